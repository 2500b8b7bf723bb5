import {
  type BusinessDate,
  addDays,
  businessDate,
  calendarDay,
  compareDays,
  dayParts,
} from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';

const EARLIEST_DAY = businessDate('1900-01-01');
/** Excel counts days from here, and counts a 29 February 1900 that never was; five digits lie after it. */
const EXCEL_EPOCH = businessDate('1899-12-30');

const MIDNIGHT = /[T ]0?0:00(?::00(?:\.0+)?)?Z?$/;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const NAMED_MONTH = /^(\d{1,2})[-\s/.]+(\p{L}+)\.?[-\s/.,]+(\d{4}|\d{2})$/u;
const EXCEL_SERIAL = /^\d{5}(?:[.,]0+)?$/;

/** Indonesian and English names and the abbreviations of both, month by month. */
const MONTH_WORDS = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agt', 'agu', 'ags', 'agust', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
] as const;

const MONTH_OF_WORD: ReadonlyMap<string, number> = new Map(
  MONTH_WORDS.flatMap((words, index) => words.map((word) => [word, index + 1] as const)),
);

export type FlexibleDateError = {
  code: 'DATE_EMPTY' | 'DATE_UNREADABLE' | 'DATE_IMPOSSIBLE' | 'DATE_MONTH_FIRST' | 'DATE_OUT_OF_RANGE';
};

/** A two-digit year means the latest year that doesn't put the day after the reference day. */
const resolveYear = (written: string, month: number, day: number, referenceDay: BusinessDate): number => {
  if (written.length === 4) return Number(written);
  const century = Math.floor(dayParts(referenceDay).year / 100) * 100;
  const year = century + Number(written);
  const inThisCentury = calendarDay(year, month, day);
  return inThisCentury.ok && compareDays(inThisCentury.value, referenceDay) <= 0 ? year : year - 100;
};

const build = (year: number, month: number, day: number): Result<BusinessDate, FlexibleDateError> => {
  const date = calendarDay(year, month, day);
  return date.ok ? date : err({ code: 'DATE_IMPOSSIBLE' });
};

const readNotation = (text: string, referenceDay: BusinessDate): Result<BusinessDate, FlexibleDateError> => {
  const iso = YEAR_FIRST.exec(text);
  if (iso) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));

  const numeric = DAY_FIRST.exec(text);
  if (numeric) {
    const [day, month, written] = [Number(numeric[1]), Number(numeric[2]), numeric[3] ?? ''];
    const isMonthFirst = month > 12 && month <= 31 && day >= 1 && day <= 12;
    if (isMonthFirst) return err({ code: 'DATE_MONTH_FIRST' });
    return build(resolveYear(written, month, day, referenceDay), month, day);
  }

  const named = NAMED_MONTH.exec(text);
  const month = MONTH_OF_WORD.get(named?.[2]?.toLowerCase() ?? '');
  if (named && month !== undefined) {
    const day = Number(named[1]);
    return build(resolveYear(named[3] ?? '', month, day, referenceDay), month, day);
  }

  return EXCEL_SERIAL.test(text)
    ? ok(addDays(EXCEL_EPOCH, Number(text.slice(0, 5))))
    : err({ code: 'DATE_UNREADABLE' });
};

/**
 * Reads a day in the notations of real files: 2024-05-13, 13/05/1960, 13-05-1960, 13.05.60, 13 Mei 1960,
 * 13-Agt-60 and Excel's day number. The day comes before the month; what can only be month-first is an error.
 * Days before 1900 and after the reference day are refused.
 */
export const readFlexibleDate = (
  text: string,
  referenceDay: BusinessDate,
): Result<BusinessDate, FlexibleDateError> => {
  const bare = text.trim().replace(/^'/, '').replace(MIDNIGHT, '').trim();
  if (bare === '') return err({ code: 'DATE_EMPTY' });
  const date = readNotation(bare, referenceDay);
  if (!date.ok) return date;
  const isPlausible =
    compareDays(date.value, EARLIEST_DAY) >= 0 && compareDays(date.value, referenceDay) <= 0;
  return isPlausible ? date : err({ code: 'DATE_OUT_OF_RANGE' });
};
