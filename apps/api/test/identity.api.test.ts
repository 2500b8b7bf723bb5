import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { partnerOf, villageOf } from './attack.js';
import {
  candidate,
  type CandidateLine,
  confirmed,
  csvOf,
  imported,
  newList,
  previewed,
} from './candidate-file.js';
import { type Client, key, World } from './world.js';

const facts = `fullName nikMasked sex villageName birthPlace maritalStatus familyCardMasked occupation occupationCode
  secondOccupation secondOccupationCode workPlace weeklyHours address phone decile status`;
const change = `fields before { ${facts} } after { ${facts} }`;

interface Row {
  readonly lineNo: number;
  readonly outcome: string;
  readonly isKnown: boolean;
  readonly change: { fields: string[]; before: object; after: object } | null;
  readonly issues: ReadonlyArray<{ field: string; code: string; value: string }>;
}

describe('who a person is', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const rowsOf = async (jobId: string, filter: object | null = null, client = officer) =>
    (
      await client.ask<{ importRows: { nodes: Row[] } }>(
        `query ($jobId: ID!, $filter: ImportRowFilter) { importRows(jobId: $jobId, first: 200, filter: $filter) {
           nodes { lineNo outcome isKnown change { ${change} } issues { field code value } } } }`,
        { jobId, filter },
      )
    ).importRows.nodes;
  const countsOf = async (jobId: string) =>
    (
      await officer.ask<{ job: { result: object } }>(
        `query ($id: ID!) { job(id: $id) { result { lines added changed unchanged refused newPersons changedPersons } } }`,
        { id: jobId },
      )
    ).job.result;
  const workerOf = async ({ NIK: nik }: CandidateLine, client = officer) => {
    const { workers } = await officer.ask<{ workers: { nodes: [{ id: string }] } }>(
      'query ($q: String) { workers(first: 1, filter: { q: $q }) { nodes { id } } }',
      { q: nik },
    );
    const { worker } = await client.ask<{
      worker: { id: string; version: number; fullName: string; changes: object[] };
    }>(`query ($id: ID!) { worker(id: $id) { id version fullName changes { changedBy jobId ${change} } } }`, {
      id: workers.nodes[0].id,
    });
    return worker;
  };

  it('is changed by no file: another name, birth date or sex than the NIK is registered with is refused', async () => {
    const people = [1, 3, 5, 7].map((n) => candidate(n, { 'Nama Lengkap': 'I Mina Mallarangan' }));
    await imported(officer, await newList(officer), csvOf(people));
    const changes = [
      { 'Nama Lengkap': 'Nama Lain Sama Sekali', Alamat: 'Jalan Lain 1' },
      { 'Tanggal Lahir': '01/01/1971' },
      { 'Jenis Kelamin': 'L' },
      { 'Nama Lengkap': 'Hj. MINA MALARANGAN' },
    ];
    const lines = people.map((line, at) => ({ ...line, ...changes[at] }));
    const job = await previewed(officer, await newList(officer), csvOf([...lines, candidate(9)]));
    expect(await countsOf(job.id)).toEqual({
      lines: 5,
      added: 2,
      changed: 0,
      unchanged: 0,
      refused: 3,
      newPersons: 1,
      changedPersons: 1,
    });
    expect((await rowsOf(job.id)).map(({ outcome, issues }) => issues[0] ?? outcome)).toEqual([
      { field: 'fullName', code: 'NIK_OF_OTHER_NAME', value: 'I Mina Mallarangan' },
      { field: 'birthDate', code: 'BIRTH_DATE_NOT_AS_REGISTERED', value: '01/01/1971' },
      { field: 'sex', code: 'SEX_NOT_AS_REGISTERED', value: 'L' },
      'ADDED',
      'ADDED',
    ]);
    await confirmed(officer, job.id);
    for (const line of people.slice(0, 3))
      expect(await workerOf(line)).toMatchObject({ fullName: 'I Mina Mallarangan', version: 1, changes: [] });
  });

  it('is told of another region by nothing: whatever the file calls the bearer, the row is a new person', async () => {
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    const lines = [
      candidate(11, { 'Nama Lengkap': 'Orang Barru' }),
      candidate(13, { 'Nama Lengkap': 'Orang Barru' }),
    ];
    const village = { 'Kode Wilayah': '73.11.01.1001' };
    await imported(
      elsewhere,
      await newList(elsewhere),
      csvOf(lines.map((line) => ({ ...line, ...village }))),
    );
    const [same, other] = lines;
    if (!same || !other) throw new Error('too few lines');
    const job = await previewed(
      officer,
      await newList(officer),
      csvOf([same, { ...other, 'Nama Lengkap': 'Nama Lain Sama Sekali', 'Tanggal Lahir': '01/01/1971' }]),
    );
    const added = { outcome: 'ADDED', isKnown: false, change: null, issues: [] };
    expect(await rowsOf(job.id)).toEqual([
      { lineNo: 2, ...added },
      { lineNo: 3, ...added },
    ]);
  });

  it('is replaced by no edit: another number comes with another name on a record of its own', async () => {
    const line = candidate(31);
    await imported(officer, await newList(officer), csvOf([line]));
    const { id, version } = await workerOf(line);
    const update = 'mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { version } }';
    const input = { id, version, nik: candidate(33).NIK, fullName: 'Nama Lain Sama Sekali' };
    // The registered number is refused beside it as any other is: no try tells which one is registered.
    for (const nik of [input.nik, line.NIK])
      expect(await officer.refusal(update, { input: { ...input, nik, idempotencyKey: key() } })).toBe(
        'PERSON_REPLACED',
      );
    for (const [at, edit] of [{ nik: undefined }, { fullName: undefined }].entries())
      expect(
        await officer.ask(update, {
          input: { ...input, ...edit, version: version + at, idempotencyKey: key() },
        }),
      ).toEqual({ updateWorker: { version: version + at + 1 } });
  });

  it('keeps what was before: by which import or by whom, each field with its value before and after, under the masks', async () => {
    const line = candidate(21, { Alamat: 'Jalan Mawar 1', 'No HP': '081211112222' });
    const known = candidate(23);
    await imported(officer, await newList(officer), csvOf([line, known]));
    const next = { ...line, Alamat: 'Jalan Baru 1', 'No HP': '[HAPUS]' };
    const job = await previewed(officer, await newList(officer), csvOf([next, known, candidate(25)]));
    expect(await countsOf(job.id)).toMatchObject({ added: 3, newPersons: 1, changedPersons: 1 });
    const none = Object.fromEntries(facts.split(/\s+/).map((field) => [field, null]));
    const contact = {
      fields: ['address', 'phone'],
      before: { ...none, address: 'Jalan Mawar 1', phone: '+6281211112222' },
      after: { ...none, address: 'Jalan Baru 1' },
    };
    const rows = await rowsOf(job.id);
    expect(rows.map(({ isKnown, change: what }) => [isKnown, what])).toEqual([
      [true, contact],
      [true, null],
      [false, null],
    ]);
    expect(await rowsOf(job.id, { changesPerson: true })).toEqual(rows.slice(0, 1));
    expect((await rowsOf(job.id, { changesPerson: false })).map(({ lineNo }) => lineNo)).toEqual([3, 4]);
    const hidden = { ...contact, before: none, after: none };
    const province = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
    expect((await rowsOf(job.id, { changesPerson: true }, province))[0]?.change).toEqual(hidden);
    await confirmed(officer, job.id);

    const { id, version } = await workerOf(line);
    expect(version).toBe(2);
    const written = await asSuperuser(world, async (superuser) => {
      const { rows } = await superuser.query<{ persons: string[] }>(
        `SELECT persons FROM audit_event WHERE operation = 'confirmImport' AND request_id = $1`,
        [job.id],
      );
      return rows.map(({ persons }) => persons);
    });
    expect(written).toEqual([expect.arrayContaining([id])]);
    expect(written[0]).toHaveLength(3);
    await officer.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
      input: {
        idempotencyKey: key(),
        id,
        version,
        fullName: 'Orang Lain',
        villageId: await villageOf(world, '73.72'),
      },
    });
    const name: unknown = expect.stringContaining('PROGRAMME_OFFICER');
    const elsewhereInTown: unknown = expect.any(String);
    const edited = {
      changedBy: name,
      jobId: null,
      fields: ['fullName', 'villageName'],
      before: { ...none, fullName: line['Nama Lengkap'], villageName: 'Lumpue' },
      after: { ...none, fullName: 'Orang Lain', villageName: elsewhereInTown },
    };
    expect((await workerOf(line)).changes).toEqual([edited, { changedBy: name, jobId: job.id, ...contact }]);
    expect((await workerOf(line, province)).changes).toEqual([
      edited,
      { changedBy: name, jobId: job.id, ...hidden },
    ]);
    const without = [await world.user('FINANCE_OFFICER', { region: '73.72' })];
    for (const client of without) expect((await workerOf(line, client)).changes).toBeNull();
    const partner = await partnerOf(world, '73.72', ['workers:read']);
    const { workers } = await partner.ask<{ workers: { nodes: Array<{ changes: object[] | null }> } }>(
      '{ workers(first: 50) { nodes { changes { jobId } } } }',
    );
    expect(workers.nodes.filter(({ changes }) => changes !== null)).toEqual([]);
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    expect(await workerOf(line, elsewhere)).toBeNull();
  });
});
