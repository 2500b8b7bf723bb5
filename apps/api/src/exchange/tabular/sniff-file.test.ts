import { encode } from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../../test/tabular/bytes-of.js';
import { zipOf } from '../../../test/tabular/zip-of.js';
import { sniffFile } from './sniff-file.js';

const BOM = '\uFEFF';
const sniff = (content: string | Buffer) => sniffFile(bytesOf(content));
const problemOf = (code: string) => ({ problem: { code } });

describe('sniffFile', () => {
  it.each([
    [';', 'NIK;Nama, gelar;Desa\n'],
    [',', 'NIK,"Nama; gelar; lain",Desa\n1;2;3;4\n'],
    ['\t', 'NIK\tNama\tDesa\n'],
    [';', 'DAFTAR CALON PESERTA\n\nNIK;Nama\n'],
    [';', 'NIK\n7372011305700001\n'],
  ])('takes %j for the delimiter by counting on the header outside of quotes', async (delimiter, text) => {
    expect(await sniff(text)).toEqual({ kind: 'CSV', encoding: 'utf8', hasBom: false, delimiter });
  });

  it.each([
    ['utf8', true, Buffer.from(`${BOM}NIK;Nama\n`)],
    ['utf8', false, Buffer.from('NIK;Nama\n1;Nurfadhilāh\n')],
    ['utf16le', true, encode(`${BOM}NIK;Nama\n`, 'utf16le')],
    ['utf16be', true, encode(`${BOM}NIK;Nama\n`, 'utf16be')],
    ['windows-1252', false, encode('NIK;Nama\n1;Andi José\n', 'windows-1252')],
  ] as const)('tells %s (mark: %s) by the bytes', async (encoding, hasBom, bytes) => {
    expect(await sniff(bytes)).toEqual({ kind: 'CSV', encoding, hasBom, delimiter: ';' });
  });

  it('finds the one byte that is no UTF-8 far behind the header', async () => {
    const bytes = Buffer.concat([
      Buffer.from('NIK;Nama\n'),
      Buffer.alloc(200_000, '1;Ani\n'),
      Buffer.from([0xe9]),
    ]);
    expect(await sniffFile(bytesOf(bytes, 4096))).toMatchObject({ encoding: 'windows-1252' });
  });

  it('reads no more of a workbook than its beginning, and closes the source', async () => {
    let taken = 0;
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) {
          taken += 1;
          yield Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(16 * 1024)]);
        }
      } finally {
        isClosed = true;
      }
    }
    expect(await sniffFile(endless())).toEqual({ kind: 'XLSX' });
    expect(taken).toBeLessThan(10);
    expect(isClosed).toBe(true);
  });

  it.each([
    ['an empty file', '', 'FILE_EMPTY'],
    ['the old format of Excel', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'FILE_OLD_EXCEL'],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'FILE_LOCKED',
    ],
    ['PDF', '%PDF-1.7\n1 0 obj', 'FILE_KIND_UNKNOWN'],
    ['HTML that a portal names .xls', '<html><table><tr><td>NIK', 'FILE_KIND_UNKNOWN'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_KIND_UNKNOWN'],
    ['an empty zip', zipOf([]), 'FILE_KIND_UNKNOWN'],
    ['UTF-16 without a mark', encode('NIK;Nama\n', 'utf16le'), 'FILE_KIND_UNKNOWN'],
  ])('refuses %s, whatever its name', async (_, content, code) => {
    await expect(sniff(content)).rejects.toMatchObject(problemOf(code));
  });
});
