import { ERROR_COLUMN_HEADERS, isErrorColumn } from '@lindung/domain/enrolment/candidate-columns';
import type { Locale } from '@lindung/i18n/locale';
import type { FileFormat } from './sniff-file.js';
import { writeCsv } from './write-csv.js';
import { writeXlsx } from './write-xlsx.js';

/** A row that was not taken, as it stood in the file, and why in the words of the reader. */
export interface RefusedRow {
  readonly cells: readonly string[];
  readonly error: string;
}

async function* withErrors(header: readonly string[], rows: AsyncIterable<RefusedRow>, locale: Locale) {
  // A file that went back and forth has the column from the last time.
  const kept = header.flatMap((cell, position) => (isErrorColumn(cell) ? [] : [position]));
  const pick = (cells: readonly string[]) => kept.map((position) => cells[position] ?? '');
  yield [...pick(header), ERROR_COLUMN_HEADERS[locale]];
  // Cells beyond the header, which made a row unreadable, stand behind the reason.
  for await (const { cells, error } of rows) yield [...pick(cells), error, ...cells.slice(header.length)];
}

/**
 * Writes refused rows back in the layout, kind, encoding and delimiter of the file that they came from, with one more
 * column that says why; corrected, the file can be imported again. Every cell is text: no formula, no rounded NIK.
 */
export const writeRefusedRows = (
  format: FileFormat,
  header: readonly string[],
  rows: AsyncIterable<RefusedRow>,
  locale: Locale,
): AsyncIterable<Uint8Array> => {
  const table = withErrors(header, rows, locale);
  return format.kind === 'CSV'
    ? writeCsv(table, format)
    : writeXlsx(table, { sheetName: ERROR_COLUMN_HEADERS[locale] });
};
