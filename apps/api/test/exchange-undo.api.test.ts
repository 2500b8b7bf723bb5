import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { candidate, countRows, csvOf, imported, importRowsOf, newList, previewed } from './candidate-file.js';
import { type Client, key, World } from './world.js';

const undo = `mutation ($input: UndoImportInput!) { undoImport(input: $input) { id state result { added undoneAt } } }`;

describe('a saved import', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const input = (jobId: string) => ({ input: { idempotencyKey: key(), jobId, reason: 'Berkas yang salah' } });
  /** Everything that the registry holds of people, their homes and lists, but when it was written, and how a number is encrypted. */
  const registry = async () =>
    asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ held: unknown }>(
        `SELECT jsonb_build_object(
           'persons', (SELECT jsonb_agg(to_jsonb(p) - 'updated_at' - 'version' - 'nik_cipher' ORDER BY p.id) FROM person p),
           'candidates', (SELECT jsonb_agg(to_jsonb(c) ORDER BY c.list_id, c.person_id) FROM candidate c),
           'homes', (SELECT jsonb_agg(to_jsonb(f) ORDER BY f.no) FROM former_home f),
           'deciles', (SELECT jsonb_agg(to_jsonb(o) ORDER BY o.id) FROM decile_observation o)) AS held`,
      );
      return rows[0]?.held;
    });
  const countOf = async (id: string) =>
    (
      await officer.ask<{
        candidateList: { candidateCount: number; versions: Array<{ undoneAt: string | null }> };
      }>(`query ($id: ID!) { candidateList(id: $id) { candidateCount versions { undoneAt } } }`, { id })
    ).candidateList;

  it('can be taken back as a whole: people, candidates, deciles and changes are again as they were', async () => {
    const [moved, unnumbered, kept] = [candidate(1), candidate(2), candidate(3)];
    const listId = await newList(officer);
    await imported(officer, await newList(officer), csvOf([moved, { ...unnumbered, NIK: '' }, kept]));
    await imported(officer, listId, csvOf([kept]));
    const before = await registry();
    const file = csvOf([
      { ...moved, 'Kode Wilayah': '73.72.01.1004', Alamat: 'Jalan Lain 9', Pekerjaan: 'Petani', Desil: '4' },
      unnumbered,
      kept,
      candidate(4),
      candidate(5, { NIK: '' }),
    ]);
    const job = await imported(officer, listId, file);
    expect((await importRowsOf(officer, job.id)).flatMap(({ issues }) => issues)).toEqual([]);
    expect(job.result).toMatchObject({ added: 4, unchanged: 1 });
    expect(await registry()).not.toEqual(before);

    const { undoImport: answer } = await officer.ask<{ undoImport: object }>(undo, input(job.id));
    expect(answer).toMatchObject({
      id: job.id,
      state: 'SUCCEEDED',
      result: { undoneAt: expect.stringMatching(/^20/) as string },
    });
    expect(await registry()).toEqual(before);
    expect(await countOf(listId)).toMatchObject({
      candidateCount: 1,
      versions: [{ undoneAt: expect.any(String) as string }, { undoneAt: null }],
    });
    expect(await officer.refusal(undo, input(job.id))).toBe('IMPORT_UNDONE');

    const trail = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ details: object; persons: string[] }>(
        `SELECT details, persons FROM audit_event WHERE operation = 'undoImport'`,
      );
      return rows;
    });
    expect(trail).toMatchObject([
      {
        details: {
          reason: 'Berkas yang salah',
          removedPersons: 2,
          removedCandidates: 4,
          restoredPersons: 2,
        },
      },
    ]);
    expect(trail[0]?.persons).toHaveLength(4);
    // The same file may come again, and is no file that came before.
    expect((await imported(officer, listId, file)).result).toMatchObject({ added: 4 });
  });

  it('stays wholly once one of its people was changed, and says which line', async () => {
    const listId = await newList(officer);
    const lines = [11, 12, 13].map((n) => candidate(n));
    const job = await imported(officer, listId, csvOf(lines));
    const edited = await asSuperuser(world, async (client) => {
      const { rows } = await client.query<{ id: string; version: number }>(
        `SELECT id, version FROM person WHERE full_name = $1`,
        [lines[1]?.['Nama Lengkap']],
      );
      return rows[0];
    });
    await officer.ask('mutation ($input: UpdateWorkerInput!) { updateWorker(input: $input) { id } }', {
      input: { idempotencyKey: key(), ...edited, address: 'Jalan Petugas 1' },
    });
    const before = await registry();
    const { errors } = await officer.send(undo, input(job.id));
    expect(errors).toMatchObject([
      {
        message: expect.stringContaining('Baris: 3.') as string,
        extensions: { code: 'IMPORT_TOUCHED', params: { edited: 1, proposed: 0, listed: 0, lines: '3' } },
      },
    ]);
    expect(await registry()).toEqual(before);
  });

  it('stays wholly once one of its people came onto another list', async () => {
    const lines = [21, 22].map((n) => candidate(n));
    const job = await imported(officer, await newList(officer), csvOf(lines));
    await imported(officer, await newList(officer), csvOf(lines.slice(1)));
    const { errors } = await officer.send(undo, input(job.id));
    expect(errors).toMatchObject([
      { extensions: { code: 'IMPORT_TOUCHED', params: { listed: 1, lines: '3' } } },
    ]);
  });

  it('stays wholly once another file of the same list has brought one of its people, too', async () => {
    const lines = [61, 62].map((n) => candidate(n));
    const listId = await newList(officer);
    const job = await imported(officer, listId, csvOf(lines));
    expect((await imported(officer, listId, csvOf(lines.slice(1)))).result).toMatchObject({ unchanged: 1 });
    const { errors } = await officer.send(undo, input(job.id));
    expect(errors).toMatchObject([
      { extensions: { code: 'IMPORT_TOUCHED', params: { listed: 1, lines: '3' } } },
    ]);
  });

  it('stays wholly while somebody elsewhere waits for a number of its people, of which nothing is told', async () => {
    const line = candidate(31);
    const job = await imported(officer, await newList(officer), csvOf([line]));
    const elsewhere = await world.user('PROGRAMME_OFFICER', { region: '73.11' });
    await imported(
      elsewhere,
      await newList(elsewhere),
      csvOf([{ ...line, 'Kode Wilayah': '73.11.01.1001' }]),
    );
    const before = await countRows(world, 'person');
    expect(await officer.refusal(undo, input(job.id))).toBe('IMPORT_RESTED_ON');
    expect(await countRows(world, 'person')).toBe(before);
  });

  it('is nothing that was not saved', async () => {
    const job = await previewed(officer, await newList(officer), csvOf([candidate(41)]));
    expect(await officer.refusal(undo, input(job.id))).toBe('IMPORT_NOT_SAVED');
  });
});
