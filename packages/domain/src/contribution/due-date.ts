import { type Law, type LawError, lawDayOf, ruleOn, valuesOf } from '../programme/law.js';
import { LawSubject } from '../programme/law-subject.js';
import { Segment } from '../programme/segment.js';
import { type BusinessDate, addDays } from '../shared/business-date.js';
import { ok, type Result } from '../shared/result.js';
import { type YearMonth, addMonths, firstDayOf } from '../shared/year-month.js';

/** By when a month is paid; `lateFinePpm`: what is added for each month begun after that, in parts per million of what is owed. */
export interface PaymentTerms {
  readonly dueOn: BusinessDate;
  readonly lateFinePpm: number;
}

const SATURDAY = 6;
const SUNDAY = 0;

const weekdayOf = (day: BusinessDate) => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The Monday after a Saturday or Sunday; any other day as it is. */
const workingDayFrom = (day: BusinessDate): BusinessDate => {
  const weekday = weekdayOf(day);
  if (weekday === SATURDAY) return addDays(day, 2);
  return weekday === SUNDAY ? addDays(day, 1) : day;
};

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
