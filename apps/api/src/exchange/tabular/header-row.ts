import type { FileProblem } from '@lindung/domain/exchange/file-problem';
import type { Result } from '@lindung/domain/shared/result';
import { FileProblemError } from './file-problem-error.js';
import type { TabularRow } from './tabular-row.js';

/** Titles and notes may stand above the table; a header further down than this isn't looked for. */
export const ROWS_TO_SEARCH = 10;

/** A table whose header was found; `rows` are the rows below it, to be taken once. */
export interface FoundHeader<Mapping> {
  readonly header: readonly string[];
  /** The sheet of a workbook in which it stands. */
  readonly sheet: string | undefined;
  readonly mapping: Mapping;
  readonly rows: AsyncIterable<TabularRow>;
}

const filledCells = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;

async function* remainderOf(rows: AsyncIterator<TabularRow>): AsyncGenerator<TabularRow> {
  try {
    for (let next = await rows.next(); !next.done; next = await rows.next()) yield next.value;
  } finally {
    await rows.return?.();
  }
}

/**
 * Finds the header among the first rows: the first one that names the required columns, in any order. When there is none, the
 * row with the most cells says what it lacks.
 * @param looksLikeNoTable whether that row means that the file is no table at all
 * @throws FileProblemError FILE_EMPTY, FILE_KIND_UNKNOWN, FILE_COLUMN_MISSING, FILE_COLUMN_TWICE
 */
export const findHeader = async <Mapping, Problem extends FileProblem>(
  source: AsyncIterable<TabularRow>,
  map: (cells: readonly string[]) => Result<Mapping, Problem>,
  looksLikeNoTable: (cells: readonly string[]) => boolean = () => false,
): Promise<FoundHeader<Mapping>> => {
  const rows = source[Symbol.asyncIterator]();
  let nearest: { filled: number; error: Problem; cells: readonly string[] } | undefined;
  for (let searched = 0; searched < ROWS_TO_SEARCH; searched += 1) {
    const next = await rows.next();
    if (next.done) break;
    const { cells, sheet } = next.value;
    const mapping = map(cells);
    if (mapping.ok) return { header: cells, sheet, mapping: mapping.value, rows: remainderOf(rows) };
    const filled = filledCells(cells);
    if (filled > (nearest?.filled ?? 0)) nearest = { filled, error: mapping.error, cells };
  }
  await rows.return?.();
  if (nearest && looksLikeNoTable(nearest.cells)) throw new FileProblemError({ code: 'FILE_KIND_UNKNOWN' });
  throw new FileProblemError(nearest?.error ?? { code: 'FILE_EMPTY' });
};
