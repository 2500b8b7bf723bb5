import { quoteLine } from '../agreement/quote-line.js';
import { VILLAGE_MONEY, villageMoneyProblem } from '../agreement/village-budget.js';
import type { Law } from '../programme/law.js';
import { err, ok, type Result } from '../shared/result.js';
import { multiplyRupiah, type Rupiah, rupiah, sumRupiah } from '../shared/rupiah.js';
import { decideTransition } from '../shared/transitions.js';
import { monthRange } from '../shared/year-month.js';
import type { RegionKind } from '../territory/region-kind.js';
import type { Allocation, AllocationLine, AllocationLineInput, RecordTranches } from './allocation.js';
import type { AllocationError, FundingForbidden } from './allocation-errors.js';
import {
  ALLOCATION_STEPS,
  ALLOCATION_TRANSITIONS,
  type AllocationStatus,
  AllocationStep,
} from './allocation-status.js';
import type { BudgetLine } from './budget-line.js';
import { type FundingRule, fundingRuleOf } from './funding-rule.js';

/** A village or ward on the first day of the budget year. */
export interface FoundPlace {
  readonly id: number;
  readonly name: string;
  readonly regencyId: number;
  readonly districtId: number;
  /** Null when it isn't there that day. */
  readonly kind: RegionKind | null;
  /** Whether it has an allocation of the year. */
  readonly isPlanned: boolean;
}

/**
 * The villages that an allocation is planned for. Where places are named each must be able to have one; of a whole area those are left out
 * that have none of their own money or have planned already.
 */
export const decidePlaces = (
  places: readonly FoundPlace[],
  { year, isNamed }: { readonly year: number; readonly isNamed: boolean },
): Result<readonly FoundPlace[], AllocationError> => {
  const planned: FoundPlace[] = [];
  for (const place of places) {
    const problem = villageMoneyProblem('APBDES', place.kind);
    const village = place.name;
    if (!problem && !place.isPlanned) planned.push(place);
    else if (isNamed && problem)
      return err({
        code: problem === 'WARD_WITHOUT_BUDGET' ? 'ALLOCATION_OF_WARD' : 'ALLOCATION_OF_NO_VILLAGE',
        village,
      });
    else if (isNamed) return err({ code: 'ALLOCATION_KNOWN', village, budgetYear: String(year) });
  }
  return planned.length === 0
    ? err({ code: 'ALLOCATION_NO_VILLAGE', budgetYear: String(year) })
    : ok(planned);
};

/** A line with its price, and whether its source is contested. */
export type PricedLine = AllocationLineInput & Pick<AllocationLine, 'tariff' | 'amount' | 'isContested'>;

/** What people of a line cost in each of its months, by the law of each month, in rupiah. */
export const priceOfMonths = (
  law: Law,
  line: Pick<
    AllocationLineInput,
    | 'memberGroup'
    | 'segment'
    | 'programmes'
    | 'baseKind'
    | 'incomeBase'
    | 'riskClass'
    | 'fundingSource'
    | 'monthFrom'
    | 'monthTo'
  >,
): Result<readonly [Rupiah, ...Rupiah[]], Extract<AllocationError, { code: 'LINE_NOT_PRICEABLE' }>> => {
  const prices: Rupiah[] = [];
  for (const month of monthRange(line.monthFrom, line.monthTo)) {
    const priced = quoteLine(law, { ...line, declaration: null }, month);
    if (!priced.ok) return err({ code: 'LINE_NOT_PRICEABLE', line: 1, cause: priced.error });
    prices.push(priced.value.total);
  }
  const [first, ...rest] = prices;
  if (first === undefined) throw new RangeError('a line has a month');
  return ok([first, ...rest]);
};

/** What the law says of a source that pays for a group in a year: refused where it may not; undefined where nothing is written down. */
export const decideSourceOfGroup = (
  law: Law,
  { fundingSource, memberGroup }: Pick<AllocationLineInput, 'fundingSource' | 'memberGroup'>,
  year: number,
): Result<FundingRule | undefined, FundingForbidden> => {
  const rule = fundingRuleOf(law, fundingSource, memberGroup, year);
  if (rule?.standing !== 'FORBIDDEN') return ok(rule);
  const { citation } = rule;
  return err({ code: 'FUNDING_FORBIDDEN', fundingSource, memberGroup, budgetYear: String(year), citation });
};

/** Prices the lines of an allocation of a year, and refuses what the law lets their source not pay. */
export const decideLines = (
  law: Law,
  lines: readonly AllocationLineInput[],
  year: number,
): Result<readonly PricedLine[], AllocationError> => {
  const priced: PricedLine[] = [];
  for (const [index, each] of lines.entries()) {
    const line = index + 1;
    const { fundingSource, people } = each;
    const budgetYear = String(year);
    if (!each.monthFrom.startsWith(`${year}-`) || !each.monthTo.startsWith(`${year}-`))
      return err({ code: 'ALLOCATION_MONTH_OUTSIDE', line, budgetYear });
    if (!VILLAGE_MONEY.includes(fundingSource))
      return err({ code: 'ALLOCATION_FOREIGN_MONEY', line, fundingSource });
    const allowed = decideSourceOfGroup(law, each, year);
    if (!allowed.ok) return allowed;
    const rule = allowed.value;
    const isContested = rule?.standing === 'CONTESTED';
    if (rule && isContested && each.citation === null)
      return err({ code: 'ALLOCATION_CITATION', line, fundingSource, budgetYear, citation: rule.citation });
    const months = priceOfMonths(law, each);
    if (!months.ok) return err({ ...months.error, line });
    const [tariff] = months.value;
    priced.push({ ...each, isContested, tariff, amount: multiplyRupiah(sumRupiah(months.value), people) });
  }
  return ok(priced);
};

