import { describe, expect, it } from 'vitest';
import { collect } from '../../../test/tabular/bytes-of.js';
import { openCandidateTable } from './candidate-table.js';
import type { TabularRow } from './tabular-row.js';

type Sheet = readonly [name: string, ...rows: ReadonlyArray<readonly string[]>];

async function* workbook(...sheets: readonly Sheet[]): AsyncGenerator<TabularRow> {
  for (const [sheet, ...rows] of sheets)
    for (const [at, cells] of rows.entries()) yield { lineNo: at + 1, cells, sheet };
}

/** The rows of a workbook, and whether whoever reads it was told that no more are wanted. */
const watched = (...sheets: readonly Sheet[]) => {
  const source = { isClosed: false };
  const rows = async function* (): AsyncGenerator<TabularRow> {
    try {
      yield* workbook(...sheets);
    } finally {
      source.isClosed = true;
    }
  };
  return Object.assign(source, { rows: rows() });
};
const head = ['NIK', 'Nama', 'Desa', 'Keterangan'];

describe('a workbook with several sheets', () => {
  it('is one table where they have the same columns, in whichever order, with its lines counted on', async () => {
    const table = await openCandidateTable(
      workbook(
        ['Lakessi', ['Daftar calon'], head, ['1', 'Ani', 'Lakessi', 'x']],
        ['Mallusetasi', ['Nama', 'Keterangan', 'NIK', 'Desa'], ['Budi', 'y', '2', 'Mallusetasi']],
      ),
    );
    expect(await collect(table.rows)).toEqual([
      { lineNo: 3, sheet: 'Lakessi', cells: ['1', 'Ani', 'Lakessi', 'x'] },
      { lineNo: 5, sheet: 'Mallusetasi', cells: ['2', 'Budi', 'Mallusetasi', 'y'] },
    ]);
    expect(table.sheets).toEqual([
      { name: 'Lakessi', linesBefore: 0 },
      { name: 'Mallusetasi', linesBefore: 3 },
    ]);
    expect(table.skippedSheets).toEqual([]);
  });

  it('passes over sheets that hold no table, before it, between and after, and names them', async () => {
    const table = await openCandidateTable(
      workbook(
        ['Petunjuk', ['Isi lembar berikut']],
        ['Calon', head, ['1', 'Ani', 'Lakessi', '']],
        ['Kode', ['73.72', 'Parepare']],
        ['Calon 2', head, ['2', 'Budi', 'Lakessi', '']],
        ['Catatan', ['Selesai']],
      ),
    );
    expect((await collect(table.rows)).map(({ cells }) => cells[1])).toEqual(['Ani', 'Budi']);
    expect(table.skippedSheets).toEqual(['Petunjuk', 'Kode', 'Catatan']);
  });

  it('is refused where a further sheet has a column that the first one lacks: nothing of it is lost unsaid', async () => {
    const table = await openCandidateTable(
      workbook(
        ['A', head, ['1', 'Ani', 'Lakessi', '']],
        ['B', [...head, 'Desil'], ['2', 'Budi', 'Lakessi', '', '1']],
      ),
    );
    await expect(collect(table.rows)).rejects.toMatchObject({
      problem: { code: 'FILE_SHEETS_DIFFER', sheet: 'B', columns: ['decile'] },
    });
  });

  it('without a table in any sheet is refused for what it lacks', async () => {
    await expect(openCandidateTable(workbook(['A', ['x']], ['B', ['NIK', 'Desa']]))).rejects.toMatchObject({
      problem: { code: 'FILE_COLUMN_MISSING' },
    });
  });
});

describe('the source of a table, of which a process of its own may unpack a workbook, is closed', () => {
  const first = [
    'A',
    ['Daftar calon'],
    head,
    ['1', 'Ani', 'Lakessi', ''],
    ['2', 'Budi', 'Lakessi', ''],
  ] as const;
  const further = [
    'B',
    [...head, 'Desil'],
    ['3', 'Cici', 'Lakessi', '', '1'],
    ['4', 'Dedi', '', '', ''],
  ] as const;

  it('by a sheet that differs, with rows of it left', async () => {
    const source = watched(first, further);
    const table = await openCandidateTable(source.rows);
    expect(source.isClosed).toBe(false);
    await expect(collect(table.rows)).rejects.toMatchObject({ problem: { code: 'FILE_SHEETS_DIFFER' } });
    expect(source.isClosed).toBe(true);
  });

  it('by whoever stops taking its rows', async () => {
    const source = watched(first);
    for await (const row of (await openCandidateTable(source.rows)).rows) {
      expect(row.cells[1]).toBe('Ani');
      break;
    }
    expect(source.isClosed).toBe(true);
  });

  it('by whoever stops taking the rows of one without headings', async () => {
    const source = watched(['A', ['7372010101700001', 'Ani'], ['7372010101700002', 'Budi']]);
    const chosen = [
      { heading: 'kolom1', field: 'nik' },
      { heading: 'kolom2', field: 'fullName' },
    ] as const;
    const chosenFor = ([cell]: readonly string[]) => (cell === 'Kolom 1' ? [...chosen] : undefined);
    const table = await openCandidateTable(source.rows, { chosenFor, numberedWidth: 2 });
    for await (const row of table.rows) {
      expect(row.cells[1]).toBe('Ani');
      break;
    }
    expect(source.isClosed).toBe(true);
  });

  it('where no table is found', async () => {
    const source = watched(['A', ...Array.from({ length: 30 }, () => ['Catatan', 'Selesai'])]);
    await expect(openCandidateTable(source.rows)).rejects.toMatchObject({
      problem: { code: 'FILE_COLUMN_MISSING' },
    });
    expect(source.isClosed).toBe(true);
  });
});
