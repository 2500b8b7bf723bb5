import { type HeldRule, type Law, type LawError, ruleOn, valuesOf } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { type BusinessDate, addDays } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import { type YearMonth, addMonths, firstDayOf, lastDayOf } from '../shared/year-month.js';

/**
 * How long a membership outlives the last month that is paid. `graceMonths`: unpaid months in which arrears may still be
 * settled, without protection until they are; `endsAfterMonths`: unpaid months after which the membership has ended.
 */
export interface LapseRule extends Pick<HeldRule, 'citation' | 'certainty'> {
  readonly graceMonths: number;
  readonly endsAfterMonths: number;
}

/** The rule of a day, a row of the law like a tariff; a day before the first row is an error that names the days that are known. */
export const lapseRuleOn = (law: Law, day: BusinessDate): Result<LapseRule, LawError> => {
  const held = ruleOn(law, LawSubject.MEMBERSHIP_LAPSE, day);
  if (!held.ok) return held;
  const { graceMonths, endsAfterMonths } = valuesOf(held.value, LawSubject.MEMBERSHIP_LAPSE);
  const { citation, certainty } = held.value;
  return ok({
    graceMonths: Number(graceMonths),
    endsAfterMonths: Number(endsAfterMonths),
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

/** When protection, grace and membership end after the last paid month. */
export const lapseDates = (
  paidThrough: YearMonth,
  { graceMonths, endsAfterMonths }: Pick<LapseRule, 'graceMonths' | 'endsAfterMonths'>,
): LapseDates => ({
  lastProtectedDay: lastDayOf(paidThrough),
  graceFrom: firstDayOf(addMonths(paidThrough, 1)),
  graceTo: lastDayOf(addMonths(paidThrough, graceMonths)),
  endedFrom: addDays(lastDayOf(addMonths(paidThrough, endsAfterMonths)), 1),
});
