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

/** The criteria of the ranking, in their order, as they are told. */
export const RankCriterion = { DECILE: 'DECILE', BIRTH_DATE: 'BIRTH_DATE', PERSON_ID: 'PERSON_ID' } as const;
export type RankCriterion = (typeof RankCriterion)[keyof typeof RankCriterion];

/** The cut between the last who has a seat and the first who waits: by what they were level, and what decided after it. */
export interface RankCut {
  readonly levelOn: Exclude<RankCriterion, 'PERSON_ID'> | null;
  readonly decidedBy: RankCriterion;
}

/** What the cut between two neighbours of the ranking rests on. */
export const cutBetween = (
  last: Omit<RankedCandidate, 'personId'>,
  next: Omit<RankedCandidate, 'personId'>,
): RankCut => {
  const { DECILE, BIRTH_DATE, PERSON_ID } = RankCriterion;
  if (last.decile !== next.decile) return { levelOn: null, decidedBy: DECILE };
  if (last.birthDate !== next.birthDate) return { levelOn: DECILE, decidedBy: BIRTH_DATE };
  return { levelOn: BIRTH_DATE, decidedBy: PERSON_ID };
};
