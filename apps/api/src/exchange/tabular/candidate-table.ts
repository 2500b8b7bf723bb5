import {
  type ColumnMapping,
  isWithoutColumns,
  mapCandidateHeader,
} from '@lindung/domain/enrolment/candidate-columns';
import { FileProblemError } from './file-problem-error.js';
import { findHeader, type FoundHeader, ROWS_TO_SEARCH } from './header-row.js';
import type { TabularRow } from './tabular-row.js';

/** A sheet whose rows are read: its lines are counted on after those of the sheet before. */
export interface ReadSheet {
  readonly name: string;
  /** How many lines stand before its first one. */
  readonly linesBefore: number;
}

export interface CandidateTable extends FoundHeader<ColumnMapping> {
  /** The sheets that hold the table, and those that hold none; known when all rows are taken. */
  readonly sheets: readonly ReadSheet[];
  readonly skippedSheets: readonly string[];
}

/**
 * Finds the header of a candidate file. Columns that no one knows stay in the header, so that refused rows go back with them.
 * A text that is called a workbook and has no header is none. Of a workbook the sheets that have the same columns, in any order,
 * are one table; a sheet without a header is none of it.
 * @throws FileProblemError as `findHeader`, and FILE_SHEETS_DIFFER for a sheet with a column that the first one lacks
 */
export async function openCandidateTable(
  source: AsyncIterable<TabularRow>,
  { isSaidToBeWorkbook = false } = {},
): Promise<CandidateTable> {
  const rows = source[Symbol.asyncIterator]();
  const skipped: string[] = [];
  const first = await findHeader(
    firstTable(rows, skipped),
    mapCandidateHeader,
    (cells) => isSaidToBeWorkbook && isWithoutColumns(cells),
  );
  const sheets: ReadSheet[] = [];
  return { ...first, rows: withFurtherSheets(first, sheets, skipped), sheets, skippedSheets: skipped };
}

/** Sheets before the first one with a header hold notes: they are passed over, as long as there is a next one. */
async function* firstTable(rows: AsyncIterator<TabularRow>, skipped: string[]): AsyncGenerator<TabularRow> {
  let seen: TabularRow[] = [];
  let isFound = false;
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) {
      const row = next.value;
      if (isFound) {
        yield row;
        continue;
      }
      if (row.sheet !== undefined && seen[0] !== undefined && row.sheet !== seen[0].sheet) {
        skipped.push(seen[0].sheet ?? '');
        seen = [];
      }
      if (seen.length < ROWS_TO_SEARCH) seen.push(row);
      isFound = row.sheet === undefined || (seen.at(-1) === row && mapCandidateHeader(row.cells).ok);
      if (isFound) yield* seen;
    }
    if (!isFound) yield* seen;
  } finally {
    await rows.return?.();
  }
}

/** The rows of the first table, then those of each further sheet with a header of the same columns, brought into its order. */
async function* withFurtherSheets(
  { header, sheet: firstSheet, mapping, rows }: FoundHeader<ColumnMapping>,
  sheets: ReadSheet[],
  skipped: string[],
): AsyncGenerator<TabularRow> {
  let sheet = firstSheet;
  let linesBefore = 0;
  let lastLine = 0;
  let searched = 0;
  let arranged: ((cells: readonly string[]) => readonly string[]) | undefined = (cells) => cells;
  const pass = (): void => {
    if (arranged === undefined && sheet !== undefined) skipped.push(sheet);
  };
  if (firstSheet !== undefined) sheets.push({ name: firstSheet, linesBefore });
  for await (const row of rows) {
    if (row.sheet !== sheet) {
      pass();
      linesBefore += lastLine;
      arranged = undefined;
      searched = 0;
      sheet = row.sheet;
    }
    lastLine = row.lineNo;
    if (arranged) {
      yield { ...row, lineNo: linesBefore + row.lineNo, cells: arranged(row.cells) };
      continue;
    }
    searched += 1;
    if (searched > ROWS_TO_SEARCH || sheet === undefined) continue;
    const found = mapCandidateHeader(row.cells);
    if (!found.ok) continue;
    arranged = arrangementOf({ header, mapping }, { header: row.cells, mapping: found.value }, sheet);
    sheets.push({ name: sheet, linesBefore });
  }
  pass();
}

type Head = Pick<FoundHeader<ColumnMapping>, 'header' | 'mapping'>;

/** How the cells of a further sheet come into the order of the first one's header. */
function arrangementOf(
  first: Head,
  further: Head,
  sheet: string,
): (cells: readonly string[]) => readonly string[] {
  const { positions, codeParts } = further.mapping;
  const lacking = [...positions.keys()].filter((column) => !first.mapping.positions.has(column));
  if (lacking.length > 0) throw new FileProblemError({ code: 'FILE_SHEETS_DIFFER', sheet, columns: lacking });
  if (codeParts && !first.mapping.codeParts)
    throw new FileProblemError({ code: 'FILE_SHEETS_DIFFER', sheet, columns: ['villageCode'] });
  const from = first.header.map((text) => further.header.findIndex((other) => other.trim() === text.trim()));
  for (const [column, at] of first.mapping.positions) from[at] = positions.get(column) ?? -1;
  for (const [part, at] of (first.mapping.codeParts ?? []).entries()) from[at] = codeParts?.[part] ?? -1;
  // What stands beyond the last column of the header stays where it is: a row with too many cells is told as one.
  return (cells) => [
    ...from.map((at) => (at < 0 ? '' : (cells[at] ?? ''))),
    ...cells.slice(Math.max(further.header.length, 0)),
  ];
}
