import { setImmediate as nextTurn } from 'node:timers/promises';

import type { cardLines } from '@lindung/i18n/member-card';

import { latinText } from './paper-text.js';
import { newPdf, type Pdf } from './pdf-document.js';
import { qrSquares } from './qr-code.js';

/** A card with the village under whose heading it stands, and where its code leads to. */
export interface PrintedCard {
  readonly heading: string;
  readonly lines: ReturnType<typeof cardLines>;
  readonly address: string;
}

const A4 = { width: 595.28, height: 841.89 } as const;
const MARGIN = 34;
const HEADING = 26;
const COLUMNS = 2;
const ROWS = 5;
const GAP = 8;
const WIDTH = (A4.width - 2 * MARGIN - GAP) / COLUMNS;
const HEIGHT = (A4.height - 2 * MARGIN - HEADING - (ROWS - 1) * GAP) / ROWS;
const QR_SIDE = 84;
const CARDS_PER_TURN = 20;

/** Cards as PDF, ten on a page, each village on pages of its own: they are cut apart and handed out there. */
export async function writeCardsPdf(cards: readonly PrintedCard[]): Promise<Buffer> {
  const { doc, done } = newPdf({ autoFirstPage: false, margin: MARGIN });
  let heading: string | undefined;
  let place = 0;
  for (const [at, card] of cards.entries()) {
    if (card.heading !== heading || place === COLUMNS * ROWS) {
      doc.addPage({ size: 'A4', margin: MARGIN });
      doc.font('Helvetica-Bold').fontSize(12).fillColor('#000');
      doc.text(latinText(card.heading), MARGIN, MARGIN, { lineBreak: false });
      heading = card.heading;
      place = 0;
    }
    drawCard(doc, card, place);
    place += 1;
    if (at % CARDS_PER_TURN === 0) await nextTurn();
  }
  doc.end();
  return done;
}

function drawCard(doc: Pdf, { lines, address }: PrintedCard, place: number): void {
  const left = MARGIN + (place % COLUMNS) * (WIDTH + GAP);
  const top = MARGIN + HEADING + Math.floor(place / COLUMNS) * (HEIGHT + GAP);
  const width = WIDTH - 20;
  doc.rect(left, top, WIDTH, HEIGHT).lineWidth(0.6).dash(3, { space: 2 }).stroke('#888').undash();
  doc.font('Helvetica-Bold').fontSize(6.5).fillColor('#12603f');
  doc.text(latinText(lines.title), left + 10, top + 10, { width, height: 9, ellipsis: true });
  const name = latinText(lines.name);
  doc.fillColor('#000').fontSize(11);
  // A name stands there whole: a long one in smaller letters.
  const long = doc.widthOfString(name) / width;
  if (long > 1) doc.fontSize(11 / long - 0.1);
  doc.text(name, left + 10, top + 24, { lineBreak: false });
  doc.font('Helvetica').fontSize(7.5);
  let line = top + 42;
  for (const text of lines.lines) {
    const room = { width: width - QR_SIDE - 6, height: 19, ellipsis: true };
    const clean = latinText(text);
    doc.text(clean, left + 10, line, room);
    line += Math.min(19, doc.heightOfString(clean, room)) + 2;
  }
  drawCode(doc, address, left + WIDTH - QR_SIDE - 10, top + 40);
  doc.font('Helvetica').fontSize(6).fillColor('#444');
  doc.text(latinText(lines.scan), left + WIDTH - QR_SIDE - 10, top + 42 + QR_SIDE, {
    width: QR_SIDE,
    align: 'center',
    lineBreak: false,
  });
}

/** Dark squares beside each other are one bar: a page of codes stays small. */
function drawCode(doc: Pdf, address: string, left: number, top: number): void {
  const { size, isDark } = qrSquares(address);
  const step = QR_SIDE / size;
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      if (!isDark(row, from)) continue;
      let to = from;
      while (to < size && isDark(row, to)) to += 1;
      doc.rect(left + from * step, top + row * step, (to - from) * step, step + 0.05);
      from = to;
    }
  }
  doc.fill('#000');
}
