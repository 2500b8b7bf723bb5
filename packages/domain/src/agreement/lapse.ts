import { type HeldRule, type Law, type LawError, ruleOn, valuesOf } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { type BusinessDate, addDays, addMonthsToDay } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import { type YearMonth, addMonths, compareMonths, lastDayOf, monthOf } from '../shared/year-month.js';

/**
 * How long a membership outlives the last month that is paid. `graceMonths`: unpaid months in which arrears may still be
 * settled, without protection until they are; `endsAfterMonths`: unpaid months after which the membership has ended;
 * `byAnniversary`: a month of protection is counted from the day on which the membership began, not by the calendar.
 */
export interface LapseRule extends Pick<HeldRule, 'citation' | 'certainty'> {
  readonly graceMonths: number;
  readonly endsAfterMonths: number;
  readonly byAnniversary: boolean;
}

/** The rule of a day, rows of the law like a tariff; a day before the first row is an error that names the days that are known. */
export const lapseRuleOn = (law: Law, day: BusinessDate): Result<LapseRule, LawError> => {
  const held = ruleOn(law, LawSubject.MEMBERSHIP_LAPSE, day);
  if (!held.ok) return held;
  const span = ruleOn(law, LawSubject.MEMBERSHIP_PROTECTION, day);
  if (!span.ok) return span;
  const { graceMonths, endsAfterMonths } = valuesOf(held.value, LawSubject.MEMBERSHIP_LAPSE);
  const { citation, certainty } = held.value;
  return ok({
    graceMonths: Number(graceMonths),
    endsAfterMonths: Number(endsAfterMonths),
    byAnniversary: valuesOf(span.value, LawSubject.MEMBERSHIP_PROTECTION).byAnniversary === 1n,
    citation,
    certainty,
  });
};

/** The days of somebody whose months are paid until one of them and no further. */
export interface LapseDates {
  readonly lastProtectedDay: BusinessDate;
  readonly graceFrom: BusinessDate;
  readonly graceTo: BusinessDate;
  readonly endedFrom: BusinessDate;
}

/** The last month that is paid, and the day on which the membership begins. */
export interface PaidUntil {
  readonly paidThrough: YearMonth;
  readonly startsOn: BusinessDate;
}

/** When protection, grace and membership end after the last paid month. */
export const lapseDates = (
  { paidThrough, startsOn }: PaidUntil,
  {
    graceMonths,
    endsAfterMonths,
    byAnniversary,
  }: Pick<LapseRule, 'graceMonths' | 'endsAfterMonths' | 'byAnniversary'>,
): LapseDates => {
  const begun = compareMonths(paidThrough, monthOf(startsOn)) + 1;
  const endAfter = (unpaid: number) =>
    byAnniversary
      ? addDays(addMonthsToDay(startsOn, begun + unpaid), -1)
      : lastDayOf(addMonths(paidThrough, unpaid));
  return {
    lastProtectedDay: endAfter(0),
    graceFrom: addDays(endAfter(0), 1),
    graceTo: endAfter(graceMonths),
    endedFrom: addDays(endAfter(endsAfterMonths), 1),
  };
};

/** The same by the rule of the last day of the paid month, which is the one that it was paid under. */
export const lapseDatesOf = (law: Law, until: PaidUntil): Result<LapseDates, LawError> => {
  const rule = lapseRuleOn(law, lastDayOf(until.paidThrough));
  return rule.ok ? ok(lapseDates(until, rule.value)) : rule;
};
