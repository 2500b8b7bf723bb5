import type { BusinessDate } from '../shared/business-date.js';
import { type Nik, decodeNik } from './nik.js';
import type { Sex } from './sex.js';

/** What is odd about a NIK that stays valid all the same: people move, regions split, cards carry old mistakes. */
export const NikWarning = {
  NIK_PREFIX_UNKNOWN: 'NIK_PREFIX_UNKNOWN',
  NIK_BIRTH_DATE_DIFFERS: 'NIK_BIRTH_DATE_DIFFERS',
  NIK_SEX_DIFFERS: 'NIK_SEX_DIFFERS',
} as const;
export type NikWarning = (typeof NikWarning)[keyof typeof NikWarning];

/** What a NIK is compared with; what is undefined isn't compared. `knownPrefixes` are six digits, former districts included. */
export interface NikComparison {
  readonly birthDate: BusinessDate | undefined;
  readonly sex: Sex | undefined;
  readonly knownPrefixes: ReadonlySet<string> | undefined;
  readonly referenceDay: BusinessDate;
}

/** Every warning about a valid NIK, in a fixed order; empty when it agrees with all that is known. */
export const nikWarnings = (nik: Nik, known: NikComparison): readonly NikWarning[] => {
  const decoded = decodeNik(nik, known.referenceDay);
  const warnings: NikWarning[] = [];
  if (known.knownPrefixes && !known.knownPrefixes.has(decoded.prefix))
    warnings.push(NikWarning.NIK_PREFIX_UNKNOWN);
  // The NIK holds two digits of the year, so only these can differ.
  if (known.birthDate && known.birthDate.slice(2) !== decoded.birthDate.slice(2)) {
    warnings.push(NikWarning.NIK_BIRTH_DATE_DIFFERS);
  }
  if (known.sex && known.sex !== decoded.sex) warnings.push(NikWarning.NIK_SEX_DIFFERS);
  return warnings;
};
