import { Certainty } from '../shared/certainty.js';
import { type BusinessDate, addDays, businessDate } from '../shared/business-date.js';
import { type YearMonth, addMonths, firstDayOf, lastDayOf } from '../shared/year-month.js';

/**
 * How long a membership outlives the last month that is paid. `graceMonths`: unpaid months in which arrears may still be
 * settled, without protection until they are; the membership has ended on the day after them.
 */
export interface LapseRule {
  readonly validFrom: BusinessDate;
  readonly graceMonths: number;
  readonly citation: string;
  readonly certainty: Certainty;
}

/** The rows of the rule, the earliest first. */
const LAPSE_RULES = [
  {
    validFrom: businessDate('2015-07-01'),
    graceMonths: 3,
    citation: 'Peraturan Direksi BPJS Ketenagakerjaan 22/PERDIR.02/072022, kutipan bahan pelatihan',
    certainty: Certainty.TO_BE_VERIFIED,
  },
] as const satisfies readonly [LapseRule, ...LapseRule[]];

/** The rule of a day: the last that holds by then. */
export const lapseRuleOn = (day: BusinessDate): LapseRule =>
  LAPSE_RULES.findLast(({ validFrom }) => validFrom <= day) ?? LAPSE_RULES[0];

/** The days of somebody whose months are paid until one of them and no further. */
export interface LapseDates {
  readonly lastProtectedDay: BusinessDate;
  readonly graceFrom: BusinessDate;
  readonly graceTo: BusinessDate;
  readonly endedFrom: BusinessDate;
}

/** When protection, grace and membership end after the last paid month. */
export const lapseDates = (paidThrough: YearMonth, rule: Pick<LapseRule, 'graceMonths'>): LapseDates => {
  const graceTo = lastDayOf(addMonths(paidThrough, rule.graceMonths));
  return {
    lastProtectedDay: lastDayOf(paidThrough),
    graceFrom: firstDayOf(addMonths(paidThrough, 1)),
    graceTo,
    endedFrom: addDays(graceTo, 1),
  };
};
