import { type BusinessDate, addDays } from '../shared/business-date.js';
import { type YearMonth, addMonths, firstDayOf } from '../shared/year-month.js';

const DUE_DAY = 15;

/**
 * The last day on which a month's contributions are paid in time: the 15th of the following month, after PP 44/2015 Art. 21.
 * For non-wage workers the texts differ between that day and the 15th of the same month (Permenaker 5/2021): to be verified.
 */
export const dueDateOf = (month: YearMonth): BusinessDate =>
  addDays(firstDayOf(addMonths(month, 1)), DUE_DAY - 1);
