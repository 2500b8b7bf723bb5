import {
  type ColumnMapping,
  type HeaderError,
  isWithoutColumns,
  mapCandidateHeader,
} from '@lindung/domain/enrolment/candidate-columns';
import { type ChosenColumns, mapChosen, numberedHeader } from '@lindung/domain/enrolment/column-mapping';
import { ok, type Result } from '@lindung/domain/shared/result';

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
  /** Whether the columns are read as somebody has chosen it for files with these headings. */
  readonly isChosen: boolean;
  /** The sheets that hold the table, and those that hold none; known when all rows are taken. */
  readonly sheets: readonly ReadSheet[];
  readonly skippedSheets: readonly string[];
}

/** What is known of a file before it is read. */
export interface TableKnowledge {
  readonly isSaidToBeWorkbook?: boolean;
  /** What somebody has chosen for files with the headings of this row. */
  readonly chosenFor?: (header: readonly string[]) => ChosenColumns | undefined;
  /** How wide a file without headings is, as which this one is to be read. */
  readonly numberedWidth?: number | undefined;
}

type MapHeader = (cells: readonly string[]) => Result<ColumnMapping, HeaderError>;

/**
 * Finds the header of a candidate file: the row of which somebody has chosen what its columns hold, or the first that names the
 * required ones. Columns that no one knows stay in the header, so that refused rows go back with them.
 * A text that is called a workbook and has no header is none. Of a workbook the sheets that have the same columns, in any order,
 * are one table; a sheet without a header is none of it.
 * @throws FileProblemError as `findHeader`, with the columns that could be mapped, and FILE_SHEETS_DIFFER for a sheet with a column
 * that the first one lacks
 */
export async function openCandidateTable(
  source: AsyncIterable<TabularRow>,
  { isSaidToBeWorkbook = false, chosenFor = () => undefined, numberedWidth }: TableKnowledge = {},
): Promise<CandidateTable> {
  const rows = source[Symbol.asyncIterator]();
  const skipped: string[] = [];
  const mapHeader: MapHeader = (cells) => {
    const chosen = chosenFor(cells);
    return chosen ? ok(mapChosen(cells, chosen)) : mapCandidateHeader(cells);
  };
  const isTable = (cells: readonly string[]) =>
    mapHeader(cells).ok || (numberedWidth !== undefined && holdsData(cells));
  const kept = new KeptRows(firstTable(rows, skipped, isTable));
  const sheets: ReadSheet[] = [];
  const tableOf = (first: FoundHeader<ColumnMapping>, isChosen: boolean): CandidateTable => ({
    ...first,
    rows: withFurtherSheets(first, mapHeader, sheets, skipped),
    isChosen,
    sheets,
    skippedSheets: skipped,
  });
  try {
    const first = await findHeader(kept, mapHeader, (cells) => isSaidToBeWorkbook && isWithoutColumns(cells));
    return tableOf({ ...first, rows: kept.further() }, chosenFor(first.header) !== undefined);
  } catch (error) {
    if (!isUnmapped(error)) throw await kept.ended(error);
    const nearest = kept.nearest();
    const header = nearest.header ?? numberedHeader(numberedWidth ?? nearest.width);
    const chosen = nearest.header ? undefined : chosenFor(header);
    if (!chosen) throw await kept.ended(new FileProblemError(error.problem, { header, rows: nearest.rows }));
    const { sheet } = kept.seen[0] ?? {};
    return tableOf({ header, sheet, mapping: mapChosen(header, chosen), rows: kept.again() }, true);
  }
}

const isUnmapped = (error: unknown): error is FileProblemError =>
  error instanceof FileProblemError &&
  (error.problem.code === 'FILE_COLUMN_MISSING' || error.problem.code === 'FILE_COLUMN_TWICE');

/** Headings hold words: a row with a long number or a date is one of a table without them. */
const holdsData = (cells: readonly string[]): boolean => cells.some((cell) => /\d{5,}|\d[-/.]\d/.test(cell));
const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell.trim() !== '').length;
const FEWEST_COLUMNS = 2;

/** Rows that were searched for a header, kept so that they can be looked at again; asking for no more doesn't end them. */
class KeptRows implements AsyncIterable<TabularRow> {
  readonly seen: TabularRow[] = [];
  private readonly rows: AsyncIterator<TabularRow>;

  constructor(source: AsyncIterable<TabularRow>) {
    this.rows = source[Symbol.asyncIterator]();
  }

  [Symbol.asyncIterator](): AsyncIterator<TabularRow> {
    return {
      next: async () => {
        const next = await this.rows.next();
        if (!next.done && this.seen.length < ROWS_TO_SEARCH) this.seen.push(next.value);
        return next;
      },
    };
  }

  /** The first row that may be a header, by how many cells it has, and the rows below it; none where it holds data. */
  nearest(): { header?: readonly string[]; width: number; rows: ReadonlyArray<readonly string[]> } {
    const all = this.seen.map(({ cells }) => cells);
    const most = Math.max(...all.map(filledIn));
    const at = all.findIndex((cells) => filledIn(cells) >= Math.max(most / 2, FEWEST_COLUMNS));
    const header = all[at] ?? [];
    return holdsData(header)
      ? { width: Math.max(...all.map(({ length }) => length)), rows: all.slice(at) }
      : { header, width: header.length, rows: all.slice(at + 1) };
  }

  /** All rows of a table without headings; what stands above it in one cell is a title. */
  async *again(): AsyncGenerator<TabularRow> {
    const first = this.seen.findIndex(({ cells }) => filledIn(cells) >= FEWEST_COLUMNS);
    try {
      yield* this.seen.slice(first);
      yield* this.further();
    } finally {
      await this.rows.return?.();
    }
  }

  /** The rows that nobody has looked at yet; whoever stops taking them ends all of them. */
  async *further(): AsyncGenerator<TabularRow> {
    try {
      for (let next = await this.rows.next(); !next.done; next = await this.rows.next()) yield next.value;
    } finally {
      await this.rows.return?.();
    }
  }

  async ended<Reason>(reason: Reason): Promise<Reason> {
    await this.rows.return?.();
    return reason;
  }
}

/** Sheets before the first one with a header hold notes: they are passed over, as long as there is a next one. */
async function* firstTable(
  rows: AsyncIterator<TabularRow>,
  skipped: string[],
  isTable: (cells: readonly string[]) => boolean,
): AsyncGenerator<TabularRow> {
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
      isFound = row.sheet === undefined || (seen.at(-1) === row && isTable(row.cells));
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
  mapHeader: MapHeader,
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
    const found = mapHeader(row.cells);
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
