import { decode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf, collect, collectBytes, itemsOf } from '../../../test/tabular/bytes-of.js';
import type { Locale } from '@lindung/i18n/locale';
import { readTable } from './read-table.js';
import { type CsvFormat, type FileFormat, sniffFile } from './sniff-file.js';
import { type RefusedRow, writeRefusedRows } from './write-refused-rows.js';

const HEADER = ['NIK', 'Nama', 'Catatan'];
const CSV: CsvFormat = { kind: 'CSV', encoding: 'utf8', hasBom: false, delimiter: ';' };
const XLSX: FileFormat = { kind: 'XLSX' };

const write = (format: FileFormat, rows: readonly RefusedRow[], header = HEADER, locale: Locale = 'id') =>
  collectBytes(writeRefusedRows(format, header, itemsOf(rows), locale));
const readBack = async (file: Buffer) => {
  const rows = await collect(readTable(bytesOf(file, 4096), await sniffFile(bytesOf(file, 4096))));
  return rows.map(({ cells }) => cells);
};

describe('writeRefusedRows', () => {
  it.each<CsvFormat>([
    { kind: 'CSV', encoding: 'utf8', hasBom: true, delimiter: ',' },
    { kind: 'CSV', encoding: 'utf16le', hasBom: true, delimiter: '\t' },
    { kind: 'CSV', encoding: 'windows-1252', hasBom: false, delimiter: ';' },
  ])('writes CSV in the encoding and with the delimiter that it came in: $encoding', async (format) => {
    const file = await write(format, [{ cells: ['0731', 'José'], error: 'NIK bukan 16 angka' }]);
    expect(await sniffFile(bytesOf(file))).toEqual(format);
    const rows = [HEADER.concat('_kesalahan'), ['0731', 'José', '', 'NIK bukan 16 angka']];
    const text = rows.map((cells) => `${cells.join(format.delimiter)}\r\n`).join('');
    expect(decode(file, format.encoding)).toBe(text);
  });

  it.each([CSV, XLSX])('brings every refused row back as it was: $kind', async (format) => {
    const rows = [
      ['7372011305700010', 'Dg. "Naba"; S', 'satu\ndua'],
      ['7,37E+15', '=HYPERLINK("http://a")', '+62811'],
      ['007', '@SUM(A1)', '-1'],
    ];
    const file = await write(
      format,
      rows.map((cells) => ({ cells, error: 'salah' })),
    );
    expect(await readBack(file)).toEqual([
      [...HEADER, '_kesalahan'],
      ...rows.map((cells) => [...cells, 'salah']),
    ]);
  });

  it('writes what a spreadsheet would run as text', async () => {
    const text = (await write(CSV, [{ cells: ['=1+1', '\t=1', '＝1'], error: '-' }])).toString();
    expect(text.split('\r\n')[1]).toBe("'=1+1;'\t=1;'＝1;'-");
  });

  it.each([
    ['_KESALAHAN', 'id', '_kesalahan'],
    ['Errors', 'id', '_kesalahan'],
    ['Kesalahan', 'en', '_errors'],
    ['errors', 'en', '_errors'],
  ] as const)('replaces the reasons of the last time: %s, read in %s', async (before, locale, after) => {
    const header = ['NIK', before, 'Nama'];
    expect(
      await readBack(await write(CSV, [{ cells: ['1', 'lama', 'Ani'], error: 'baru' }], header, locale)),
    ).toEqual([
      ['NIK', 'Nama', after],
      ['1', 'Ani', 'baru'],
    ]);
  });

  it('keeps the cells that made a row too long behind the reason', async () => {
    const file = await write(CSV, [{ cells: ['1', 'Ani', 'S.Pd', 'x', 'y'], error: 'geser' }]);
    expect((await readBack(file))[1]).toEqual(['1', 'Ani', 'S.Pd', 'geser', 'x', 'y']);
  });

  it.each([CSV, XLSX])('passes on what the source of the rows throws: $kind', async (format) => {
    async function* broken(): AsyncGenerator<RefusedRow> {
      yield { cells: ['1'], error: 'salah' };
      throw new Error('connection lost');
    }
    await expect(collectBytes(writeRefusedRows(format, HEADER, broken(), 'id'))).rejects.toThrow(
      'connection lost',
    );
  });

  it.each([CSV, XLSX])('stops taking rows when nobody wants the file any more: $kind', async (format) => {
    let isClosed = false;
    async function* endless(): AsyncGenerator<RefusedRow> {
      try {
        for (let nik = 1_000_000; ; nik += 1) yield { cells: [String(nik * 7919)], error: 'salah' };
      } finally {
        isClosed = true;
      }
    }
    for await (const piece of writeRefusedRows(format, HEADER, endless(), 'id')) if (piece.length > 0) break;
    await expect.poll(() => isClosed).toBe(true);
  });
});
