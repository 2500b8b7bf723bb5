import { describe, expect, it } from 'vitest';
import { collectBytes } from '../../../../test/tabular/bytes-of.js';
import { type ZipEntry, workbookEntries, zipOf } from '../../../../test/tabular/zip-of.js';
import { XLSX_LIMITS, type XlsxLimits } from './xlsx-limits.js';
import { openXlsxPackage } from './xlsx-package.js';

const MEBIBYTE = 1024 * 1024;

const open = (more: readonly ZipEntry[], limits: Partial<XlsxLimits> = {}) =>
  openXlsxPackage(zipOf([...workbookEntries({}), ...more]), { ...XLSX_LIMITS, ...limits });

describe('openXlsxPackage', () => {
  it('opens an ordinary workbook', async () => {
    const xlsx = await open([]);
    expect(xlsx.has('xl/workbook.xml')).toBe(true);
    expect((await collectBytes(await xlsx.open('xl/sharedStrings.xml'))).toString()).toBe('<sst></sst>');
  });

  it.each<[string, string, readonly ZipEntry[], Partial<XlsxLimits>]>([
    [
      'packs one part tighter than any table',
      'FILE_EXPANDS_TOO_MUCH',
      [{ name: 'xl/worksheets/sheet2.xml', content: Buffer.alloc(5 * MEBIBYTE, ' ') }],
      {},
    ],
    [
      'unpacks to more than all parts may have together',
      'FILE_EXPANDS_TOO_MUCH',
      [{ name: 'xl/a.xml', content: 'a' }],
      { unpackedBytes: 100 },
    ],
    ['has too many parts', 'FILE_EXPANDS_TOO_MUCH', [], { entries: 3 }],
    ['has macros', 'FILE_HAS_MACROS', [{ name: 'xl/vbaProject.bin', content: 'x' }], {}],
    ['has macro sheets', 'FILE_HAS_MACROS', [{ name: 'xl/macrosheets/sheet1.xml', content: 'x' }], {}],
    [
      'has links to other workbooks',
      'FILE_HAS_EXTERNAL_LINKS',
      [{ name: 'xl/externalLinks/externalLink1.xml', content: 'x' }],
      {},
    ],
    ['has a part with a password', 'FILE_LOCKED', [{ name: 'a.xml', content: 'x', isEncrypted: true }], {}],
    ['has two parts of one name', 'FILE_DAMAGED', [{ name: 'xl/workbook.xml', content: 'x' }], {}],
    ['has a part that leaves the archive', 'FILE_DAMAGED', [{ name: '../../etc/passwd', content: 'x' }], {}],
    ['has a part with an absolute path', 'FILE_DAMAGED', [{ name: '/etc/passwd', content: 'x' }], {}],
  ])('refuses a workbook that %s before unpacking it', async (_, code, more, limits) => {
    await expect(open(more, limits)).rejects.toMatchObject({ problem: { code } });
  });

  it.each([
    ['cut off', zipOf(workbookEntries({})).subarray(0, 900)],
    ['with nothing behind its first bytes', Buffer.from('PK\x03\x04')],
  ])('refuses a file %s as damaged', async (_, bytes) => {
    await expect(openXlsxPackage(bytes, XLSX_LIMITS)).rejects.toMatchObject({
      problem: { code: 'FILE_DAMAGED' },
    });
  });

  it('stops a part that grows beyond the size that the directory claims', async () => {
    const content = Buffer.alloc(5 * MEBIBYTE, ' ');
    const xlsx = await open([{ name: 'xl/bomb.xml', content, claimedSize: 1000 }]);
    await expect(collectBytes(await xlsx.open('xl/bomb.xml'))).rejects.toThrow('too many bytes');
  });
});
