import { stringify } from 'csv-stringify/sync';
import { encode } from 'iconv-lite';
import type { CsvFormat } from './sniff-file.js';

const ROWS_PER_PIECE = 500;
const STYLE = {
  escape_formulas: true,
  record_delimiter: 'windows',
  // Without this a line feed alone stays outside of quotes as soon as the end of a record is named.
  quote_record_delimiter: true,
} as const;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Writes rows as CSV with CRLF, in pieces. A cell that a spreadsheet would take for a formula gets an apostrophe before it,
 * which reading such a file drops again.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly string[]>,
  { delimiter, encoding, hasBom }: CsvFormat,
): AsyncGenerator<Uint8Array, void, undefined> {
  const toBytes = (piece: (readonly string[])[]) =>
    encode(stringify(piece, { ...STYLE, delimiter }), encoding);
  if (hasBom) yield encode(BYTE_ORDER_MARK, encoding);
  let piece: (readonly string[])[] = [];
  for await (const row of rows) {
    piece.push(row);
    if (piece.length < ROWS_PER_PIECE) continue;
    yield toBytes(piece);
    piece = [];
  }
  if (piece.length > 0) yield toBytes(piece);
}