/** Steps that another person takes than the one that they answer, and which one that is. */
const CHECKS: Readonly<Partial<Record<AllocationStep, 'proposedBy' | 'enteredBy'>>> = {
  EVALUATE: 'proposedBy',
  RETURN: 'proposedBy',
  ENACT: 'enteredBy',
  DECLINE: 'enteredBy',
  RAISE: 'enteredBy',
  CUT: 'enteredBy',
  KEEP: 'enteredBy',
};

/** Takes an allocation a step further, if its state and who acts let it. */
export const decideStep = (
  allocation: Pick<Allocation, 'status' | 'proposedBy' | 'enteredBy'>,
  step: AllocationStep,
  userId: string,
): Result<AllocationStatus, AllocationError> => {
  const [from, to] = ALLOCATION_STEPS[step];
  if (from !== allocation.status) return err({ code: 'TRANSITION_REFUSED', from: allocation.status, to });
  const checked = CHECKS[step];
  if (checked && allocation[checked] === userId) return err({ code: 'ALLOCATION_SAME_PERSON' });
  return from === to ? ok(to) : decideTransition(ALLOCATION_TRANSITIONS, from, to);
};

/** What a budget line of a village is to hold after an act, found by what its papers call it. */
export type Pot = Pick<BudgetLine, 'fundingSource' | 'accountCode' | 'activityCode' | 'name'>;

const keyOf = ({ fundingSource, accountCode, activityCode, name }: Pot): string =>
  [fundingSource, accountCode, activityCode ?? '', name.toLowerCase()].join('|');

/** A change that a budget line needs: its first ceiling where there is none, or more, or less. */
export interface PotChange {
  readonly pot: Pot;
  readonly budgetLineId: string | null;
  readonly kind: 'CEILING' | 'INCREASE' | 'DECREASE';
  readonly amount: Rupiah;
}

/**
 * What changes the village's budget lines from what they hold into what the lines of its allocation come to. `replaced` are the lines
 * before a revision: what they had and the new ones have not is taken back.
 */
export const changesOfPots = (
  lines: readonly (Pot & Pick<AllocationLine, 'amount'>)[],
  replaced: readonly Pot[],
  held: readonly (Pot & { readonly id: string; readonly ceiling: Rupiah })[],
): readonly PotChange[] => {
  const wanted = new Map<string, { readonly pot: Pot; readonly amount: bigint }>();
  for (const { fundingSource, accountCode, activityCode, name } of replaced) {
    const pot = { fundingSource, accountCode, activityCode, name };
    wanted.set(keyOf(pot), { pot, amount: 0n });
  }
  for (const { amount, fundingSource, accountCode, activityCode, name } of lines) {
    const pot = { fundingSource, accountCode, activityCode, name };
    wanted.set(keyOf(pot), { pot, amount: (wanted.get(keyOf(pot))?.amount ?? 0n) + amount });
  }
  const there = new Map(held.map((line) => [keyOf(line), line]));
  return [...wanted].flatMap(([key, { pot, amount }]): PotChange[] => {
    const line = there.get(key);
    if (!line)
      return amount === 0n ? [] : [{ pot, budgetLineId: null, kind: 'CEILING', amount: rupiah(amount) }];
    const more = amount - line.ceiling;
    if (more === 0n) return [];
    return [
      {
        pot,
        budgetLineId: line.id,
        kind: more > 0n ? 'INCREASE' : 'DECREASE',
        amount: rupiah(more > 0n ? more : -more),
      },
    ];
  });
};

/** What puts a revision in force is called: more than before, less, or the same in other lines. */
export const stepOfRevision = (before: bigint, after: bigint): AllocationStep =>
  after < before ? AllocationStep.CUT : AllocationStep.RAISE;

/** What has arrived of an allocation, and what its budget lines hold together. */
export interface TrancheGround {
  readonly status: AllocationStatus;
  readonly enacted: Rupiah;
  readonly received: Rupiah;
}

const PAYABLE: readonly AllocationStatus[] = ['ENACTED', 'REVISING', 'REPORTED'];

/** How much a tranche is, in rupiah: never more than what is enacted, and no more is corrected than has arrived. */
export const decideTranche = (
  { status, enacted, received }: TrancheGround,
  { amount, sharePpm, isCorrection }: Pick<RecordTranches, 'amount' | 'sharePpm' | 'isCorrection'>,
): Result<Rupiah, AllocationError> => {
  if (!PAYABLE.includes(status)) return err({ code: 'TRANSITION_REFUSED', from: status, to: 'ENACTED' });
  const tranche = amount ?? rupiah((enacted * BigInt(sharePpm ?? 0)) / 1_000_000n);
  const asked = tranche.toString();
  if (isCorrection)
    return tranche > received
      ? err({ code: 'TRANCHE_CORRECTS_TOO_MUCH', received: received.toString(), asked })
      : ok(tranche);
  return tranche === 0n || received + tranche > enacted
    ? err({
        code: 'TRANCHE_ABOVE_ENACTED',
        enacted: enacted.toString(),
        received: received.toString(),
        asked,
      })
    : ok(tranche);
};
