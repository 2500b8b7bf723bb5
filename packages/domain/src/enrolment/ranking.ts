import type { BusinessDate } from '../shared/business-date.js';
import type { Decile } from '../worker/decile.js';

/** What the order among eligible candidates looks at. */
export interface RankedCandidate {
  readonly decile: Decile | null;
  readonly birthDate: BusinessDate;
  readonly personId: string;
}

/**
 * Who comes first when there are fewer seats than eligible candidates: the poorest decile, then the oldest, then the
 * person's id, so that the order is total. Ascending, unknown deciles last; SQL orders by the same list.
 */
const RANKING = ['decile', 'birthDate', 'personId'] as const satisfies readonly (keyof RankedCandidate)[];

/** Negative when `a` comes before `b` by the ranking. */
export const compareByRank = (a: RankedCandidate, b: RankedCandidate): number => {
  for (const field of RANKING) {
    const [left, right] = [a[field], b[field]];
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
};
