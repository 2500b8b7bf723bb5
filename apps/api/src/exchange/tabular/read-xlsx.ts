import { FileProblemError } from './file-problem-error.js';
import type { TabularRow } from './tabular-row.js';
import { XLSX_LIMITS, type XlsxLimits } from './xlsx/xlsx-limits.js';
import { runXlsxProcess } from './xlsx/xlsx-process.js';

/**
 * Reads the first visible sheets of an XLSX file, as many as the limits say, as rows of text, header included and blank rows left out, no faster than
 * they are taken. Texts come as they are, dates as YYYY-MM-DD by the cell's style, numbers in the digits that the file
 * holds (a NIK that Excel may have rounded: in scientific notation). The file is unpacked in a process of its own with a
 * cap on memory and time; nothing of it touches the disk. Aborting `signal` ends the process.
 * Throws FileProblemError.
 */
export async function* readXlsx(
  source: AsyncIterable<Uint8Array>,
  { signal, limits = XLSX_LIMITS }: { signal?: AbortSignal; limits?: XlsxLimits } = {},
): AsyncGenerator<TabularRow, void, undefined> {
  let sheet = '';
  for await (const message of runXlsxProcess(source, { limits, signal })) {
    if ('problem' in message) throw new FileProblemError(message.problem);
    if ('sheet' in message) sheet = message.sheet;
    if ('rows' in message) for (const row of message.rows) yield { ...row, sheet };
  }
}
