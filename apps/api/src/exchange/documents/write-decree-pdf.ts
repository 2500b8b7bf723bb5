import { setImmediate as nextTurn } from 'node:timers/promises';

import { type DecreePaper, pageOf } from '@lindung/i18n/decree-paper';

import type { PaperContent } from './paper-content.js';
import { latinText } from './paper-text.js';
import { newPdf, type Pdf } from './pdf-document.js';
import { type QrSquares, qrSquares } from './qr-code.js';

const MARGIN = 42;
const PORTRAIT = { width: 595.28, height: 841.89 } as const;
const LANDSCAPE = { width: 841.89, height: 595.28 } as const;
const ROW_HEIGHT = 20;
const TABLE_TOP = 116;
const FOOT = 34;
const QR_SIZE = 72;
/** Widths of the annex in parts of the line. */
const ANNEX_PARTS = [4, 17, 13, 4, 9, 18, 12, 12, 11, 5] as const;
const TOTALS_PARTS = [5, 25, 25, 12, 12, 12] as const;
const LEAVERS_PARTS = [4, 22, 14, 18, 20, 12, 20] as const;
const CENTRED = new Set([0, 3, 4, 9]);

const ROWS_PER_TURN = 50;

/** How many rows of a table stand on a page of the annex. */
const rowsPerPage = Math.floor((LANDSCAPE.height - TABLE_TOP - MARGIN - FOOT) / ROW_HEIGHT) - 1;

/**
 * A decree as PDF: the decree upright, then the totals per village, then its people across. It is drawn page by page and no page
 * is kept: how many there will be is known before the first one, since every row is as high as any other.
 */
export async function writeDecreePdf(content: PaperContent): Promise<Buffer> {
  const bodyPages = await countBodyPages(content);
  const pagesOfLeavers = content.leavers.length > 0 ? pagesOf(content.leavers.length) : 0;
  const pages = bodyPages + pagesOf(content.totals.length + 1) + pagesOfLeavers + pagesOf(content.people);
  const { doc, done } = newDocument();
  let page = 0;
  const foot = (): void => drawFoot(doc, pageOf((page += 1), pages, content.number));
  doc.on('pageAdded', foot);
  doc.addPage({ size: [PORTRAIT.width, PORTRAIT.height] });
  drawBody(doc, content);
  await drawTable(doc, content.paper, {
    title: content.paper.totals.title,
    columns: content.paper.totals.columns,
    parts: TOTALS_PARTS,
    rows: each([...content.totals, content.sum]),
  });
  if (content.leavers.length > 0)
    await drawTable(doc, content.paper, {
      title: content.paper.leavers.title,
      columns: content.paper.leavers.columns,
      parts: LEAVERS_PARTS,
      rows: each(content.leavers),
    });
  await drawTable(doc, content.paper, {
    title: content.paper.note,
    columns: content.paper.columns,
    parts: ANNEX_PARTS,
    rows: content.rows,
  });
  doc.end();
  return done;
}

const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / rowsPerPage));

/** The words of the decree wrap as the font has it: they are set once to see how many pages they take. */
async function countBodyPages(content: PaperContent): Promise<number> {
  const { doc, done } = newDocument();
  let pages = 0;
  doc.on('pageAdded', () => (pages += 1));
  doc.addPage({ size: [PORTRAIT.width, PORTRAIT.height] });
  drawBody(doc, content);
  doc.end();
  await done;
  return pages;
}

const newDocument = () =>
  newPdf({
    autoFirstPage: false,
    margins: { top: MARGIN, left: MARGIN, right: MARGIN, bottom: MARGIN + FOOT },
  });

function drawFoot(doc: Pdf, text: string): void {
  const { x, y } = doc;
  const { bottom } = doc.page.margins;
  // A foot stands below the margin, where writing would begin a new page.
  doc.page.margins.bottom = 0;
  doc.font('Helvetica').fontSize(8).fillColor('#444');
  doc.text(latinText(text), MARGIN, doc.page.height - MARGIN, {
    width: doc.page.width - 2 * MARGIN,
    align: 'center',
    lineBreak: false,
  });
  doc.page.margins.bottom = bottom;
  doc.fillColor('#000');
  doc.x = x;
  doc.y = y;
}

