import { setImmediate as nextTurn } from 'node:timers/promises';

import { PAGE_WORDS } from '@lindung/i18n/decree-paper';
import type { ParagraphChild, Table } from 'docx';
import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';

import type { PaperContent } from './paper-content.js';
import { qrPicture } from './qr-code.js';

/** Stands in the one row of the annex that the library writes; the people come in its place. */
const PLACE_OF_ROWS = 'LINDUNG-ROWS';
const ROWS_PER_PIECE = 500;
/** In twentieths of a point. */
const SMALL = 15;

/**
 * A decree as DOCX, for who works it over before it is signed. The library makes all but the rows of the annex: it keeps every cell
 * as objects, which takes half a gigabyte for 10,000 people; the rows are written into its file one after the other.
 */
export async function writeDecreeDocx(content: PaperContent): Promise<Buffer> {
  const parts = unzipSync(await frameOf(content));
  const pieces: Uint8Array[] = [];
  const zip = new Zip();
  const done = new Promise<void>((resolve, reject) => {
    zip.ondata = (error, piece, isLast) => {
      if (error) reject(error);
      pieces.push(piece);
      if (isLast) resolve();
    };
  });
  for (const [name, bytes] of Object.entries(parts)) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    if (name === 'word/document.xml') await pushRows(entry, strFromU8(bytes), content.rows);
    else entry.push(bytes, true);
  }
  zip.end();
  await done;
  return Buffer.concat(pieces);
}

/** Writes the document with the people in the place of the row that stands for them. */
async function pushRows(
  entry: ZipDeflate,
  frame: string,
  rows: AsyncIterable<readonly string[]>,
): Promise<void> {
  const mark = frame.indexOf(PLACE_OF_ROWS);
  const from = frame.lastIndexOf('<w:tr>', mark);
  const to = frame.indexOf('</w:tr>', mark) + '</w:tr>'.length;
  if (mark < 0 || from < 0) throw new Error('the frame of the document has no place for its rows');
  entry.push(strToU8(frame.slice(0, from)));
  let piece: string[] = [];
  for await (const row of rows) {
    piece.push(rowXml(row));
    if (piece.length < ROWS_PER_PIECE) continue;
    entry.push(strToU8(piece.join('')));
    piece = [];
    await nextTurn();
  }
  entry.push(strToU8(piece.join('')));
  entry.push(strToU8(frame.slice(to)), true);
}

const rowXml = (cells: readonly string[]): string => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`;

const cellXml = (text: string): string =>
  `<w:tc><w:p><w:r><w:rPr><w:sz w:val="${SMALL}"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:tc>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Signs that XML has no place for (XML 1.0, 2.2) are left out. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? '')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');

/** The document without its people. */
async function frameOf({ paper, number, totals, sum, leavers, address }: PaperContent): Promise<Uint8Array> {
  // Loaded when the first one is written: it is large.
  const docx = await import('docx');
  const { AlignmentType, BorderStyle, Footer, ImageRun, Packer, PageNumber, PageOrientation, Paragraph } =
    docx;
  const { TextRun, WidthType } = docx;
  const font = 'Times New Roman';
  const run = (text: string, bold = false, size = 22) => new TextRun({ text, bold, size, font });
  const centred = (text: string, bold = true, size = 23) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 60 },
      children: [run(text, bold, size)],
    });
  const clause = (label: string, text: string) =>
    new Paragraph({
      alignment: AlignmentType.JUSTIFIED,
      indent: { left: 1800, hanging: 1800 },
      tabStops: [{ type: docx.TabStopType.LEFT, position: 1800 }],
      spacing: { after: 60 },
      children: [run(label === '' ? `\t${text}` : `${label} :\t${text}`)],
    });
  const right = (children: ParagraphChild[], before = 0) =>
    new Paragraph({ indent: { left: 4900 }, spacing: { before }, children });
  const cell = (text: string, bold: boolean) =>
    new docx.TableCell({
      children: [new Paragraph({ children: [new TextRun({ text, bold, size: SMALL })] })],
    });
  const tableOf = (columns: readonly string[], rows: ReadonlyArray<readonly string[]>): Table =>
    new docx.Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [
        new docx.TableRow({ tableHeader: true, children: columns.map((text) => cell(text, true)) }),
        ...rows.map((row) => new docx.TableRow({ children: row.map((text) => cell(text, false)) })),
      ],
    });
  const footer = new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            size: 16,
            children: [
              `${PAGE_WORDS.of} ${number} - ${PAGE_WORDS.page} `,
              PageNumber.CURRENT,
              ` ${PAGE_WORDS.from} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
  const annexHeading = () =>
    paper.annexHeading.map((text) => new Paragraph({ children: [run(text, true, 18)] }));
  const body = [
    ...(paper.draftMark === null ? [] : [centred(paper.draftMark, true, 18)]),
    ...paper.letterhead.map((text, at) => centred(text, at < 2, at === 0 ? 30 : at === 1 ? 26 : 20)),
    new Paragraph({ border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 1 } }, children: [] }),
    ...paper.heading.map((text) => centred(text)),
    ...paper.clauses.flatMap(({ label, items }) =>
      items.map((text, at) => clause(at === 0 ? label : '', text)),
    ),
    centred(paper.resolve),
    ...paper.articles.map(({ label, text }) => clause(label, text)),
    right([run(paper.signature.place)], 300),
    right([run(paper.signature.day)]),
    right([run(paper.signature.title, true)]),
    right([new TextRun({ text: paper.signature.name, size: 22, font, underline: {} })], 1100),
    new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: await qrPicture(address),
          transformation: { width: 96, height: 96 },
        }),
      ],
    }),
    new Paragraph({ children: [run(paper.confirm, false, 15)] }),
  ];
  const landscape = {
    page: { size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 } },
  };
  const document = new docx.Document({
    creator: 'Lindung',
    title: number,
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 } } },
        footers: { default: footer },
        children: body,
      },
      {
        properties: landscape,
        footers: { default: footer },
        children: [
          ...annexHeading(),
          new Paragraph({ children: [run(paper.totals.title, true, 18)] }),
          tableOf(paper.totals.columns, [...totals, sum]),
          ...(leavers.length === 0
            ? []
            : [
                new Paragraph({ spacing: { before: 300 }, children: [run(paper.leavers.title, true, 18)] }),
                tableOf(paper.leavers.columns, leavers),
              ]),
        ],
      },
      {
        properties: landscape,
        footers: { default: footer },
        children: [
          ...annexHeading(),
          new Paragraph({ children: [run(paper.note, false, 16)] }),
          tableOf(paper.columns, [[PLACE_OF_ROWS, ...paper.columns.slice(1).map(() => '')]]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
