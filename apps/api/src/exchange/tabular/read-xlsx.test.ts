import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { bytesOf, collect } from '../../../test/tabular/bytes-of.js';
import { workbookOf } from '../../../test/tabular/zip-of.js';
import { readXlsx } from './read-xlsx.js';
import { XLSX_LIMITS, type XlsxLimits } from './xlsx/xlsx-limits.js';

const readFile = (bytes: Buffer, limits: Partial<XlsxLimits> = {}) =>
  collect(readXlsx(bytesOf(bytes, 4096), { limits: { ...XLSX_LIMITS, ...limits } }));
const problem = (code: string) => ({ problem: { code } });

describe('readXlsx', () => {
  it('gives the rows that a process of its own has read', async () => {
    const rows = '<row r="3"><c r="B3" t="str"><v>Lakessi</v></c></row>';
    expect(await readFile(workbookOf({ rows }))).toEqual([
      { lineNo: 3, sheet: 'Calon', cells: ['', 'Lakessi'] },
    ]);
  });

  it('says why the process refused the file', async () => {
    const rows = '<row r="7"><c r="ZZ7"><v>1</v></c></row>';
    await expect(readFile(workbookOf({ rows }))).rejects.toMatchObject({
      problem: { code: 'FILE_ROW_TOO_LONG', line: 7 },
    });
  });

  it('refuses a file that is too large while it comes in', async () => {
    await expect(readFile(workbookOf({}), { fileBytes: 1000 })).rejects.toMatchObject(
      problem('FILE_TOO_LARGE'),
    );
  });

  it('tells a process that ran out of its memory from one that failed', async () => {
    const reading = readFile(workbookOf({}), { heapMegabytes: 2 });
    await expect(reading).rejects.toMatchObject(problem('FILE_EXPANDS_TOO_MUCH'));
  });

  it('ends the process that keeps silent for too long', async () => {
    const reading = readFile(workbookOf({}), { waitMilliseconds: 1 });
    await expect(reading).rejects.toMatchObject(problem('FILE_TAKES_TOO_LONG'));
  });

  const manyRows = () =>
    workbookOf({
      rows: Array.from({ length: 20_000 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join(''),
    });

  it('ends with the reason of the signal, and before it begins where that was given already', async () => {
    const abort = new AbortController();
    const rows = readXlsx(bytesOf(manyRows(), 4096), { signal: abort.signal });
    await rows.next();
    abort.abort(new Error('cancelled by the officer'));
    await expect(collect(rows)).rejects.toThrow('cancelled by the officer');
    await expect(collect(readXlsx(bytesOf(manyRows()), { signal: abort.signal }))).rejects.toThrow(
      'cancelled',
    );
  });

  it('reads on for one who takes the rows slowly', async () => {
    let count = 0;
    for await (const { cells } of readXlsx(bytesOf(manyRows(), 4096))) {
      if (cells[0] !== String(count)) break;
      count += 1;
      if (count % 5_000 === 0) await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(count).toBe(20_000);
  });

  it('passes on what the source throws instead of calling the file damaged', async () => {
    async function* broken() {
      yield workbookOf({}).subarray(0, 100);
      throw new Error('connection lost');
    }
    await expect(collect(readXlsx(broken()))).rejects.toThrow('connection lost');
  });

  it('leaves nothing of a file on the disk', async () => {
    const before = new Set(readdirSync(tmpdir()));
    for await (const _ of readXlsx(bytesOf(manyRows(), 4096))) {
      expect(readdirSync(tmpdir()).filter((name) => !before.has(name) && name.includes('tmp-'))).toEqual([]);
      break;
    }
  });
});