function drawBody(doc: Pdf, { paper, address }: PaperContent): void {
  const width = PORTRAIT.width - 2 * MARGIN;
  const centred = (text: string, gap = 0) =>
    doc.text(latinText(text), MARGIN, doc.y + gap, { width, align: 'center' });
  if (paper.draftMark) {
    doc.font('Helvetica-Bold').fontSize(9).fillColor('#a33');
    centred(paper.draftMark);
    doc.fillColor('#000');
    doc.y += 6;
  }
  for (const [at, text] of paper.letterhead.entries()) {
    doc.font(at < 2 ? 'Times-Bold' : 'Times-Roman').fontSize(at === 0 ? 15 : at === 1 ? 13 : 10);
    centred(text);
  }
  doc
    .moveTo(MARGIN, doc.y + 5)
    .lineTo(MARGIN + width, doc.y + 5)
    .lineWidth(1.6)
    .stroke();
  doc.y += 14;
  doc.font('Times-Bold').fontSize(11.5);
  for (const text of paper.heading) centred(text, 3);
  doc.y += 10;
  doc.font('Times-Roman').fontSize(11);
  for (const { label, items } of paper.clauses) {
    for (const [at, text] of items.entries()) drawClause(doc, at === 0 ? `${label} :` : '', text, 90);
    doc.y += 5;
  }
  doc.font('Times-Bold');
  centred(paper.resolve, 4);
  doc.y += 6;
  for (const { label, text } of paper.articles) {
    doc.font('Times-Roman');
    drawClause(doc, `${label} :`, text, 90);
  }
  drawSignature(doc, paper, address);
}

function drawClause(doc: Pdf, label: string, text: string, indent: number): void {
  const width = PORTRAIT.width - 2 * MARGIN - indent;
  const clean = latinText(text);
  if (doc.y + doc.heightOfString(clean, { width }) > PORTRAIT.height - MARGIN - FOOT) nextPage(doc);
  const top = doc.y;
  doc.text(latinText(label), MARGIN, top, { width: indent - 8, lineBreak: false });
  doc.text(clean, MARGIN + indent, top, { width, align: 'justify' });
  doc.y += 2;
}

/** Goes on upon a new page as the last one was, in the same letters. */
function nextPage(doc: Pdf): void {
  doc.addPage({ size: [PORTRAIT.width, PORTRAIT.height] });
  doc.font('Times-Roman').fontSize(11);
  doc.x = MARGIN;
  doc.y = MARGIN;
}

function drawSignature(doc: Pdf, { signature, confirm }: DecreePaper, address: string): void {
  const height = 150;
  if (doc.y + height > PORTRAIT.height - MARGIN - FOOT) nextPage(doc);
  const top = doc.y + 16;
  const left = MARGIN + (PORTRAIT.width - 2 * MARGIN) / 2;
  const width = (PORTRAIT.width - 2 * MARGIN) / 2;
  doc.font('Times-Roman').fontSize(11);
  doc.text(latinText(signature.place), left, top, { width });
  doc.text(latinText(signature.day), { width });
  doc.moveDown(0.4);
  doc.font('Times-Bold').text(latinText(signature.title), { width });
  doc.text(latinText(signature.name), left, doc.y + 56, { width, underline: true });
  const end = doc.y;
  drawQr(doc, qrSquares(address), MARGIN, top, QR_SIZE);
  doc.font('Helvetica').fontSize(7.5).fillColor('#444');
  doc.text(latinText(confirm), MARGIN, top + QR_SIZE + 4, { width: 160 });
  doc.fillColor('#000');
  doc.y = end;
}

