import { ImportRowOutcome } from '@lindung/domain/exchange/import-outcome';
import type { JobRow } from '../providers/records';

/** What can become of a line, in the order in which it is told. */
export const OUTCOMES = [
  ImportRowOutcome.ADDED,
  ImportRowOutcome.CHANGED,
  ImportRowOutcome.UNCHANGED,
  ImportRowOutcome.REFUSED,
] as const;

const COUNT_OF = { ADDED: 'added', CHANGED: 'changed', UNCHANGED: 'unchanged', REFUSED: 'refused' } as const;

/** How many lines of an import came out one way. */
export const countOf = ({ result }: Pick<JobRow, 'result'>, outcome: ImportRowOutcome): number =>
  result?.[COUNT_OF[outcome]] ?? 0;

/** The outcome in an address; without one the rows that need somebody, or else the most that there are. */
export function outcomeShown(job: Pick<JobRow, 'result'>, asked: string | null): ImportRowOutcome {
  const known = OUTCOMES.find((outcome) => outcome === asked);
  if (known) return known;
  if (countOf(job, 'REFUSED') > 0) return 'REFUSED';
  return [...OUTCOMES].sort((a, b) => countOf(job, b) - countOf(job, a))[0] ?? 'ADDED';
}
