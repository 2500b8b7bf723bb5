/** One row of an uploaded table: its line in the file (CSV) or row in the sheet (XLSX), from 1, and its cells as text. */
export interface TabularRow {
  readonly lineNo: number;
  readonly cells: readonly string[];
  /** The sheet of a workbook in which it stands. */
  readonly sheet?: string;
}

/** What a row may hold at most; a longer one is a file gone wrong, such as one with a quote that never ends. */
export const MAX_ROW_CHARACTERS = 64 * 1024;
export const MAX_CELLS = 256;

/** True when no cell holds anything but white space; such rows are no rows of the table. */
export const isBlankRow = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');
