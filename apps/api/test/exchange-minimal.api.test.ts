import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import {
  candidate,
  confirmed,
  countRows,
  csvOf,
  imported,
  importRowsOf,
  newList,
  previewed,
  putFile,
  startImport,
} from './candidate-file.js';
import { type Client, key, World } from './world.js';

const facts = `query ($id: ID!) { job(id: $id) { result { layout ignoredColumns sameFileAt } } }`;

describe('an import from what a village has', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const personOf = async (name: string) =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `SELECT address, occupation, village_id, version FROM person WHERE full_name = $1`,
        [name],
      );
      return rows[0];
    });

  it('may name people by NIK and name alone: of those who are registered the registry knows the rest, others are refused', async () => {
    const [known, stranger, otherwise] = [candidate(1), candidate(2), candidate(3)];
    await imported(officer, await newList(officer), csvOf([known, otherwise]));
    const before = await personOf(known['Nama Lengkap']);
    const listId = await newList(officer);
    const rows = [known, stranger, { ...otherwise, 'Nama Lengkap': 'Lain Sekali' }];
    const file = ['NIK;Nama', ...rows.map((line) => `${line.NIK};${line['Nama Lengkap']}`)].join('\n');
    const job = await imported(officer, listId, Buffer.from(file));
    expect(job.result).toMatchObject({ lines: 3, added: 1, changed: 0, refused: 2 });
    expect(await personOf(known['Nama Lengkap'])).toEqual(before);
    expect((await importRowsOf(officer, job.id)).map(({ issues }) => issues.map(({ code }) => code))).toEqual(
      [[], ['PERSON_NOT_REGISTERED'], ['NIK_OF_OTHER_NAME']],
    );
    expect(await countRows(world, 'candidate', `list_id = '${listId}'`)).toBe(1);
  });

  it('says that the very same file came before, and changes nothing', async () => {
    const listId = await newList(officer);
    const file = csvOf([candidate(11), candidate(12)]);
    const first = await imported(officer, listId, file);
    const second = await previewed(officer, listId, file);
    const factsOf = async (id: string) =>
      (await officer.ask<{ job: { result: Record<string, unknown> } }>(facts, { id })).job.result;
    expect(await factsOf(first.id)).toEqual({ layout: 'LINDUNG', ignoredColumns: [], sameFileAt: null });
    expect(await factsOf(second.id)).toMatchObject({ sameFileAt: expect.stringMatching(/^20/) as string });
    expect((await confirmed(officer, second.id)).result).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    const elsewhere = await previewed(officer, await newList(officer), file);
    expect(await factsOf(elsewhere.id)).toMatchObject({ sameFileAt: null });
  });

  it.each([
    ['KEEP', 'Jalan Mawar 21', 'UNCHANGED'],
    ['CLEAR', null, 'CHANGED'],
  ])('does with blank cells what was chosen: %s', async (blankCells, address, outcome) => {
    const listId = await newList(officer);
    const line = candidate(21);
    await imported(officer, listId, csvOf([line]));
    const { body } = await putFile(officer, csvOf([{ ...line, Alamat: ' ' }]));
    const { startCandidateImport: job } = await officer.ask<{ startCandidateImport: { id: string } }>(
      startImport,
      {
        input: { idempotencyKey: key(), listId, fileId: body.id, blankCells },
      },
    );
    await runWaitingJobs(world.services);
    expect(await importRowsOf(officer, job.id)).toMatchObject([{ outcome }]);
    await confirmed(officer, job.id);
    expect(await personOf(line['Nama Lengkap'])).toMatchObject({ address });
  });

  it('reads a register whose families stand in blocks, with its header on every page', async () => {
    const [head, wife, other] = [candidate(31), candidate(32), candidate(33)];
    const header = 'NO;NAMA LENGKAP;NIK;JENIS KELAMIN;TGL LAHIR;SHDK;DESA';
    const row = (no: number, line: typeof head, role: string) =>
      [no, line['Nama Lengkap'], line.NIK, line['Jenis Kelamin'], line['Tanggal Lahir'], role, 'Lumpue'].join(
        ';',
      );
    const file = [
      'BUKU INDUK PENDUDUK',
      header,
      'NO. KK : 7372010101100001;;;ALAMAT : JL. KENANGA 7;;;',
      row(1, head, 'KEPALA KELUARGA'),
      row(2, wife, 'ISTRI'),
      header,
      'NO. KK : 7372010101100002;;;ALAMAT : JL. MELATI 1;;;',
      row(1, other, 'KEPALA KELUARGA'),
    ].join('\n');
    const job = await imported(officer, await newList(officer), Buffer.from(file));
    expect(job.result).toMatchObject({ lines: 3, added: 3, refused: 0 });
    const addresses = await Promise.all(
      [head, wife, other].map(async (line) => (await personOf(line['Nama Lengkap']))?.['address']),
    );
    expect(addresses).toEqual(['JL. KENANGA 7', 'JL. KENANGA 7', 'JL. MELATI 1']);
  });
});
