import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../../../test/tabular/bytes-of.js';
import { type WorkbookSource, workbookOf, zipOf } from '../../../../test/tabular/zip-of.js';
import { FileProblemError } from '../file-problem-error.js';
import { readWorkbook } from './read-workbook.js';
import { XLSX_LIMITS } from './xlsx-limits.js';

const readFile = async (bytes: Buffer) =>
  (await collect(readWorkbook(bytes, XLSX_LIMITS))).flatMap((message) =>
    'rows' in message ? message.rows : [],
  );
const read = (source: WorkbookSource) => readFile(workbookOf(source));
const cellsOf = async (source: WorkbookSource) => (await read(source)).map(({ cells }) => cells);
const problem = (code: string) => ({ problem: { code } });

describe('readWorkbook', () => {
  it('gives each kind of cell as text, in its column, with the number of its row', async () => {
    const rows = await read({
      sharedStrings:
        '<si><t>NIK</t></si><si><r><t>Andi </t></r><r><rPr><b/></rPr><t xml:space="preserve">Ba&amp;so</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_b</t></si>',
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
        <row r="2"><c r="A2"/><c r="B2" t="inlineStr"><is><t>  </t></is></c></row>
        <row r="4"><c r="A4" t="inlineStr"><is><r><t>73720</t></r><r><t>11305700012</t></r></is></c><c r="B4" t="b"><v>1</v></c>
          <c r="C4" t="str"><f>A1&amp;"x"</f><v>hasil</v></c><c r="D4"><f>1+1</f><v>2</v></c><c r="AA4" t="e"><v>#N/A</v></c></row>
        <row><c><v>5</v></c><c t="s"><v>2</v></c></row>`,
    });
    expect(rows).toEqual([
      { lineNo: 1, cells: ['NIK', '', 'Andi Ba&so'] },
      {
        lineNo: 4,
        cells: ['7372011305700012', 'TRUE', 'hasil', '2', ...Array<string>(22).fill(''), '#N/A'],
      },
      { lineNo: 5, cells: ['5', 'a\rb'] },
    ]);
  });

  it('gives a NIK that was typed as a number in the form that shows the damage', async () => {
    const rows = '<row><c><v>7372011305700012</v></c><c><v>7.37201130570001E+15</v></c></row>';
    expect(await cellsOf({ rows })).toEqual([['7372011305700012', '7.37201130570001E+15']]);
  });

  it('gives days by the style of the cell, from either epoch, and leaves other numbers alone', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="dd\\-mmm\\-yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>';
    const rows =
      '<row><c><v>25701</v></c><c s="1"><v>25701</v></c><c s="2"><v>25701.5</v></c><c t="d"><v>1970-05-13T00:00:00</v></c></row>';
    expect(await cellsOf({ rows, styles })).toEqual([
      ['25701', '1970-05-13', '1970-05-13', '1970-05-13T00:00:00'],
    ]);
    const workbookProperties = '<workbookPr date1904="1"/>';
    expect((await cellsOf({ rows, styles, workbookProperties }))[0]?.[1]).toBe('1974-05-14');
  });

  it('reads the first sheet that is visible, also where names carry a prefix', async () => {
    const sheets =
      '<x:sheet name="Rahasia" sheetId="9" state="veryHidden" r:id="rId9"/><x:sheet name="Calon" sheetId="1" r:id="rId1"/>';
    const rows = '<x:row><x:c t="inlineStr"><x:is><x:t>ya</x:t></x:is></x:c></x:row>';
    expect(await cellsOf({ sheets, rows })).toEqual([['ya']]);
  });

  it.each<[string, string, Buffer]>([
    [
      'a document of another kind',
      'FILE_KIND_UNKNOWN',
      zipOf([{ name: 'word/document.xml', content: '<w/>' }]),
    ],
    [
      'a macro workbook under any name',
      'FILE_HAS_MACROS',
      workbookOf({ more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }),
    ],
    ['a bomb', 'FILE_EXPANDS_TOO_MUCH', workbookOf({ rows: ' '.repeat(20_000_000) })],
    [
      'a text without end',
      'FILE_EXPANDS_TOO_MUCH',
      workbookOf({ rows: `<row><c t="str"><v>${randomBytes(1_000_000).toString('hex')}</v></c></row>` }),
    ],
    [
      'a workbook of hidden sheets',
      'FILE_NO_VISIBLE_SHEET',
      workbookOf({ sheets: '<sheet state="hidden" r:id="rId1"/>' }),
    ],
    ['XML that is not well-formed', 'FILE_DAMAGED', workbookOf({ rows: '<row><c></row>' })],
    ['XML that ends too early', 'FILE_DAMAGED', workbookOf({ rows: '</sheetData></worksheet><row>' })],
    [
      'entities of its own making',
      'FILE_DAMAGED',
      workbookOf({
        workbookProperties: '</workbook><!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook>',
      }),
    ],
    [
      'a cell that points past the shared strings',
      'FILE_DAMAGED',
      workbookOf({ rows: '<row><c t="s"><v>7</v></c></row>' }),
    ],
    ['two rows of one number', 'FILE_DAMAGED', workbookOf({ rows: '<row r="2"></row><row r="2"></row>' })],
    ['a row without a number', 'FILE_DAMAGED', workbookOf({ rows: '<row r="x"></row>' })],
    ['a truncated zip', 'FILE_DAMAGED', workbookOf({}).subarray(0, -300)],
  ])('refuses %s', async (_, code, bytes) => {
    await expect(readFile(bytes)).rejects.toMatchObject(problem(code));
  });

  it('names the row that is longer than any list has', async () => {
    const rows = `<row r="7"><c r="ZZ7"><v>1</v></c></row>`;
    await expect(read({ rows })).rejects.toMatchObject({ problem: { code: 'FILE_ROW_TOO_LONG', line: 7 } });
  });

  it('says of a workbook with any bytes changed that it is damaged, or reads it', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, row) => `<row><c t="s"><v>${row % 2}</v></c><c><v>${row}</v></c></row>`,
    );
    const sound = workbookOf({
      rows: rows.join(''),
      sharedStrings: '<si><t>Ani</t></si><si><t>Lakessi</t></si>',
    });
    const change = fc.record({ at: fc.nat(sound.length - 1), byte: fc.nat(255) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
        const bytes = Buffer.from(sound);
        for (const { at, byte } of changes) bytes[at] = byte;
        const outcome = await readFile(bytes).catch((error: unknown) => error);
        expect(Array.isArray(outcome) || outcome instanceof FileProblemError).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
