import { Certainty } from '../shared/certainty.js';
import { type BusinessDate, addDays } from '../shared/business-date.js';
import { type YearMonth, addMonths, firstDayOf } from '../shared/year-month.js';

/** By when a month's contributions are due. The texts differ for non-wage workers, so the rule can be chosen. */
export const DueRule = {
  FIFTEENTH_OF_FOLLOWING_MONTH: 'FIFTEENTH_OF_FOLLOWING_MONTH',
  FIFTEENTH_OF_SAME_MONTH: 'FIFTEENTH_OF_SAME_MONTH',
} as const;
export type DueRule = (typeof DueRule)[keyof typeof DueRule];

/** Each rule with its day, counted from the month billed, and where it stands. */
const DUE_RULES = {
  FIFTEENTH_OF_FOLLOWING_MONTH: {
    monthsLater: 1,
    day: 15,
    citation: 'PP 44/2015 Pasal 21; Permenaker 5/2021',
    certainty: Certainty.TO_BE_VERIFIED,
  },
  FIFTEENTH_OF_SAME_MONTH: {
    monthsLater: 0,
    day: 15,
    citation: 'Permenaker 5/2021',
    certainty: Certainty.TO_BE_VERIFIED,
  },
} as const satisfies Record<
  DueRule,
  { monthsLater: number; day: number; citation: string; certainty: Certainty }
>;

/** The last day on which a month's contributions are paid in time; the following month's 15th unless another rule is named. */
export const dueDateOf = (
  month: YearMonth,
  rule: DueRule = DueRule.FIFTEENTH_OF_FOLLOWING_MONTH,
): BusinessDate => {
  const { monthsLater, day } = DUE_RULES[rule];
  return addDays(firstDayOf(addMonths(month, monthsLater)), day - 1);
};
