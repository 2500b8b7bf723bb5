import type { FieldProblem } from '@lindung/domain/request-problem';
import {
  BIRTH_TOO_EARLY,
  DAY_TOO_EARLY,
  DAY_TOO_LATE,
  EARLIEST_BIRTH,
  EARLIEST_DAY,
  LATEST_DAY,
} from '@lindung/domain/shared/business-date';
import { interpolate } from './interpolate.js';
import type { Locale } from './locale.js';
import { MESSAGES, type Messages } from './messages.js';

type FieldWord = keyof Messages['app']['validation'];

/** What zod's codes mean to the person who fills in a form. */
const WORD_OF_CODE: Readonly<Record<string, FieldWord>> = {
  required: 'required',
  invalid_type: 'invalid',
  too_small: 'tooLittle',
  too_big: 'tooMuch',
  TEXT_HOLDS_NIK: 'holdsNik',
  TEXT_IS_FORMULA: 'formula',
  FAMILY_CARD_IS_NIK: 'familyCardIsNik',
  BANK_NUMBER_INVALID: 'bankNumber',
  BANK_NAME_OF_OTHER: 'bankNameOfOther',
};

/** What needs no word of the field. */
const SAID_BY_CODE: readonly FieldWord[] = [
  'required',
  'holdsNik',
  'formula',
  'familyCardIsNik',
  'bankNumber',
  'bankNameOfOther',
];

/** Days that nobody can mean, with the last one that can be. */
const BOUND_OF_DAY: Readonly<Record<string, readonly [word: FieldWord, bound: string]>> = {
  [DAY_TOO_EARLY]: ['notBefore', EARLIEST_DAY],
  [DAY_TOO_LATE]: ['notAfter', LATEST_DAY],
  [BIRTH_TOO_EARLY]: ['notBefore', EARLIEST_BIRTH],
};

/** Inputs whose form people don't know by heart, by the last name of their path. */
const WORD_OF_FIELD: Readonly<Record<string, FieldWord>> = {
  nik: 'nik',
  phone: 'phone',
  familyCard: 'familyCard',
  occupationCode: 'occupationCode',
  secondOccupationCode: 'occupationCode',
  weeklyHours: 'weeklyHours',
  employerNumber: 'employerNumber',
  username: 'username',
  password: 'password',
  newPassword: 'password',
  validTo: 'periodEnd',
  monthTo: 'periodEnd',
  resumesOn: 'periodEnd',
  decileTo: 'decileRange',
  decileSource: 'decileSource',
  reason: 'reason',
  wording: 'tenLetters',
  answer: 'tenLetters',
  membershipNumber: 'membershipNumber',
};

/**
 * What is wrong with one input, by the code with which its value was refused; a text that is too long has a limit, a number
 * that is out of its range a bound.
 */
export function fieldText(locale: Locale, { field, code, limit, bound }: FieldProblem): string {
  const words = MESSAGES[locale].app.validation;
  const byCode = WORD_OF_CODE[code];
  if (byCode !== undefined && SAID_BY_CODE.includes(byCode)) return words[byCode];
  if (limit !== undefined) return interpolate(words.tooLong, { limit }, locale);
  if (bound !== undefined && (byCode === 'tooLittle' || byCode === 'tooMuch'))
    return interpolate(
      words[byCode === 'tooLittle' ? 'atLeast' : 'atMost'],
      { bound: readable(bound) },
      locale,
    );
  const [word, day] = BOUND_OF_DAY[code] ?? [];
  if (word !== undefined) return interpolate(words[word], { bound: day }, locale);
  const byField = WORD_OF_FIELD[field.split('.').at(-1) ?? ''];
  return words[byField ?? byCode ?? 'invalid'];
}

/** Digits on the wire are rupiah. */
const readable = (value: number | string): number | bigint =>
  typeof value === 'string' ? BigInt(value) : value;

/** What is wrong with one field, for who sees no form: with the name that the field has in the request, and its number. */
export function fieldSentence(locale: Locale, problem: FieldProblem): string {
  const { field, value } = problem;
  const text = fieldText(locale, problem);
  if (value === undefined) return `${field}: ${text}.`;
  const words = MESSAGES[locale].app.validation;
  return interpolate(words.outOfRange, { field, value: readable(value), text }, locale);
}
