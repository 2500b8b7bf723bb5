import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf, collect, collectBytes, itemsOf } from '../../../test/tabular/bytes-of.js';
import { readTable } from './read-table.js';
import { type FileFormat, sniffFile } from './sniff-file.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

const NIKS = 10_000;
const SEED = 73_72;

/** Sixteen digits of any kind, leading and trailing zeros included, and blanks between them. */
const nik = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 16, maxLength: 16 }),
  },
  { weight: 1, arbitrary: fc.constant('') },
);
const row = fc.tuple(nik, fc.constantFrom('Ani', '', 'Dg. "Naba"; S', "Ma'ruf"), nik);

const rows = fc
  .sample(row, { numRuns: NIKS / 2, seed: SEED })
  .filter((cells) => cells.some((cell) => cell !== ''));

const isFilled = (cell: string) => cell !== '';
/** Spreadsheets keep no blank cells at the end of a row. */
const trimmed = (cells: readonly string[]) => cells.slice(0, cells.findLastIndex(isFilled) + 1);

const files: readonly (readonly [string, FileFormat, AsyncIterable<Uint8Array>])[] = [
  ...(['utf8', 'utf16le'] as const).map((encoding) => {
    const format = { kind: 'CSV', encoding, hasBom: true, delimiter: ';' } as const;
    return [`CSV in ${encoding}`, format, writeCsv(itemsOf(rows), format)] as const;
  }),
  ['XLSX', { kind: 'XLSX' }, writeXlsx(itemsOf(rows), { sheetName: 'Calon' })],
];

describe('a NIK', () => {
  it.each(files)(
    'comes back digit for digit among blanks, ten thousand times: %s',
    async (_, format, file) => {
      const bytes = await collectBytes(file);
      expect(await sniffFile(bytesOf(bytes, 4096))).toEqual(format);
      const read = await collect(readTable(bytesOf(bytes, 4096), format));
      expect(read.map(({ cells }) => trimmed(cells))).toEqual(rows.map(trimmed));
    },
  );
});
