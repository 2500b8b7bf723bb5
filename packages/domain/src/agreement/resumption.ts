import { fullDeathOn, protectionRuleOn } from '../enrolment/protection.js';
import { type BenefitError, benefit } from '../programme/benefit.js';
import type { Law } from '../programme/law.js';
import { Segment } from '../programme/segment.js';
import type { BusinessDate } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import { type Rupiah, rupiah } from '../shared/rupiah.js';
import type { YearMonth } from '../shared/year-month.js';
import { Resumption } from './agreement-order.js';

/** What the choice between the ways to go on rests on: the months of the pause and what they cost, and the month that is billed next. */
export interface PausedMonths {
  readonly effectiveOn: BusinessDate;
  readonly months: readonly YearMonth[];
  readonly arrears: Rupiah;
  readonly nextMonth: YearMonth;
  readonly nextAmount: Rupiah;
}

/** What one way to go on costs and from when on it protects. Amounts are rupiah. */
export interface ResumptionWay {
  readonly way: Resumption;
  /** Months of the pause that are billed after all, and what they cost. */
  readonly months: readonly YearMonth[];
  readonly arrears: Rupiah;
  readonly nextMonth: YearMonth;
  readonly nextAmount: Rupiah;
  /** On which day the membership begins anew; null: it goes on as before. */
  readonly startsOn: BusinessDate | null;
  /** From when on a death pays the full benefit; null: as before. */
  readonly fullDeathFrom: BusinessDate | null;
  /** What a death pays on the day of the order, once its month is paid. */
  readonly deathPays: Rupiah;
  readonly citation: string;
}

/** Seats of a line that are free on the day on which it goes on, and who waits for one. */
export interface OpenSeats {
  readonly free: number;
  readonly waiting: number;
}

/** How many of the free seats are offered to who waits: the rest stays free, or waits on. */
export const offeredSeats = ({ free, waiting }: OpenSeats): number => Math.max(0, Math.min(free, waiting));

/** Several citations as one, none of them twice. */
const cited = (...citations: readonly string[]): string =>
  [...new Set(citations.flatMap((citation) => citation.split('; ')))].join('; ');

/** What a death pays on a day for a member since `startedOn`, and by which law. */
const deathOn = (
  law: Law,
  day: BusinessDate,
  startedOn: BusinessDate,
): Result<{ readonly total: Rupiah; readonly citation: string }, BenefitError> => {
  const paid = benefit(law, {
    event: 'DEATH',
    day,
    segment: Segment.NON_WAGE,
    wage: null,
    startedOn,
    paidMonths: null,
    protectedTo: null,
    children: null,
    lossPpm: null,
    functionPpm: null,
    months: null,
  });
  if (!paid.ok) return paid;
  return ok({ total: paid.value.total, citation: paid.value.amounts[0]?.citation ?? '' });
};

/**
 * The ways to go on after a pause side by side, for members who began on `since`: reinstated with the months of the pause paid, or
 * entered again without them.
 * @returns an error where the law of that day is not known
 */
export const resumptionWays = (
  law: Law,
  { effectiveOn, months, arrears, nextMonth, nextAmount }: PausedMonths,
  since: BusinessDate,
): Result<readonly ResumptionWay[], BenefitError> => {
  const rule = protectionRuleOn(law, effectiveOn);
  if (!rule.ok) return rule;
  const before = deathOn(law, effectiveOn, since);
  if (!before.ok) return before;
  const { lapseRestartsDeathMonths } = rule.value;
  const anew = deathOn(law, effectiveOn, lapseRestartsDeathMonths ? effectiveOn : since);
  if (!anew.ok) return anew;
  const full = fullDeathOn(law, Segment.NON_WAGE, effectiveOn, effectiveOn);
  if (!full.ok) return full;
  const next = { nextMonth, nextAmount };
  return ok([
    {
      way: Resumption.REINSTATE,
      months,
      arrears,
      ...next,
      startsOn: null,
      fullDeathFrom: null,
      deathPays: before.value.total,
      citation: cited(rule.value.citation, before.value.citation),
    },
    {
      way: Resumption.REENTER,
      months: [],
      arrears: rupiah(0n),
      ...next,
      startsOn: effectiveOn,
      fullDeathFrom: lapseRestartsDeathMonths ? full.value : null,
      deathPays: anew.value.total,
      citation: cited(rule.value.citation, anew.value.citation),
    },
  ]);
};
