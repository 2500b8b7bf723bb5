import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';

const ROWS_PER_TURN = 100;
/** Excel's name for "Text": a column of such cells keeps every digit of a NIK, and of one typed in later. */
const TEXT_FORMAT = '@';

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

/** Writes rows as the one sheet of an XLSX file, every cell a text, in pieces as the zip gets ready. */
export async function* writeXlsx(
  rows: AsyncIterable<readonly string[]>,
  { sheetName }: { sheetName: string },
): AsyncGenerator<Uint8Array, void, undefined> {
  const output = new PassThrough();
  const abandoned = new AbortController();
  fill(output, rows, { sheetName, signal: abandoned.signal }).catch((error: unknown) =>
    output.destroy(error as Error),
  );
  try {
    yield* output as AsyncIterable<Uint8Array>;
  } finally {
    abandoned.abort();
  }
}
