import { type Law, type LawError, lawDayOf, ruleOn, valuesOf } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { Segment } from '../programme/segment.js';
import { type BusinessDate, addDays, isWeekend } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import { type YearMonth, addMonths, firstDayOf } from '../shared/year-month.js';

/** By when a month is paid; `lateFinePpm`: what is added for each month begun after that, in parts per million of what is owed. */
export interface PaymentTerms {
  readonly dueOn: BusinessDate;
  readonly lateFinePpm: number;
}

/** The Monday after a Saturday or Sunday; any other day as it is. */
const workingDayFrom = (day: BusinessDate): BusinessDate =>
  isWeekend(day) ? workingDayFrom(addDays(day, 1)) : day;

/** The subject that says by when a segment pays: wage earners by their employer's rule, everybody else by that of non-wage workers. */
const subjectOf = (segment: Segment) =>
  segment === Segment.WAGE ? LawSubject.WAGE_PAYMENT : LawSubject.NON_WAGE_PAYMENT;

/** By when the contributions of a month are paid, by the rule of that month. */
export const paymentTermsOf = (
  law: Law,
  segment: Segment,
  month: YearMonth,
): Result<PaymentTerms, LawError> => {
  const subject = subjectOf(segment);
  const rule = ruleOn(law, subject, lawDayOf(month));
  if (!rule.ok) return rule;
  const { dueMonthsAfter, dueDay, dueMovesFromWeekend, lateFinePpm } = valuesOf(rule.value, subject);
  const day = addDays(firstDayOf(addMonths(month, Number(dueMonthsAfter))), Number(dueDay) - 1);
  return ok({
    dueOn: dueMovesFromWeekend === 1n ? workingDayFrom(day) : day,
    lateFinePpm: Number(lateFinePpm),
  });
};
