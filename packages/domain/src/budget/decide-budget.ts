import { type BusinessDate, businessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import type { Rupiah } from '../shared/rupiah.js';
import { type TransitionError, decideTransition } from '../shared/transitions.js';
import type { FundingSource } from '../agreement/funding-source.js';
import type { Programme } from '../programme/programme.js';
import { villageMoneyProblem } from '../agreement/village-budget.js';
import type { RegionKind } from '../territory/region-kind.js';
import { BUDGET_CHANGE_TRANSITIONS, type BudgetChange, BudgetChangeStatus } from './budget-change.js';
import type { BudgetBalance, BudgetLine } from './budget-line.js';
import { BUDGET_MOVEMENTS, type BudgetChangeKind, type BudgetState } from './budget-state.js';

export type BudgetError =
  | { code: 'BUDGET_EXHAUSTED'; left: string; asked: string }
  | { code: 'BUDGET_OVERSOLD' | 'BUDGET_SAME_PERSON' | 'BUDGET_OF_OTHERS' | 'BUDGET_SHIFT_ELSEWHERE' }
  | { code: 'BUDGET_OF_ALLOCATION' }
  | { code: 'BUDGET_LINE_TAKEN' | 'BUDGET_OF_NO_VILLAGE' | 'BUDGET_OF_WARD' }
  | { code: 'BUDGET_PAPER_IN_FUTURE'; day: BusinessDate; today: BusinessDate }
  | { code: 'BUDGET_YEAR_RUNS'; until: BusinessDate }
  | { code: 'FUNDING_OTHER_SOURCE'; line: FundingSource; budget: FundingSource }
  | { code: 'FUNDING_OUT_OF_YEAR'; year: number }
  | { code: 'FUNDING_NOT_OF_LINE' | 'FUNDING_KNOWN'; programme: Programme }
  | TransitionError<BudgetChangeStatus>;

/** All codes of its own, for the list of those that are known. */
export const BUDGET_PROBLEMS = {
  BUDGET_EXHAUSTED: true,
  BUDGET_OVERSOLD: true,
  BUDGET_SAME_PERSON: true,
  BUDGET_OF_OTHERS: true,
  BUDGET_SHIFT_ELSEWHERE: true,
  BUDGET_OF_ALLOCATION: true,
  BUDGET_LINE_TAKEN: true,
  BUDGET_OF_NO_VILLAGE: true,
  BUDGET_OF_WARD: true,
  BUDGET_PAPER_IN_FUTURE: true,
  BUDGET_YEAR_RUNS: true,
  FUNDING_OTHER_SOURCE: true,
  FUNDING_OUT_OF_YEAR: true,
  FUNDING_NOT_OF_LINE: true,
  FUNDING_KNOWN: true,
} as const satisfies Record<Exclude<BudgetError['code'], 'TRANSITION_REFUSED'>, true>;

/** Whether a region of this kind has a budget line of this source: village money only a village has, a ward's APBD line is its district's. */
export const decideLine = (
  fundingSource: FundingSource,
  kind: RegionKind | null | undefined,
): Result<true, BudgetError> => {
  if (kind === 'WARD') return err({ code: 'BUDGET_OF_WARD' });
  return villageMoneyProblem(fundingSource, kind) ? err({ code: 'BUDGET_OF_NO_VILLAGE' }) : ok(true);
};

/** What belongs to an allocation of a village is decided with it, and not piece by piece. */
export const decideAlone = ({
  allocationId,
}: Pick<BudgetChange, 'allocationId'>): Result<true, BudgetError> =>
  allocationId === null ? ok(true) : err({ code: 'BUDGET_OF_ALLOCATION' });

/** A change is proposed by a paper that is there; what is left lapses when the year is over, and a shift goes to another line of the same budget, year and source. */
export const decideProposal = (
  line: BudgetLine,
  change: Pick<BudgetChange, 'kind' | 'documentDate'>,
  { today, toLine }: { readonly today: BusinessDate; readonly toLine: BudgetLine | null },
): Result<true, BudgetError> => {
  if (change.documentDate > today)
    return err({ code: 'BUDGET_PAPER_IN_FUTURE', day: change.documentDate, today });
  const until = businessDate(`${line.year}-12-31`);
  if (change.kind === 'LAPSE' && today <= until) return err({ code: 'BUDGET_YEAR_RUNS', until });
  if ((change.kind === 'SHIFT') !== (toLine !== null)) return err({ code: 'BUDGET_SHIFT_ELSEWHERE' });
  return toLine === null ||
    (toLine.id !== line.id &&
      toLine.regencyId === line.regencyId &&
      toLine.villageId === line.villageId &&
      toLine.year === line.year &&
      toLine.fundingSource === line.fundingSource)
    ? ok(true)
    : err({ code: 'BUDGET_SHIFT_ELSEWHERE' });
};

/** The state that a change takes rupiah out of; undefined where it grants. */
const takenFrom = (kind: BudgetChangeKind): BudgetState | undefined => {
  const [from] = BUDGET_MOVEMENTS[kind === 'SHIFT' ? 'DECREASE' : kind];
  return from === 'GRANTED' ? undefined : from;
};

/**
 * Puts a change in force: another than who proposed it does, and no more is taken than is left in the state that it takes from: what is
 * promised, billed or paid is never cut.
 */
export const decideConfirmation = (
  change: Pick<BudgetChange, 'kind' | 'amount' | 'status' | 'proposedBy'>,
  balance: BudgetBalance,
  userId: string,
): Result<typeof BudgetChangeStatus.CONFIRMED, BudgetError> => {
  const next = decideTransition(BUDGET_CHANGE_TRANSITIONS, change.status, BudgetChangeStatus.CONFIRMED);
  if (!next.ok) return next;
  if (change.proposedBy === userId) return err({ code: 'BUDGET_SAME_PERSON' });
  const state = takenFrom(change.kind);
  const left: Rupiah | undefined = state && balance[state];
  return left === undefined || left >= change.amount
    ? next
    : err({ code: 'BUDGET_EXHAUSTED', left: left.toString(), asked: change.amount.toString() });
};

/** Declines what somebody else has proposed. */
export const decideRefusal = (
  { status, proposedBy }: Pick<BudgetChange, 'status' | 'proposedBy'>,
  userId: string,
): Result<typeof BudgetChangeStatus.DECLINED, BudgetError> =>
  proposedBy === userId
    ? err({ code: 'BUDGET_SAME_PERSON' })
    : decideTransition(BUDGET_CHANGE_TRANSITIONS, status, BudgetChangeStatus.DECLINED);

/** Takes the own proposal back. */
export const decideWithdrawal = (
  { status, proposedBy }: Pick<BudgetChange, 'status' | 'proposedBy'>,
  userId: string,
): Result<typeof BudgetChangeStatus.WITHDRAWN, BudgetError> =>
  proposedBy === userId
    ? decideTransition(BUDGET_CHANGE_TRANSITIONS, status, BudgetChangeStatus.WITHDRAWN)
    : err({ code: 'BUDGET_OF_OTHERS' });
