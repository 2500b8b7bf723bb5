import { deflateRawSync, gzipSync } from 'node:zlib';

import { encode } from 'iconv-lite';

import { workbookOf, zipOf } from './tabular/zip-of.js';

/** A file that somebody means harm with, or that went wrong on its way. */
export interface HostileFile {
  readonly name: string;
  readonly content: Buffer;
}

const head = 'NIK;Nama;Desa\n';
const good = '7372011305700012;Ani;Lumpue\n';
const times = (count: number, text: string) => text.repeat(count);
const csv = (text: string) => Buffer.from(text);

/** Each grows with its size, from 1 to 8. */
const texts: ReadonlyArray<readonly [string, (size: number) => Buffer]> = [
  ['formulas', (n) => csv(head + times(n * 50, `=cmd|'/c calc'!A1;@SUM(A1);+1+1\n`))],
  ['a line without an end', (n) => csv(head + 'x'.repeat(n * 1024 * 1024))],
  ['a cell without an end', (n) => csv(`${head}7372011305700012;"${'y'.repeat(n * 1024 * 1024)}`)],
  ['empty rows', (n) => csv(head + times(n * 100_000, ';;\n'))],
  ['blank lines', (n) => csv(head + times(n * 200_000, '\r\n') + good)],
  ['columns without an end', (n) => csv(`${head}${times(n * 20_000, ';')}\n`)],
  ['a header without an end', (n) => csv(`NIK;Nama;Desa${times(n * 5_000, ';x')}\n${good}`)],
  ['nothing but quotes', (n) => csv(head + times(n * 100_000, '"'))],
  ['quotes within quotes', (n) => csv(`${head}7372011305700012;"${times(n * 10_000, '""')}";Lumpue\n`)],
  ['NUL bytes', (n) => csv(head + times(n, '7372011305700012;A\0ni;Lumpue\n'))],
  ['random bytes', (n) => Buffer.from(Array.from({ length: n * 5_000 }, (_, at) => (at * 7_919 * n) % 256))],
  ['wrong UTF-8', (n) => Buffer.concat([csv(head), Buffer.from(times(n * 100, 'c328a0a1'), 'hex')])],
  ['UTF-16 without a mark', (n) => encode(head + times(n, good), 'utf16le')],
  ['half a character of UTF-16', (n) => encode(`\uFEFF${head}${times(n, good)}`, 'utf16le').subarray(0, -1)],
  ['a mark alone', (n) => Buffer.concat(Array.from({ length: n }, () => Buffer.from([0xef, 0xbb, 0xbf])))],
  [
    'signs that turn text round',
    (n) => csv(head + times(n * 20, '7372011305700012;\u202E\u2066inA;Lumpue\n')),
  ],
  ['combining signs', (n) => csv(`${head}7372011305700012;A${times(n * 5_000, '\u0301')};Lumpue\n`)],
  ['a page', (n) => csv(`<html><body>${times(n * 1_000, '<table>')}`)],
  [
    'XML with entities of its own',
    (n) =>
      csv(
        `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'a'.repeat(n * 100)}"><!ENTITY b SYSTEM "file:///etc/passwd">]><x>&b;</x>`,
      ),
  ],
  ['a packed file', (n) => gzipSync(Buffer.alloc(n * 1024 * 1024))],
  ['SQL', (n) => csv(head + times(n * 10, `'; DROP TABLE person; --;"); DELETE FROM job; --;x\n`))],
  ['numbers without an end', (n) => csv(`${head}${'9'.repeat(n * 1_000)};Ani;Lumpue\n`)],
  ['its header again and again', (n) => csv(times(n * 5_000, head))],
  [
    'names of what every object has',
    (n) => csv(`${head}${times(n * 20, '__proto__;constructor;toString\n')}`),
  ],
  ['families without members', (n) => csv(`${head}${times(n * 2_000, 'NO. KK : 7372010101100001;;\n')}`)],
];

const row = (cells: string, r = 2) => `<row r="${r}">${cells}</row>`;
const text = (value: string) => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const header = row(text('NIK') + text('Nama') + text('Desa'), 1);

const workbooks: ReadonlyArray<readonly [string, (size: number) => Buffer]> = [
  ['a bomb by its directory', (n) => workbookOf({ rows: header + times(n * 400_000, ' ') })],
  [
    'a bomb that lies about its size',
    (n) => zipOf([{ name: 'xl/workbook.xml', content: Buffer.alloc(n * 8 * 1024 * 1024), claimedSize: 100 }]),
  ],
  ['a million rows of nothing', (n) => workbookOf({ rows: header + times(n * 100_000, '<row/>') })],
  ['a row beyond the last', (n) => workbookOf({ rows: header + row(text('x'), 1_048_576 + n) })],
  ['a document type', (n) => workbookOf({ rows: `<!DOCTYPE x [<!ENTITY a "${'a'.repeat(n)}">]>${header}` })],
  [
    'strings that are not there',
    (n) => workbookOf({ rows: header + row(`<c t="s"><v>${n * 1_000_000}</v></c>`) }),
  ],
  ['tags that never end', (n) => workbookOf({ rows: header + '<row '.repeat(n * 1_000) })],
  [
    'a password',
    (n) =>
      zipOf(
        Array.from({ length: n }, (_, at) => ({ name: `xl/${at}.xml`, content: 'x', isEncrypted: true })),
      ),
  ],
  ['half of it', (n) => workbookOf({ rows: header }).subarray(0, 200 + n * 10)],
  [
    'packed noise',
    (n) => Buffer.concat([Buffer.from('PK\x03\x04'), deflateRawSync(Buffer.alloc(n * 100_000, 7))]),
  ],
];

const built = (
  kinds: ReadonlyArray<readonly [string, (size: number) => Buffer]>,
  sizes: number,
  ending: string,
): HostileFile[] =>
  Array.from({ length: sizes }, (_, at) => at + 1).flatMap((size) =>
    kinds.map(([name, build]) => ({ name: `${name} ${size}.${ending}`, content: build(size) })),
  );

/** Texts of 25 kinds. @param sizes how many of each */
export const hostileTexts = (sizes: number): HostileFile[] => built(texts, sizes, 'csv');

/** Workbooks of ten kinds. @param sizes how many of each */
export const hostileWorkbooks = (sizes: number): HostileFile[] => built(workbooks, sizes, 'xlsx');
