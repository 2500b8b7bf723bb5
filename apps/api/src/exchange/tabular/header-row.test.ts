import { cellsOf } from '@lindung/domain/enrolment/candidate-columns';
import { describe, expect, it } from 'vitest';
import { collect, itemsOf } from '../../../test/tabular/bytes-of.js';
import { openCandidateTable } from './candidate-table.js';
import type { TabularRow } from './tabular-row.js';

const rowsOf = (...rows: readonly (readonly string[])[]): AsyncGenerator<TabularRow> =>
  itemsOf(rows.map((cells, index) => ({ lineNo: index + 1, cells })));

describe('openCandidateTable', () => {
  it('recognises the columns in any order and keeps those that no one knows', async () => {
    const table = await openCandidateTable(
      rowsOf(['Catatan', 'desa', 'NAMA', 'No. KTP'], ['x', 'Lakessi', 'Ani', '1']),
    );
    expect(table.header).toEqual(['Catatan', 'desa', 'NAMA', 'No. KTP']);
    expect(table.mapping.ignored).toEqual(['Catatan']);
    const [row, ...others] = await collect(table.rows);
    expect(others).toEqual([]);
    expect(row && cellsOf(row.cells, table.mapping)).toEqual({
      villageName: 'Lakessi',
      fullName: 'Ani',
      nik: '1',
    });
  });

  it('takes the names of what every object has for columns that no one knows', async () => {
    const strange = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const table = await openCandidateTable(
      rowsOf(['NIK', 'Nama', 'Desa', ...strange], ['1', 'Ani', 'Lakessi', ...strange]),
    );
    expect(table.mapping.ignored).toEqual(strange);
    const [row] = await collect(table.rows);
    expect(row && cellsOf(row.cells, table.mapping)).toEqual({
      nik: '1',
      fullName: 'Ani',
      villageName: 'Lakessi',
    });
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it('finds the header below a title, and gives only the rows below it', async () => {
    const table = await openCandidateTable(
      rowsOf(
        ['DAFTAR CALON PENERIMA'],
        ['Kota Parepare', '2024'],
        ['NIK', 'Nama', 'Desa'],
        ['1', 'Ani', 'Lakessi'],
      ),
    );
    expect(await collect(table.rows)).toEqual([{ lineNo: 4, cells: ['1', 'Ani', 'Lakessi'] }]);
  });

  it('says which column is missing in the row that looks most like a header', async () => {
    const rows = rowsOf(['DAFTAR'], ['NIK', 'Alamat', 'Desa'], ['1', 'Ani']);
    await expect(openCandidateTable(rows)).rejects.toMatchObject({
      problem: { code: 'FILE_COLUMN_MISSING', columns: ['fullName'] },
    });
  });

  it('says of a text that is called a workbook that it is none, but reads the table that it holds', async () => {
    const isSaidToBeWorkbook = true;
    await expect(
      openCandidateTable(rowsOf(['bukan', 'tabel']), { isSaidToBeWorkbook }),
    ).rejects.toMatchObject({
      problem: { code: 'FILE_KIND_UNKNOWN' },
    });
    await expect(openCandidateTable(rowsOf(['bukan', 'tabel']))).rejects.toMatchObject({
      problem: { code: 'FILE_COLUMN_MISSING', columns: ['nik', 'fullName'] },
    });
    const table = await openCandidateTable(rowsOf(['NIK', 'Nama', 'Desa']), { isSaidToBeWorkbook });
    expect(table.header).toEqual(['NIK', 'Nama', 'Desa']);
  });

  it('refuses two columns that mean the same', async () => {
    await expect(openCandidateTable(rowsOf(['NIK', 'Nama', 'Nama Lengkap', 'Desa']))).rejects.toMatchObject({
      problem: { code: 'FILE_COLUMN_TWICE', column: 'fullName' },
    });
  });

  it('refuses a file without rows as empty', async () => {
    await expect(openCandidateTable(rowsOf())).rejects.toMatchObject({ problem: { code: 'FILE_EMPTY' } });
  });

  it('looks no further than the first rows, and closes the source then', async () => {
    let taken = 0;
    let isClosed = false;
    async function* endless(): AsyncGenerator<TabularRow> {
      try {
        for (;;) yield { lineNo: (taken += 1), cells: ['x'] };
      } finally {
        isClosed = true;
      }
    }
    await expect(openCandidateTable(endless())).rejects.toMatchObject({
      problem: { code: 'FILE_COLUMN_MISSING' },
    });
    expect(taken).toBeLessThan(20);
    expect(isClosed).toBe(true);
  });
});