/** Draws a QR code square by square: it stays sharp on any printer. */
function drawQr(doc: Pdf, { size, isDark }: QrSquares, left: number, top: number, side: number): void {
  const step = side / size;
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (isDark(row, column)) doc.rect(left + column * step, top + row * step, step + 0.05, step + 0.05);
  doc.fill('#000');
}

interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  readonly parts: readonly number[];
  readonly rows: AsyncIterable<readonly string[]>;
}

async function drawTable(
  doc: Pdf,
  paper: DecreePaper,
  { title, columns, parts, rows }: Table,
): Promise<void> {
  const width = LANDSCAPE.width - 2 * MARGIN;
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const widths = parts.map((part) => (part / whole) * width);
  const begin = (): void => {
    doc.addPage({ size: [LANDSCAPE.width, LANDSCAPE.height] });
    doc.font('Times-Bold').fontSize(9);
    paper.annexHeading.forEach((text, at) =>
      doc.text(latinText(text), MARGIN, MARGIN + at * 12, { width, height: 11, ellipsis: true }),
    );
    doc
      .font('Helvetica')
      .fontSize(8)
      .text(latinText(title), MARGIN, TABLE_TOP - 16, { width, lineBreak: false });
    doc.font('Helvetica-Bold').fontSize(8);
    drawRow(doc, columns, widths, TABLE_TOP);
    doc.font('Helvetica').fontSize(8);
  };
  begin();
  let onPage = 0;
  let drawn = 0;
  for await (const row of rows) {
    if (onPage === rowsPerPage) {
      begin();
      onPage = 0;
    }
    onPage += 1;
    drawRow(doc, row, widths, TABLE_TOP + onPage * ROW_HEIGHT);
    drawn += 1;
    if (drawn % ROWS_PER_TURN === 0) await nextTurn();
  }
}

const PADDING = 3;
const SMALLER = 6.8;

/** One row: a cell that is too long for its line takes two in smaller letters, and what is longer yet ends in dots. */
function drawRow(doc: Pdf, cells: readonly string[], widths: readonly number[], top: number): void {
  let left = MARGIN;
  for (const width of widths) {
    doc.rect(left, top, width, ROW_HEIGHT);
    left += width;
  }
  doc.lineWidth(0.4).stroke('#888');
  left = MARGIN;
  for (const [at, raw] of cells.entries()) {
    const width = widths[at] ?? 0;
    if (raw !== '')
      drawCell(doc, latinText(raw), { left, top, room: width - 2 * PADDING, isCentred: CENTRED.has(at) });
    left += width;
  }
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly room: number;
  readonly isCentred: boolean;
}

function drawCell(doc: Pdf, text: string, { left, top, room, isCentred }: Place): void {
  const spare = room - doc.widthOfString(text);
  if (spare >= 0) {
    doc.text(text, left + PADDING + (isCentred ? spare / 2 : 0), top + 6.5, { lineBreak: false });
    return;
  }
  doc.fontSize(SMALLER);
  for (const [at, part] of twoLines(doc, text, room).entries())
    doc.text(part, left + PADDING, top + 2.8 + at * 8, { lineBreak: false });
  doc.fontSize(8);
}

/** A text in two lines at most; the library's own breaking of lines takes five times as long for a page of them. */
function twoLines(doc: Pdf, text: string, room: number): readonly string[] {
  const words = text.split(' ');
  let first = '';
  while (words.length > 0) {
    const longer = first === '' ? (words[0] ?? '') : `${first} ${words[0] ?? ''}`;
    if (first !== '' && doc.widthOfString(longer) > room) break;
    first = longer;
    words.shift();
  }
  return [first, words.join(' ')].filter((part) => part !== '').map((part) => shortened(doc, part, room));
}

function shortened(doc: Pdf, text: string, room: number): string {
  if (doc.widthOfString(text) <= room) return text;
  let cut = text.length - 1;
  while (cut > 0 && doc.widthOfString(`${text.slice(0, cut)}...`) > room) cut -= 1;
  return `${text.slice(0, cut)}...`;
}

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
