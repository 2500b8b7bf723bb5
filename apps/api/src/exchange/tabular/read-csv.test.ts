import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf, collect } from '../../../test/tabular/bytes-of.js';
import { DELIMITERS } from './find-delimiter.js';
import { readCsv } from './read-csv.js';
import { sniffFile } from './sniff-file.js';
import { MAX_CELLS, MAX_ROW_CHARACTERS } from './tabular-row.js';

const read = async (content: string | Buffer, pieceSize?: number) => {
  const format = await sniffFile(bytesOf(content, 4096));
  if (format.kind !== 'CSV') throw new Error('not a CSV');
  return collect(readCsv(bytesOf(content, pieceSize), format));
};
const lines = async (content: string) => (await read(content)).map(({ lineNo, cells }) => [lineNo, ...cells]);

describe('readCsv', () => {
  it.each([
    ['UTF-8 with a mark', encode('\uFEFFNIK;Nama\r\n01;Nurhāyati', 'utf8')],
    ['UTF-16 LE', encode('\uFEFFNIK;Nama\r\n01;Nurhāyati', 'utf16le')],
    ['UTF-16 BE', encode('\uFEFFNIK;Nama\r\n01;Nurhāyati', 'utf16be')],
  ])('reads %s without the mark, cut anywhere', async (_, bytes) => {
    for (const pieceSize of [1, 3, 1000]) {
      expect(await read(bytes, pieceSize)).toEqual([
        { lineNo: 1, cells: ['NIK', 'Nama'] },
        { lineNo: 2, cells: ['01', 'Nurhāyati'] },
      ]);
    }
  });

  it('reads names in Windows-1252', async () => {
    expect((await read(encode('NIK,Nama\n1,José Müller\n', 'windows-1252')))[1]?.cells).toEqual([
      '1',
      'José Müller',
    ]);
  });

  it('numbers rows by their lines with LF, CRLF and CR mixed, blank lines and line breaks inside of quotes', async () => {
    const text = 'a;b\r\n1;2\n\r\n"x\r\ny";3\r4;5\n;\n"u\nv";6\n7;8';
    expect(await lines(text)).toEqual([
      [1, 'a', 'b'],
      [2, '1', '2'],
      [4, 'x\r\ny', '3'],
      [6, '4', '5'],
      [8, 'u\nv', '6'],
      [10, '7', '8'],
    ]);
  });

  it('leaves rows with more and with fewer cells than the header as they are', async () => {
    expect(await lines('a,b\n1\n1,2,3\n')).toEqual([
      [1, 'a', 'b'],
      [2, '1'],
      [3, '1', '2', '3'],
    ]);
  });

  it('takes quotes within a name for part of it', async () => {
    expect(await lines('a;b\nDg. "Naba" S;1\n"Andi" Baso;2\n"He said ""ya""";3\n')).toEqual([
      [1, 'a', 'b'],
      [2, 'Dg. "Naba" S', '1'],
      [3, '"Andi" Baso', '2'],
      [4, 'He said "ya"', '3'],
    ]);
  });

  it('skips the line by which Excel names the delimiter', async () => {
    expect(await lines('sep=;\r\na;b\r\n')).toEqual([[2, 'a', 'b']]);
  });

  it('drops the apostrophe that an export put before a formula, and no other', async () => {
    expect(await lines("a;b;c\n'=1+1;'+628123;'Naba\n")).toContainEqual([2, '=1+1', '+628123', "'Naba"]);
  });

  it.each([
    ['at the end of the file', 'a;b\n1;2\n"3;4\n5;6\n', 3],
    ['that a later quote seems to close', 'a;b\n"1;2\n3;"4"\n', 2],
    ['that swallows more than a row can hold', `a;b\n"1;2\n${'3;4\n'.repeat(MAX_ROW_CHARACTERS)}`, 2],
  ])('names the line of a quote that nobody closed, %s', async (_, text, line) => {
    await expect(read(text, 1000)).rejects.toMatchObject({
      problem: { code: 'FILE_QUOTE_NOT_CLOSED', line },
    });
  });

  it('gives up on a line without end after one row, not after all of it', async () => {
    let taken = 0;
    async function* endless() {
      yield Buffer.from('a;b\n');
      for (;;) {
        taken += 1024;
        yield Buffer.alloc(1024, 'x');
      }
    }
    const rows = readCsv(endless(), { kind: 'CSV', encoding: 'utf8', hasBom: false, delimiter: ';' });
    await expect(collect(rows)).rejects.toMatchObject({ problem: { code: 'FILE_ROW_TOO_LONG', line: 2 } });
    expect(taken).toBeLessThan(2 * MAX_ROW_CHARACTERS);
  });

  it('refuses a row of more cells than any list has', async () => {
    await expect(read(`a;b\n${';1'.repeat(MAX_CELLS)}\n`, 1000)).rejects.toMatchObject({
      problem: { code: 'FILE_ROW_TOO_LONG', line: 2 },
    });
  });

  it('refuses NUL, which the database can not hold, by its line', async () => {
    const text = `a;b\n${'1;2\n'.repeat(20_000)}3;4\0\n`;
    await expect(read(text, 4096)).rejects.toMatchObject({ problem: { code: 'FILE_HAS_NUL', line: 20_002 } });
  });

  it('passes on what the source throws', async () => {
    async function* broken() {
      yield Buffer.from('a;b\n1;2\n');
      throw new Error('connection lost');
    }
    const rows = readCsv(broken(), { kind: 'CSV', encoding: 'utf8', hasBom: false, delimiter: ';' });
    await expect(collect(rows)).rejects.toThrow('connection lost');
  });

  it('takes no more from the source than the rows that were asked for need', async () => {
    let taken = 0;
    async function* source() {
      for (;;) {
        taken += 1;
        yield Buffer.from('1;2\n'.repeat(10));
      }
    }
    let rows = 0;
    for await (const _ of readCsv(source(), {
      kind: 'CSV',
      encoding: 'utf8',
      hasBom: false,
      delimiter: ';',
    })) {
      rows += 1;
      if (rows === 25) break;
    }
    expect(taken).toBe(3);
  });

  it('agrees with csv-parse on whatever csv-stringify writes, cut anywhere', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '7', ' ', '"', ';', ',', '\t', '\n', '\r\n', 'é') });
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.integer({ min: 1, max: 50 }),
        async (rows, delimiter, record_delimiter, pieceSize) => {
          const text = stringify(rows, { delimiter, record_delimiter, quote_record_delimiter: true });
          const expected = parse(text, { delimiter, record_delimiter, relax_column_count: true });
          const format = { kind: 'CSV', encoding: 'utf8', hasBom: false, delimiter } as const;
          const actual = await collect(readCsv(bytesOf(text, pieceSize), format));
          expect(actual.map(({ cells }) => cells)).toEqual(
            expected.filter((cells) => cells.some((value) => value.trim() !== '')),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
