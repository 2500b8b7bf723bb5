import type { LetterPaper } from '@lindung/i18n/village-letter';

import { latinText } from './paper-text.js';
import { newPdf, type Pdf } from './pdf-document.js';

const MARGIN = 56;
const SIZE = [595.28, 841.89] as const;
const WIDTH = SIZE[0] - 2 * MARGIN;
/** Room for whoever signs by hand. */
const ROOM_TO_SIGN = 56;

/** A letter as PDF on upright pages, ready to be signed; the head of its table is repeated on each of them. */
export async function writeLetterPdf(paper: LetterPaper): Promise<Buffer> {
  const { doc, done } = newPdf({ size: [...SIZE], margin: MARGIN });
  drawHead(doc, paper);
  for (const text of paper.paragraphs)
    doc.text(latinText(text), MARGIN, doc.y + 8, { width: WIDTH, align: 'justify' });
  drawTable(doc, paper);
  doc.font('Times-Roman').fontSize(11);
  doc.text(latinText(paper.closing), MARGIN, doc.y + 12, { width: WIDTH, align: 'justify' });
  drawSignature(doc, paper);
  doc.end();
  return done;
}

function drawHead(doc: Pdf, { letterhead, particulars, placeAndDay, addressee }: LetterPaper): void {
  for (const [at, text] of letterhead.entries()) {
    doc.font(at < 2 ? 'Times-Bold' : 'Times-Roman').fontSize(at === 0 ? 15 : at === 1 ? 13 : 10);
    doc.text(latinText(text), MARGIN, doc.y, { width: WIDTH, align: 'center' });
  }
  doc
    .moveTo(MARGIN, doc.y + 5)
    .lineTo(MARGIN + WIDTH, doc.y + 5)
    .lineWidth(1.6)
    .stroke();
  doc.font('Times-Roman').fontSize(11);
  doc.text(latinText(placeAndDay), MARGIN, doc.y + 14, { width: WIDTH, align: 'right' });
  for (const { label, text } of particulars) {
    const top = doc.y + 2;
    doc.text(label, MARGIN, top, { width: 64 });
    doc.text(latinText(`: ${text}`), MARGIN + 68, top, { width: WIDTH - 68 });
  }
  doc.y += 10;
  for (const text of addressee) doc.text(latinText(text), MARGIN, doc.y, { width: WIDTH });
  doc.y += 4;
}

function drawTable(doc: Pdf, { table: { columns, rows } }: LetterPaper): void {
  const parts = [5, 32, 18, 25, 20];
  const widths = parts.map((part) => (part / 100) * WIDTH);
  doc.x = MARGIN;
  doc.y += 10;
  const cellsOf = (cells: readonly string[], isHead: boolean): void => {
    doc.font(isHead ? 'Times-Bold' : 'Times-Roman').fontSize(9.5);
    const texts = cells.map(latinText);
    const height = Math.max(
      ...texts.map((text, at) => doc.heightOfString(text, { width: (widths[at] ?? 0) - 8 })),
    );
    if (doc.y + height + 6 > SIZE[1] - MARGIN) {
      doc.addPage();
      if (!isHead) cellsOf(columns, true);
      doc.font('Times-Roman').fontSize(9.5);
    }
    const top = doc.y;
    let left = MARGIN;
    for (const [at, text] of texts.entries()) {
      const width = widths[at] ?? 0;
      doc
        .rect(left, top, width, height + 6)
        .lineWidth(0.4)
        .stroke('#888');
      doc.fillColor('#000').text(text, left + 4, top + 3, {
        width: width - 8,
        align: at === 2 || at === 3 ? 'right' : 'left',
      });
      left += width;
    }
    doc.x = MARGIN;
    doc.y = top + height + 6;
  };
  cellsOf(columns, true);
  for (const row of rows) cellsOf(row, false);
}

function drawSignature(doc: Pdf, { signature }: LetterPaper): void {
  if (doc.y + 110 > SIZE[1] - MARGIN) doc.addPage();
  const left = MARGIN + WIDTH / 2;
  const width = WIDTH / 2;
  doc.font('Times-Bold').text(latinText(signature.title), left, doc.y + 18, { width });
  doc.text(latinText(signature.name), left, doc.y + ROOM_TO_SIGN, { width, underline: true });
}
