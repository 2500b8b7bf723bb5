import { writeCsv } from './write-csv.js';

/** As the spreadsheets of Indonesian offices open it. */
const SPREADSHEET = { kind: 'CSV', encoding: 'utf8', hasBom: true, delimiter: ';' } as const;

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** A small table as the text of a CSV file; a cell that a spreadsheet would run is text. */
export async function tableOf(rows: readonly (readonly string[])[]): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeCsv(each(rows), SPREADSHEET)) pieces.push(piece);
  return Buffer.concat(pieces).toString('utf8');
}
