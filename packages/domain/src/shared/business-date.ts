import { z } from 'zod';
import { err, ok, type Result } from './result.js';

const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const WITA_OFFSET_MS = 8 * 60 * 60 * 1000;
const MS_PER_DAY = 24 * 60 * 60 * 1000;

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Number of days of a month (1-12) of the Gregorian calendar; 0 when there is no such month. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

const isCalendarDay = (year: number, month: number, day: number) =>
  year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);

const partsOf = (text: string) => {
  const match = DAY_PATTERN.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
};

const isBusinessDate = (text: string) => {
  const parts = partsOf(text);
  return parts !== undefined && isCalendarDay(parts.year, parts.month, parts.day);
};

/** A business day as `YYYY-MM-DD` in WITA (Asia/Makassar, UTC+8, no daylight saving); only days that the calendar has. */
export const BusinessDate = z.string().refine(isBusinessDate).brand<'BusinessDate'>();
export type BusinessDate = z.infer<typeof BusinessDate>;

/** The first and the last day that anybody may give: the Republic's first, and one that no agreement outlives. */
export const EARLIEST_DAY = '1945-08-17' as BusinessDate;
export const LATEST_DAY = '2099-12-31' as BusinessDate;
/** Nobody who lives was born before it. */
export const EARLIEST_BIRTH = '1900-01-01' as BusinessDate;

/** Why a day that was given is none that can be meant. */
export const DAY_TOO_EARLY = 'DAY_TOO_EARLY';
export const DAY_TOO_LATE = 'DAY_TOO_LATE';
export const BIRTH_TOO_EARLY = 'BIRTH_TOO_EARLY';

/** A business day as a command carries it: within the days that anybody can mean. */
export const GivenDay = BusinessDate.refine((day) => day >= EARLIEST_DAY, DAY_TOO_EARLY).refine(
  (day) => day <= LATEST_DAY,
  DAY_TOO_LATE,
);

/** The day on which somebody was born, as a command carries it. */
export const GivenBirthDate = BusinessDate.refine((day) => day >= EARLIEST_BIRTH, BIRTH_TOO_EARLY).refine(
  (day) => day <= LATEST_DAY,
  DAY_TOO_LATE,
);

export type BusinessDateError = { code: 'DATE_INVALID' };

export type FutureDayError = { code: 'DAY_IN_FUTURE'; day: BusinessDate; today: BusinessDate };

/** What has been counted, written down or looked at was so today at the latest. */
export const decideNotAfter = (
  day: BusinessDate,
  today: BusinessDate,
): Result<BusinessDate, FutureDayError> =>
  day <= today ? ok(day) : err({ code: 'DAY_IN_FUTURE', day, today });

/** Builds a day from year, month 1-12 and day of month. */
export const calendarDay = (
  year: number,
  month: number,
  day: number,
): Result<BusinessDate, BusinessDateError> => {
  if (!Number.isInteger(year) || !isCalendarDay(year, month, day)) return err({ code: 'DATE_INVALID' });
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return ok(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as BusinessDate);
};

/** Marks a literal as BusinessDate; throws on an impossible day (a bug of the caller, not a user's input). */
export const businessDate = (text: string): BusinessDate => {
  if (!isBusinessDate(text)) throw new RangeError('not a calendar day');
  return text as BusinessDate;
};

/** Year, month (1-12) and day of month of a day. */
export const dayParts = (date: BusinessDate): { year: number; month: number; day: number } => {
  const parts = partsOf(date);
  if (!parts) throw new RangeError('not a calendar day');
  return parts;
};

/** The later of two days. */
export const laterDay = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b);

/** Negative when `a` is before `b`, zero on the same day, positive after. */
export const compareDays = (a: BusinessDate, b: BusinessDate): number => (a < b ? -1 : a > b ? 1 : 0);

const fromUtcMs = (ms: number) => businessDate(new Date(ms).toISOString().slice(0, 10));

/** The day `days` later (earlier when negative). */
export const addDays = (date: BusinessDate, days: number): BusinessDate =>
  fromUtcMs(Date.parse(`${date}T00:00:00Z`) + days * MS_PER_DAY);

/** The day `months` months later; where that month is shorter, its last day, as PostgreSQL adds months. */
export const addMonthsToDay = (date: BusinessDate, months: number): BusinessDate => {
  const { year, month, day } = dayParts(date);
  const index = year * 12 + month - 1 + months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return businessDate(
    `${pad(inYear, 4)}-${pad(inMonth, 2)}-${pad(Math.min(day, daysInMonth(inYear, inMonth)), 2)}`,
  );
};

/**
 * Age in full years on a day; negative before the birth.
 * Who is born on 29 February completes a year on 1 March of a common year, as PostgreSQL's `age()` counts.
 */
export const ageOn = (birthDate: BusinessDate, day: BusinessDate): number => {
  const birth = dayParts(birthDate);
  const on = dayParts(day);
  const beforeBirthday = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (beforeBirthday ? 1 : 0);
};

/** The business day (WITA) on which an instant falls; throws when the instant can't be read. */
export const businessDateOf = (instant: Date | string): BusinessDate => {
  const ms = instant instanceof Date ? instant.getTime() : Date.parse(instant);
  return fromUtcMs(ms + WITA_OFFSET_MS);
};

/** Whether a day is a Saturday or a Sunday. */
export const isWeekend = (day: BusinessDate): boolean =>
  [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
