import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { runWaitingJobs } from '../src/exchange/exchange.public.js';
import { asSuperuser } from './as-superuser.js';
import { candidate, confirmed, countRows, jobOf, newList, previewed } from './candidate-file.js';
import { type Client, key, World } from './world.js';

const columnsOf = `query ($id: ID!) { importColumns(jobId: $id) { isChosen isNumbered columns { position heading samples field isCodePart } } }`;
const revise = `mutation ($input: ReviseImportInput!) { reviseImport(input: $input) { id state } }`;
const forget = `mutation ($input: ForgetColumnMappingInput!) { forgetColumnMapping(input: $input) { id } }`;

interface Columns {
  readonly isChosen: boolean;
  readonly isNumbered: boolean;
  readonly columns: ReadonlyArray<{
    position: number;
    heading: string;
    samples: string[];
    field: string | null;
  }>;
}

describe('the columns of a file', () => {
  let world: World;
  let officer: Client;
  let colleague: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    colleague = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  let people = 0;
  const rowOf = () => {
    const line = candidate((people += 1));
    return [line.NIK, line['Nama Lengkap'], line['Tanggal Lahir'], line['Kode Wilayah'], 'Anggrek'] as const;
  };
  const fileOf = (header: readonly string[] | null, rows = [rowOf(), rowOf()]) =>
    Buffer.from([...(header ? [header] : []), ...rows].map((row) => row.join(';')).join('\n'));
  const seen = async (jobId: string, client = officer): Promise<Columns | null> =>
    (await client.ask<{ importColumns: Columns | null }>(columnsOf, { id: jobId })).importColumns;
  const input = (jobId: string, columns: ReadonlyArray<readonly [number, string]> | null) => ({
    input: {
      idempotencyKey: key(),
      jobId,
      acceptedRepairs: [],
      columns: columns?.map(([position, field]) => ({ position, field })) ?? null,
    },
  });
  const chosen = async (jobId: string, columns: ReadonlyArray<readonly [number, string]>) => {
    await officer.ask(revise, input(jobId, columns));
    await runWaitingJobs(world.services);
    return jobOf(officer, jobId);
  };
  const foreign = ['Nomor Warga', 'Siapa', 'Lahir', 'Tempat', 'Kelompok'] as const;
  const meant = [
    [0, 'nik'],
    [1, 'fullName'],
    [2, 'birthDate'],
    [3, 'villageCode'],
  ] as const;

  it('are shown with what they are read as and a few values, no number of a person among them', async () => {
    const [first] = [rowOf()];
    const header = ['NIK', 'Nama', 'Tgl Lahir', 'Kode Wilayah', 'Nomor Kartu'];
    const file = fileOf(header, [[...first.slice(0, 4), first[0]] as unknown as typeof first]);
    const { id } = await previewed(officer, await newList(officer), file);
    const { columns, ...how } = (await seen(id)) ?? { columns: [] };
    expect(how).toEqual({ isChosen: false, isNumbered: false });
    expect(columns.map(({ field }) => field)).toEqual(['nik', 'fullName', 'birthDate', 'villageCode', null]);
    expect(columns[1]?.samples).toEqual([first[1]]);
    expect(columns[2]?.samples).toEqual([first[2]]);
    expect(JSON.stringify(columns)).not.toMatch(/\d{9}/);
    expect(columns[4]?.samples).toEqual([`${'•'.repeat(14)}${first[0].slice(-2)}`]);
    const kept = await asSuperuser(world, (client) =>
      client.query<{ checkpoint: string }>(`SELECT checkpoint::text FROM job WHERE id = $1`, [id]),
    );
    expect(kept.rows[0]?.checkpoint).not.toContain(first[1]);
  });

  it('that nobody knows are asked of whoever sent the file, and remembered for the next one with such headings', async () => {
    const listId = await newList(officer);
    const asked = await previewed(officer, listId, fileOf(foreign));
    expect(asked).toMatchObject({ state: 'FAILED', error: { code: 'FILE_COLUMN_MISSING' } });
    expect((await seen(asked.id))?.columns.map(({ field }) => field)).toEqual([
      'nik',
      null,
      'birthDate',
      null,
      null,
    ]);
    const read = await chosen(asked.id, meant);
    expect(read).toMatchObject({
      state: 'AWAITING_CONFIRMATION',
      result: { lines: 2, added: 2 },
      error: null,
    });
    expect(await seen(asked.id)).toMatchObject({ isChosen: true });
    expect((await confirmed(officer, asked.id)).state).toBe('SUCCEEDED');

    const turned = [...foreign].reverse();
    const next = await previewed(officer, listId, fileOf(turned, [[...rowOf()].reverse()] as never));
    expect(next).toMatchObject({ state: 'AWAITING_CONFIRMATION', result: { lines: 1, added: 1 } });
    expect(await seen(next.id)).toMatchObject({ isChosen: true });
    // What one has said holds for nobody else.
    const others = await previewed(colleague, listId, fileOf(foreign));
    expect(others).toMatchObject({ state: 'FAILED', error: { code: 'FILE_COLUMN_MISSING' } });

    await officer.ask(forget, { input: { idempotencyKey: key(), jobId: next.id } });
    await runWaitingJobs(world.services);
    expect(await jobOf(officer, next.id)).toMatchObject({
      state: 'FAILED',
      error: { code: 'FILE_COLUMN_MISSING' },
    });
    expect(await countRows(world, 'import_mapping')).toBe(0);
  });

  it('are read otherwise than their headings say where somebody wants it so, before anything is kept', async () => {
    const row = [...rowOf()];
    const header = ['NIK', 'Nama', 'Tgl Lahir', 'Kode Wilayah', 'Pekerjaan'];
    const file = fileOf(header, [row] as never);
    const { id } = await previewed(officer, await newList(officer), file);
    const job = await chosen(id, [...meant, [4, 'address']]);
    expect(job).toMatchObject({ state: 'AWAITING_CONFIRMATION', result: { lines: 1, added: 1 } });
    // Repairs and columns are said apart: what was chosen of the columns stays.
    await officer.ask(revise, input(id, null));
    await runWaitingJobs(world.services);
    expect((await seen(id))?.columns[4]).toMatchObject({ field: 'address' });
    await confirmed(officer, id);
    expect(await countRows(world, 'person', `address = 'Anggrek' AND occupation IS NULL`)).toBe(1);
    expect((await seen(id))?.columns.length ?? 0).toBe(5);
    await officer.ask(revise, input(id, meant)).catch(() => undefined);
    expect((await jobOf(officer, id)).state).toBe('SUCCEEDED');
  });

  it('of a file without headings are called by where they stand, and every row of it is one', async () => {
    const listId = await newList(officer);
    const asked = await previewed(officer, listId, fileOf(null));
    expect(asked).toMatchObject({ state: 'FAILED', error: { code: 'FILE_COLUMN_MISSING' } });
    const view = await seen(asked.id);
    expect(view).toMatchObject({ isNumbered: true });
    expect(view?.columns.map(({ heading }) => heading)).toEqual([1, 2, 3, 4, 5].map((at) => `Kolom ${at}`));
    expect(await chosen(asked.id, meant)).toMatchObject({ result: { lines: 2, added: 2, refused: 0 } });
    const next = await previewed(officer, listId, fileOf(null, [rowOf(), rowOf(), rowOf()]));
    expect(next).toMatchObject({ state: 'AWAITING_CONFIRMATION', result: { lines: 3, added: 3 } });
  });

  it('are refused as they can not be meant, by their names, and nothing is read again', async () => {
    const { id } = await previewed(officer, await newList(officer), fileOf(foreign));
    const refused = (columns: ReadonlyArray<readonly [number, string]>) =>
      officer.refusal(revise, input(id, columns));
    expect(await refused([[0, 'nik']])).toBe('MAPPING_COLUMN_MISSING');
    expect(await refused([...meant, [4, 'fullName']])).toBe('MAPPING_COLUMN_TWICE');
    expect(await refused([...meant, [9, 'phone']])).toBe('MAPPING_COLUMN_UNKNOWN');
    expect(await refused([...meant, [0, 'phone']])).toBe('VALIDATION');
    expect(await colleague.refusal(revise, input(id, meant))).toBe('MAPPING_NOT_KNOWN');
    expect(await seen(id, colleague)).toBeNull();
    expect((await jobOf(officer, id)).state).toBe('FAILED');
  });

  it('whose heading holds the number of a person are not remembered', async () => {
    const numbered = ['NIK', 'Nama', 'Lahir', 'Kode Wilayah', `Catatan ${candidate(9000).NIK}`];
    const { id, state } = await previewed(officer, await newList(officer), fileOf(numbered));
    expect(state).toBe('AWAITING_CONFIRMATION');
    expect((await seen(id))?.columns[4]?.heading).toBe('Kolom 5');
    expect(await officer.refusal(revise, input(id, meant))).toBe('MAPPING_HEADING_NUMBER');
    const dated = ['NIK', 'Nama', 'Lahir', 'Kode Wilayah', 'Catatan 01/01/2024 - 31/12/2024'];
    const period = await previewed(officer, await newList(officer), fileOf(dated));
    expect(await officer.refusal(revise, input(period.id, meant))).toBe('MAPPING_HEADING_NUMBER');
    expect(await countRows(world, 'import_mapping', `columns::text ~ 'catatan'`)).toBe(0);
  });
});
