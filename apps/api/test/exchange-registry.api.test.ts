import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { villageOf } from './attack.js';
import {
  candidate,
  type CandidateLine,
  confirm,
  confirmed,
  countRows,
  csvOf,
  imported,
  importRowsOf,
  jobOf,
  newList,
  previewed,
  queueImport,
} from './candidate-file.js';
import { type Client, key, World } from './world.js';

interface Person {
  readonly id: string;
  readonly version: number;
  readonly address: string | null;
  readonly phone: string | null;
  readonly tail: string | null;
  readonly village: string;
  readonly deciles: readonly number[];
}

describe('an import beside what the registry knows', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const personOf = (line: CandidateLine): Promise<Person | undefined> =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<Person>(
        `SELECT p.id, p.version, p.address, p.phone, p.nik_tail AS tail, v.name AS village,
                ARRAY(SELECT o.decile::int FROM decile_observation o WHERE o.person_id = p.id ORDER BY o.recorded_at) AS deciles
         FROM person p JOIN region_version v ON v.region_id = p.village_id AND v.valid_to IS NULL
         WHERE p.full_name = $1`,
        [line['Nama Lengkap']],
      );
      expect(rows.length).toBeLessThan(2);
      return rows[0];
    });
  const register = async (client: Client, regency: string, line: CandidateLine, fullName?: string) => {
    const [day, month, year] = line['Tanggal Lahir'].split('/');
    const { createWorker } = await client.ask<{ createWorker: { id: string } }>(
      'mutation ($input: CreateWorkerInput!) { createWorker(input: $input) { id } }',
      {
        input: {
          idempotencyKey: key(),
          fullName: fullName ?? line['Nama Lengkap'],
          nik: line.NIK,
          birthDate: `${year}-${month}-${day}`,
          sex: line['Jenis Kelamin'] === 'P' ? 'FEMALE' : 'MALE',
          villageId: await villageOf(world, regency),
        },
      },
    );
    return createWorker.id;
  };
  const confirmOnly = (jobId: string) => officer.ask(confirm, { input: { idempotencyKey: key(), jobId } });
  const codesOf = async (jobId: string) =>
    Object.fromEntries(
      (await importRowsOf(officer, jobId)).map(({ lineNo, outcome, issues }) => [
        lineNo,
        issues[0]?.code ?? outcome,
      ]),
    );

  it('changes what the next file says otherwise, keeps what it leaves blank, and keeps the deciles of before', async () => {
    const listId = await newList(officer);
    const contact = { 'No HP': '081211112222' };
    const changes: ReadonlyArray<Partial<CandidateLine>> = [
      { Alamat: 'Jalan Baru 1' },
      { Desil: '9' },
      { 'No HP': '0813 3333 4444' },
      { Alamat: '[HAPUS]' },
      { 'Kode Wilayah': '', 'Desa/Kelurahan': 'Lakessi' },
      {},
      { Alamat: '', Pekerjaan: '', Desil: '', 'No HP': '', 'Tempat Lahir': '' },
    ];
    const people = changes.map((_, at) => candidate(at, contact));
    await imported(officer, listId, csvOf(people));
    const before = await Promise.all(people.map(personOf));
    const next = people.map((line, at) => ({ ...line, ...changes[at] }));
    const job = await imported(officer, listId, csvOf([...next, candidate(7)]));
    expect(job.result).toMatchObject({ lines: 8, added: 1, changed: 5, unchanged: 2, refused: 0 });
    const after = await Promise.all(people.map(personOf));
    const changed = { version: 2 };
    expect(after).toEqual([
      { ...before[0], ...changed, address: 'Jalan Baru 1' },
      // A decile is observed, and what was observed before stays beside it: the person's own record is as it was.
      { ...before[1], deciles: [...(before[1]?.deciles ?? []), 9] },
      { ...before[2], ...changed, phone: '+6281333334444' },
      { ...before[3], ...changed, address: null },
      { ...before[4], ...changed, village: 'Lakessi' },
      before[5],
      before[6],
    ]);
    const { candidateList } = await officer.ask<{ candidateList: object }>(
      `query ($id: ID!) { candidateList(id: $id) { candidateCount versions { number added changed unchanged refused } } }`,
      { id: listId },
    );
    expect(candidateList).toEqual({
      candidateCount: 8,
      versions: [
        { number: 2, added: 1, changed: 5, unchanged: 2, refused: 0 },
        { number: 1, added: 7, changed: 0, unchanged: 0, refused: 0 },
      ],
    });
  });

  it('knows people again on another list, and by name, birth date and village where the NIK was missing', async () => {
    const [numbered, unnumbered] = [candidate(21), candidate(22)];
    await imported(officer, await newList(officer), csvOf([numbered, { ...unnumbered, NIK: '' }]));
    const persons = await countRows(world, 'person');
    const listId = await newList(officer);
    const job = await imported(officer, listId, csvOf([{ ...numbered, NIK: '' }, unnumbered]));
    expect(job.result).toMatchObject({ lines: 2, added: 2, changed: 0, refused: 0 });
    expect(await countRows(world, 'person')).toBe(persons);
    expect(await personOf(numbered)).toMatchObject({ tail: numbered.NIK.slice(-2), version: 1 });
    expect(await personOf(unnumbered)).toMatchObject({ tail: unnumbered.NIK.slice(-2), version: 2 });
  });

  it('takes a NIK of another region like one of nobody, and neither changes nor shows whoever bears it there', async () => {
    const line = candidate(31, { Alamat: 'Jalan Kita 1' });
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const there = { ...line, 'Nama Lengkap': 'Orang Barru Pembawa' };
    await register(elsewhere, '73.11', there);
    const before = await personOf(there);
    const job = await imported(officer, await newList(officer), csvOf([line]));
    expect(job.result).toMatchObject({ lines: 1, added: 1, refused: 0 });
    expect(await importRowsOf(officer, job.id)).toMatchObject([
      { outcome: 'ADDED', issues: [], warnings: [], villageName: 'Lumpue' },
    ]);
    expect(await personOf(there)).toEqual(before);
    expect(await personOf(line)).toMatchObject({
      address: 'Jalan Kita 1',
      tail: line.NIK.slice(-2),
      version: 1,
    });
  });

  it('is judged anew when it is confirmed after the registry has changed', async () => {
    const listId = await newList(officer);
    const lines = [41, 42, 43, 44, 45, 46].map((n) => candidate(n));
    const [edited, died, unchanged, ...unknown] = lines;
    const [takenElsewhere, takenHere] = unknown;
    if (!edited || !died || !unchanged || !takenElsewhere || !takenHere) throw new Error('too few lines');
    await imported(officer, listId, csvOf([edited, died, unchanged]));
    const job = await previewed(
      officer,
      listId,
      csvOf([{ ...edited, Alamat: 'Jalan Berkas 1' }, died, unchanged, ...unknown]),
    );
    expect(job.result).toMatchObject({ lines: 6, added: 3, changed: 1, unchanged: 2, refused: 0 });

    const { id, version } = (await personOf(edited)) ?? {};
    await officer.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
      input: { idempotencyKey: key(), id, version, address: 'Jalan Petugas 1' },
    });
    await asSuperuser(world, (client) =>
      client.query(`UPDATE person SET status = 'DECEASED' WHERE full_name = $1`, [died['Nama Lengkap']]),
    );
    await register(
      await world.user('PROGRAMME_OFFICER', { region: '73.11' }),
      '73.11',
      takenElsewhere,
      'Orang Barru',
    );
    await register(officer, '73.72', takenHere);

    const { result } = await confirmed(officer, job.id);
    expect(result).toMatchObject({ lines: 6, added: 3, changed: 0, unchanged: 1, refused: 2 });
    expect(await codesOf(job.id)).toEqual({
      2: 'PERSON_CHANGED_MEANWHILE',
      3: 'PERSON_DECEASED',
      4: 'UNCHANGED',
      5: 'ADDED',
      6: 'ADDED',
      7: 'ADDED',
    });
    expect(await personOf(edited)).toMatchObject({ address: 'Jalan Petugas 1' });
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(6);
  });

  it('has the same people once when two files bring them to one list at the same time', async () => {
    const listId = await newList(officer);
    const people = Array.from({ length: 30 }, (_, at) => candidate(60 + at));
    const persons = await countRows(world, 'person');
    const jobs = [
      await queueImport(officer, listId, csvOf(people.slice(0, 20))),
      await queueImport(officer, listId, csvOf(people.slice(10))),
    ];
    await runWaitingJobs(world.services);
    for (const id of jobs) expect((await jobOf(officer, id)).result).toMatchObject({ added: 20 });
    await Promise.all(jobs.map(confirmOnly));
    await Promise.all([runWaitingJobs(world.services), runWaitingJobs(world.services)]);
    const results = await Promise.all(jobs.map(async (id) => (await jobOf(officer, id)).result));
    const countsOf = results.map(
      (result) => `${result?.['added']} added, ${result?.['unchanged']} unchanged`,
    );
    expect(new Set(countsOf)).toEqual(new Set(['20 added, 0 unchanged', '10 added, 10 unchanged']));
    expect(await countRows(world, 'person')).toBe(persons + 30);
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(30);
    expect(await countRows(world, 'decile_observation', `list_id = '${listId}'`)).toBe(30);
    expect(
      await countRows(world, 'candidate_list_version', `list_id = '${listId}' AND number IN (1, 2)`),
    ).toBe(2);
  });
});
