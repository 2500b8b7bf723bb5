import { z } from 'zod';
import { type BusinessDate, businessDate, daysInMonth } from './business-date.js';

/** As with days, the calendar begins with the year 1. */
const MONTH_PATTERN = /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/;

/** A calendar month as `YYYY-MM`: the period of contributions, bills and quotas. */
export const YearMonth = z.string().regex(MONTH_PATTERN).brand<'YearMonth'>();
export type YearMonth = z.infer<typeof YearMonth>;

/** Marks a literal as YearMonth; throws when it isn't one (a bug of the caller, not a user's input). */
export const yearMonth = (text: string): YearMonth => {
  if (!MONTH_PATTERN.test(text)) throw new RangeError('not a month');
  return text as YearMonth;
};

const indexOf = (month: YearMonth) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const fromIndex = (index: number) =>
  yearMonth(
    `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`,
  );

/** The month `count` months later (earlier when negative). */
export const addMonths = (month: YearMonth, count: number): YearMonth => fromIndex(indexOf(month) + count);

/** Negative when `a` is before `b`, zero in the same month, positive after. */
export const compareMonths = (a: YearMonth, b: YearMonth): number => indexOf(a) - indexOf(b);

/** How many months from the first to the last, both counted; 0 when the last is before the first. */
export const monthsBetween = (from: YearMonth, to: YearMonth): number =>
  Math.max(0, indexOf(to) - indexOf(from) + 1);

/** Every month from the first to the last, both included, in order; empty when the last is before the first. */
export const monthRange = (from: YearMonth, to: YearMonth): readonly YearMonth[] =>
  Array.from({ length: monthsBetween(from, to) }, (_, offset) => addMonths(from, offset));

/** The month in which a business day falls. */
export const monthOf = (day: BusinessDate): YearMonth => yearMonth(day.slice(0, 7));

/** First day of the month. */
export const firstDayOf = (month: YearMonth): BusinessDate => businessDate(`${month}-01`);

/** Last day of the month: 28, 29, 30 or 31. */
export const lastDayOf = (month: YearMonth): BusinessDate =>
  businessDate(`${month}-${daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5)))}`);
