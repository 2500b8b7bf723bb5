import { ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import type { JobRow } from '../providers/records';

/** What can become of a line, in the order in which it is told. */
export const OUTCOMES = [
  ImportRowOutcome.ADDED,
  ImportRowOutcome.CHANGED,
  ImportRowOutcome.UNCHANGED,
  ImportRowOutcome.REFUSED,
] as const;

/**
 * Lines that are looked at whatever becomes of them: those with something odd, those that change a registered person, and those
 * that a spreadsheet has damaged.
 */
export const CONCERNS = ['WARNINGS', 'PERSONS', 'DAMAGES'] as const;

/** The lines of an import that are shown together. */
export type RowsView = ImportRowOutcome | (typeof CONCERNS)[number];

const COUNT_OF = {
  ADDED: 'added',
  CHANGED: 'changed',
  UNCHANGED: 'unchanged',
  REFUSED: 'refused',
  WARNINGS: 'warnings',
  PERSONS: 'changedPersons',
} as const satisfies Record<Exclude<RowsView, 'DAMAGES'>, string>;

/** How many lines of an import are shown together so. */
export const countOf = ({ result }: Pick<JobRow, 'result'>, view: RowsView): number =>
  view === 'DAMAGES'
    ? (result?.damages ?? []).reduce((sum, { rows }) => sum + rows, 0)
    : (result?.[COUNT_OF[view]] ?? 0);

/** The filter of the list that shows them. */
export const filterOf = (view: RowsView): object => {
  if (view === 'WARNINGS') return { hasWarnings: true };
  if (view === 'DAMAGES') return { hasDamages: true };
  return view === 'PERSONS' ? { changesPerson: true } : { outcome: view };
};

/** Nobody could tell what the columns of a file hold; whoever sent it can. */
export const isColumnUnknown = ({ state, error }: Pick<JobRow, 'state' | 'error'>): boolean =>
  state === 'FAILED' && (error?.code === 'FILE_COLUMN_MISSING' || error?.code === 'FILE_COLUMN_TWICE');

/** The view in an address; without one the rows that need somebody, or else the most that there are. */
export function viewShown(job: Pick<JobRow, 'result'>, asked: string | null): RowsView {
  const known = [...OUTCOMES, ...CONCERNS].find((view) => view === asked);
  if (known) return known;
  if (countOf(job, 'REFUSED') > 0) return 'REFUSED';
  return [...OUTCOMES].sort((a, b) => countOf(job, b) - countOf(job, a))[0] ?? 'ADDED';
}
