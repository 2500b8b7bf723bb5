import { type YearMonth, yearMonth } from '@lindung/domain/shared/year-month';

const AHEAD_OF_UTC = 8 * 3_600_000;

/** The month in Makassar, which has no daylight saving, at an instant. */
export const monthAt = (at: Date): YearMonth =>
  yearMonth(new Date(at.getTime() + AHEAD_OF_UTC).toISOString().slice(0, 7));
