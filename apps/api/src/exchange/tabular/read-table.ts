import { readCsv } from './read-csv.js';
import { readXlsx } from './read-xlsx.js';
import type { FileFormat } from './sniff-file.js';
import type { TabularRow } from './tabular-row.js';

/** Reads an uploaded file of either kind as rows of text. Aborting `signal` ends the reading. Throws FileProblemError. */
export const readTable = (
  source: AsyncIterable<Uint8Array>,
  format: FileFormat,
  signal?: AbortSignal,
): AsyncGenerator<TabularRow, void, undefined> =>
  format.kind === 'CSV' ? readCsv(source, format) : readXlsx(source, signal ? { signal } : {});
