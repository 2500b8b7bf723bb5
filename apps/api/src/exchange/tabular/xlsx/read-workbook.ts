import type { TabularRow } from '../tabular-row.js';
import { readSheet } from './read-sheet.js';
import { findWorkbookParts, readDateStyles, readSharedStrings } from './workbook-parts.js';
import type { XlsxLimits } from './xlsx-limits.js';
import { openXlsxPackage } from './xlsx-package.js';

/**
 * Reads the rows of a workbook's visible sheets, as many as the limits say, each announced by its name, some at a time; only shared strings are kept in memory. Parts of the
 * zip are taken by its directory, in the order in which they are needed: exceljs reads them in the order of the file, and
 * puts a sheet that comes before its strings on the disk in clear text.
 * Throws FileProblemError.
 */
export async function* readWorkbook(
  bytes: Buffer,
  limits: XlsxLimits,
): AsyncGenerator<{ readonly sheet: string } | { readonly rows: readonly TabularRow[] }, void, undefined> {
  const xlsx = await openXlsxPackage(bytes, limits);
  const parts = await findWorkbookParts(xlsx);
  const dateStyles = await readDateStyles(xlsx, parts.styles);
  const strings = await readSharedStrings(xlsx, parts.sharedStrings, limits.sharedStringBytes);
  const { isFrom1904 } = parts;
  for (const { name, part } of parts.sheets.slice(0, limits.sheets)) {
    yield { sheet: name };
    for await (const rows of readSheet(await xlsx.open(part), { strings, dateStyles, isFrom1904 }))
      yield { rows };
  }
}
