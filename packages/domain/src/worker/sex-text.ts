import { err, ok, type Result } from '../shared/result.js';
import { Sex } from './sex.js';

/** In the files of this country P stands for perempuan, never for pria. */
const WORDS: Readonly<Record<string, Sex>> = {
  // The codes of the civil registry and of statistics.
  1: Sex.MALE,
  2: Sex.FEMALE,
  l: Sex.MALE,
  lk: Sex.MALE,
  m: Sex.MALE,
  male: Sex.MALE,
  pria: Sex.MALE,
  laki: Sex.MALE,
  lakilaki: Sex.MALE,
  p: Sex.FEMALE,
  pr: Sex.FEMALE,
  f: Sex.FEMALE,
  female: Sex.FEMALE,
  w: Sex.FEMALE,
  wanita: Sex.FEMALE,
  perempuan: Sex.FEMALE,
};

export type SexTextError = { code: 'SEX_EMPTY' | 'SEX_UNREADABLE' };

/** Reads the words and letters for sex that lists use: L/P, 1/2, Laki-laki/Perempuan, Pria/Wanita, M/F, in any case. */
export const readSexText = (text: string): Result<Sex, SexTextError> => {
  const word = text.toLowerCase().replaceAll(/[\s.-]/g, '');
  if (word === '') return err({ code: 'SEX_EMPTY' });
  const sex = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
  return sex ? ok(sex) : err({ code: 'SEX_UNREADABLE' });
};
