import type { LetterPaper } from '@lindung/i18n/village-letter';

const FONT = 'Times New Roman';
/** In twentieths of a point. */
const HALF_OF_LINE = 4700;

/** A letter as DOCX, for who works it over before it is signed. */
export async function writeLetterDocx(paper: LetterPaper): Promise<Buffer> {
  // Loaded when the first one is written: it is large.
  const docx = await import('docx');
  const { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } = docx;
  const run = (text: string, { bold = false, size = 22 } = {}) =>
    new TextRun({ text, bold, size, font: FONT });
  const plain = (
    text: string,
    alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
  ) => new Paragraph({ alignment, spacing: { after: 120 }, children: [run(text)] });
  const signed = (text: string, before: number, isName = false) =>
    new Paragraph({
      indent: { left: HALF_OF_LINE },
      spacing: { before },
      children: [
        new TextRun({ text, bold: true, size: 22, font: FONT, ...(isName ? { underline: {} } : {}) }),
      ],
    });
  const rowOf = (cells: readonly string[], isHead: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            children: [
              new Paragraph({
                alignment: at === 2 || at === 3 ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [run(text, { bold: isHead, size: 19 })],
              }),
            ],
          }),
      ),
    });
  const document = new docx.Document({
    creator: 'Lindung',
    sections: [
      {
        children: [
          ...paper.letterhead.map(
            (text, at) =>
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run(text, { bold: at < 2, size: at === 0 ? 30 : at === 1 ? 26 : 20 })],
              }),
          ),
          new Paragraph({
            border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 1 } },
            children: [],
          }),
          plain(paper.placeAndDay, AlignmentType.RIGHT),
          ...paper.particulars.map(
            ({ label, text }) =>
              new Paragraph({
                indent: { left: 1400, hanging: 1400 },
                tabStops: [{ type: docx.TabStopType.LEFT, position: 1400 }],
                children: [run(`${label}\t: ${text}`)],
              }),
          ),
          new Paragraph({ children: [] }),
          ...paper.addressee.map((text) => new Paragraph({ children: [run(text)] })),
          new Paragraph({ children: [] }),
          ...paper.paragraphs.map((text) => plain(text, AlignmentType.JUSTIFIED)),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [rowOf(paper.table.columns, true), ...paper.table.rows.map((row) => rowOf(row, false))],
          }),
          new Paragraph({ children: [] }),
          plain(paper.closing, AlignmentType.JUSTIFIED),
          signed(paper.signature.title, 240),
          signed(paper.signature.name, 1100, true),
        ],
      },
    ],
  });
  return docx.Packer.toBuffer(document);
}
