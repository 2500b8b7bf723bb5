import { z } from 'zod';
import {
  type BusinessDate,
  calendarDay,
  compareDays,
  dayParts,
  daysInMonth,
} from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { Sex } from './sex.js';

const NIK_LENGTH = 16;
/** Women's day of birth is written with 40 added. */
const FEMALE_DAY_OFFSET = 40;
/** What Excel makes of a long number in a cell that isn't text. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+?\d+$/i;
const MASK = '•';

/** Why a text can't be a NIK. Everything else that is odd about a NIK is a warning. */
export const NikErrorCode = {
  NIK_EMPTY: 'NIK_EMPTY',
  NIK_SCIENTIFIC: 'NIK_SCIENTIFIC',
  NIK_NOT_DIGITS: 'NIK_NOT_DIGITS',
  NIK_LENGTH: 'NIK_LENGTH',
  NIK_BAD_DAY: 'NIK_BAD_DAY',
  NIK_BAD_MONTH: 'NIK_BAD_MONTH',
  NIK_IMPOSSIBLE_DATE: 'NIK_IMPOSSIBLE_DATE',
  NIK_SERIAL_ZERO: 'NIK_SERIAL_ZERO',
} as const;
export type NikErrorCode = (typeof NikErrorCode)[keyof typeof NikErrorCode];
export type NikError = { code: NikErrorCode };

const digitsAt = (nik: string, from: number, to: number) => Number(nik.slice(from, to));

const dateParts = (nik: string) => {
  const writtenDay = digitsAt(nik, 6, 8);
  const isFemale = writtenDay > FEMALE_DAY_OFFSET;
  return {
    isFemale,
    day: isFemale ? writtenDay - FEMALE_DAY_OFFSET : writtenDay,
    month: digitsAt(nik, 8, 10),
    shortYear: digitsAt(nik, 10, 12),
  };
};

/** Spaces around the number and the apostrophe that spreadsheets put before text are no part of it. */
const bare = (raw: string) => raw.trim().replace(/^'/, '').trim();

/** Sixteen digits in groups, as cards and screens show them. */
const GROUPED = /^\d(?:[ .-]?\d){15}$/;

/** The number as it was meant: separators between its digits are no part of it when sixteen digits remain. */
export const bareSixteen = (raw: string): string => {
  const text = bare(raw);
  return GROUPED.test(text) ? text.replaceAll(/[ .-]/g, '') : text;
};

const problemOf = (text: string): NikErrorCode | undefined => {
  if (text === '') return NikErrorCode.NIK_EMPTY;
  if (SCIENTIFIC.test(text)) return NikErrorCode.NIK_SCIENTIFIC;
  if (!/^\d+$/.test(text)) return NikErrorCode.NIK_NOT_DIGITS;
  if (text.length !== NIK_LENGTH) return NikErrorCode.NIK_LENGTH;
  const { day, month, shortYear } = dateParts(text);
  if (day < 1 || day > 31) return NikErrorCode.NIK_BAD_DAY;
  if (month < 1 || month > 12) return NikErrorCode.NIK_BAD_MONTH;
  // 1900 had no 29 February and 2000 had one; every other pair of years of the two centuries agrees.
  if (day > daysInMonth(2000 + shortYear, month)) return NikErrorCode.NIK_IMPOSSIBLE_DATE;
  return text.endsWith('0000') ? NikErrorCode.NIK_SERIAL_ZERO : undefined;
};

/**
 * Nomor Induk Kependudukan: 16 digits PPKKCC DDMMYY SSSS (place of first registration, birth date, serial).
 * It has no checksum, and it is never an id, a log line, a URL or a cursor.
 */
export const Nik = z
  .string()
  .transform(bareSixteen)
  .superRefine((text, context) => {
    const code = problemOf(text);
    if (code) context.addIssue({ code: 'custom', message: code, params: { code } });
  })
  .brand<'Nik'>();
export type Nik = z.infer<typeof Nik>;

/** Reads a NIK as people type it or as a spreadsheet exports it; the first hard error decides. */
export const parseNik = (raw: string): Result<Nik, NikError> => {
  const text = bareSixteen(raw);
  const code = problemOf(text);
  return code ? err({ code }) : ok(text as Nik);
};

/** Sixteen digits in a row, written in groups or not. */
const NIK_WITHIN = /\d(?:[ .-]?\d){15}/;

/** Whether a text holds what may be the number of a person or a family: such a text may not be stored in the clear. */
export const holdsNik = (text: string): boolean => text.length >= NIK_LENGTH && NIK_WITHIN.test(text);

/** What a NIK says about its bearer; `prefix` is the district of first registration, which doesn't follow moves. */
export interface DecodedNik {
  readonly prefix: string;
  readonly birthDate: BusinessDate;
  readonly sex: Sex;
}

/** Reads the bearer's data out of a NIK; the century is the latest that doesn't put the birth after the reference day. */
export const decodeNik = (nik: Nik, referenceDay: BusinessDate): DecodedNik => {
  const { day, month, shortYear, isFemale } = dateParts(nik);
  const century = Math.floor(dayParts(referenceDay).year / 100) * 100;
  for (const year of [century + shortYear, century - 100 + shortYear, century - 200 + shortYear]) {
    const birth = calendarDay(year, month, day);
    if (birth.ok && compareDays(birth.value, referenceDay) <= 0) {
      return { prefix: nik.slice(0, 6), birthDate: birth.value, sex: isFemale ? Sex.FEMALE : Sex.MALE };
    }
  }
  throw new RangeError('no century fits the birth date of this NIK');
};

const maskAllBut = (shown: string, length: number) => MASK.repeat(Math.max(0, length - shown.length)) + shown;

/** The last two digits: the only part that may be stored and shown in clear. */
export const nikTail = (nik: Nik): string => nik.slice(-2);

/** `••••••••••••••01` from the last two digits; the others would tell district and birth date. */
export const maskNikTail = (tail: string): string => maskAllBut(tail, NIK_LENGTH);

/** `••••••••••••••01` from a whole NIK. */
export const maskNik = (nik: Nik): string => maskNikTail(nikTail(nik));

/** Masks what somebody wrote in place of a NIK, keeping its length and shape so that the mistake can be recognised. */
export const maskNikText = (raw: string): string => {
  const text = bare(raw);
  if (SCIENTIFIC.test(text)) {
    const [mantissa = '', exponent = ''] = text.toUpperCase().split('E');
    return `${mantissa.replaceAll(/\d/g, MASK)}E${exponent}`;
  }
  return text.slice(0, -2).replaceAll(/[^\s.,-]/g, MASK) + text.slice(-2);
};
