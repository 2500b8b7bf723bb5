import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

const ROWS_PER_TURN = 100;
/** Excel's name for "Text": a column of such cells keeps every digit of a NIK, and of one typed in later. */
const TEXT_FORMAT = '@';

/** Waits until nobody else is on. @returns what ends the own turn */
type TakeTurn = () => Promise<() => void>;

/** Lets one at a time go on, in the order in which they came. */
const turns = (): TakeTurn => {
  let last: Promise<void> = Promise.resolve();
  return () =>
    new Promise((taken) => {
      const before = last;
      last = new Promise((end) => void before.then(() => taken(end)));
    });
};

/** The rows, each read in a turn of its own. */
async function* inTurn<Row>(rows: AsyncIterable<Row>, takeTurn: TakeTurn): AsyncGenerator<Row> {
  const source = rows[Symbol.asyncIterator]();
  try {
    for (;;) {
      const endTurn = await takeTurn();
      const next = await source.next().finally(endTurn);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await source.return?.();
  }
}

const fill = async (
  output: PassThrough,
  rows: AsyncIterable<readonly string[]>,
  { sheetName, signal }: { sheetName: string; signal: AbortSignal },
) => {
  // Loaded when the first workbook is written: it takes as long as half of the server's other modules.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: output, useStyles: true });
  const sheet = workbook.addWorksheet(sheetName);
  let written = 0;
  for await (const row of rows) {
    if (written === 0) sheet.columns = row.map(() => ({ width: 20, style: { numFmt: TEXT_FORMAT } }));
    sheet.addRow([...row]).commit();
    written += 1;
    if (written % ROWS_PER_TURN > 0) continue;
    // The writer takes whatever it is given; the rows must wait for the zip and for the reader.
    await nextTurn(undefined, { signal });
    if (output.writableNeedDrain) await once(output, 'drain', { signal });
  }
  await workbook.commit();
};

/**
 * Writes rows as the one sheet of an XLSX file, every cell a text, in pieces as the zip gets ready. No row is read while a piece
 * is taken: both may go by one connection.
 */
export async function* writeXlsx(
  rows: AsyncIterable<readonly string[]>,
  { sheetName }: { sheetName: string },
): AsyncGenerator<Uint8Array, void, undefined> {
  const output = new PassThrough();
  const abandoned = new AbortController();
  const takeTurn = turns();
  fill(output, inTurn(rows, takeTurn), { sheetName, signal: abandoned.signal }).catch((error: unknown) =>
    output.destroy(error as Error),
  );
  try {
    for await (const piece of output as AsyncIterable<Uint8Array>) {
      const endTurn = await takeTurn();
      try {
        yield piece;
      } finally {
        endTurn();
      }
    }
  } finally {
    abandoned.abort();
  }
}
