const MS_PER_DAY = 24 * 60 * 60 * 1000;
/** Day 0 of the two ways in which Excel counts days; the one of old Macintoshes begins in 1904. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Day 60 is a 29 February 1900 that never was; the days before it lie one further from the epoch. */
const FALSE_LEAP_DAY = 60;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** Excel keeps 15 digits of a number and makes the others zero. */
const EXCEL_DIGITS = 15;

/**
 * A number of a cell as text, in the digits that the file holds. A whole number of more digits than Excel keeps, such as
 * a NIK typed as a number, is given in scientific notation unless its last digit proves that no zero was put in its place:
 * 7372011305700012 and ...0010 can't be told apart any more, and what is lost isn't guessed.
 */
export const numberText = (raw: string): string => {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  const isLong = Number.isInteger(value) && Math.abs(value) >= 10 ** EXCEL_DIGITS;
  if (!isLong) return String(value);
  const isWhole = Number.isSafeInteger(value) && value % 10 !== 0;
  return isWhole ? String(value) : value.toExponential().replace('e', 'E');
};

/** A day number in a cell that shows a date, as YYYY-MM-DD; the time of day is dropped. What is no day stays a number. */
export const dateText = (raw: string, isFrom1904: boolean): string => {
  const serial = Math.floor(Number(raw));
  if (!(serial >= 1 && serial <= LAST_SERIAL)) return numberText(raw);
  const shift = !isFrom1904 && serial < FALSE_LEAP_DAY ? 1 : 0;
  const day = (isFrom1904 ? EPOCH_1904 : EPOCH_1900) + (serial + shift) * MS_PER_DAY;
  return new Date(day).toISOString().slice(0, 10);
};

/** Built-in formats that show a day, East Asian ones included (ECMA-376 part 1, 18.8.30). */
const DATE_FORMAT_IDS: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 58],
];

/** True when a number format shows a day: a built-in one, or a code with `d` or `y` outside of quotes and brackets. */
export const isDateFormat = (id: number, code: string | undefined): boolean => {
  if (code === undefined) return DATE_FORMAT_IDS.some(([from, to]) => id >= from && id <= to);
  const bare = code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '');
  return /[dy]/i.test(bare);
};
