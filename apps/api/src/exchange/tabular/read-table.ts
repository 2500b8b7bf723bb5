import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { FileFormat } from './sniff-file.js';
import type { TabularRow } from './tabular-row.js';
import { XLSX_LIMITS } from './xlsx/xlsx-limits.js';

/** Of how many sheets of a workbook the rows are read where all of them count. */
const EVERY_SHEET = 100;

/**
 * Reads an uploaded file of either kind as rows of text, of a workbook the first sheet or every visible one. Aborting `signal` ends
 * the reading. Throws FileProblemError.
 */
export const readTable = (
  source: AsyncIterable<Uint8Array>,
  format: FileFormat,
  { signal, everySheet = false }: { readonly signal?: AbortSignal; readonly everySheet?: boolean } = {},
): AsyncGenerator<TabularRow, void, undefined> =>
  format.kind === 'CSV'
    ? readCsv(source, format)
    : readXlsx(source, {
        ...(signal ? { signal } : {}),
        limits: everySheet ? { ...XLSX_LIMITS, sheets: EVERY_SHEET } : XLSX_LIMITS,
      });
