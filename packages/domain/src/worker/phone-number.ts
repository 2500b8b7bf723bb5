import { z } from 'zod';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** The country whose numbers are written without its code. */
const HOME = '62';
/** A number of Indonesia behind the country's code: an area or a mobile prefix and the subscriber. */
const OF_HOME = /^62[1-9]\d{6,11}$/;
/** ITU-T E.164: a country's code and the number, fifteen digits at most. */
const E164 = /^[1-9]\d{7,14}$/;

/** The digits with the country's code; without one a number is of Indonesia, whose leading zero spreadsheets drop. */
const withCountry = (written: string): string => {
  const digits = written.replace(/^\+|^00/, '');
  if (digits === written && !(digits.startsWith(HOME) && digits.length >= 10))
    return HOME + digits.replace(/^0+/, '');
  // +62 0812 …: the zero that is dialled inside the country.
  return digits.startsWith(`${HOME}0`) ? HOME + digits.slice(2).replace(/^0+/, '') : digits;
};

/**
 * A phone number as people write it, as E.164 (`+6281234567890`): one number is kept in one way, whoever brings it.
 * null: nothing is written; undefined: what is written is no phone number.
 */
export const toE164 = (raw: string): string | null | undefined => {
  const written = raw.replaceAll(/[\s().'/-]/g, '');
  if (written === '') return null;
  if (!/^\+?\d+$/.test(written)) return undefined;
  const digits = withCountry(written);
  return (digits.startsWith(HOME) ? OF_HOME : E164).test(digits) ? `+${digits}` : undefined;
};

const refused = z.NEVER;

/** A phone number; absent and empty mean null. */
export const PhoneNumber = z
  .string()
  .nullish()
  .refine(withoutNik, { message: refusedNik, abort: true })
  .transform((raw, context) => {
    const number = toE164(raw ?? '');
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom' });
    return refused;
  });

/** For a change: absent keeps what is there (undefined), null and empty clear it (null). */
export const ChangedPhoneNumber = z
  .string()
  .nullish()
  .refine(withoutNik, { message: refusedNik, abort: true })
  .transform((raw, context) => {
    if (raw === undefined) return undefined;
    const number = toE164(raw ?? '');
    if (number !== undefined) return number;
    context.addIssue({ code: 'custom' });
    return refused;
  });
