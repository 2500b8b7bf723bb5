import type { BusinessDate } from '../shared/business-date.js';
import { isSameName } from './same-name.js';
import type { Sex } from './sex.js';

/** Who somebody is, beside the NIK. */
export interface Identity {
  readonly fullName: string;
  readonly birthDate: BusinessDate;
  readonly sex: Sex;
}

/** Why what is said of a NIK is said of somebody else than its bearer. */
export type IdentityProblem = 'NIK_OF_OTHER_NAME' | 'BIRTH_DATE_NOT_AS_REGISTERED' | 'SEX_NOT_AS_REGISTERED';

/** Whether an edit puts a number and a clearly different name on a record at once: that may be another person, who gets a record. */
export const replacesPerson = (
  registered: Pick<Identity, 'fullName'> & { readonly nikTail: string | null },
  edit: { readonly fullName: string | undefined; readonly bringsNik: boolean },
): boolean =>
  registered.nikTail !== null &&
  edit.bringsNik &&
  edit.fullName !== undefined &&
  !isSameName(registered.fullName, edit.fullName);

/**
 * What keeps a statement about the bearer of a NIK from being a correction of the registered person: a clearly different name,
 * another birth date, another sex. What a statement doesn't say itself (undefined) isn't compared.
 */
export const identityProblem = (
  registered: Identity,
  said: {
    readonly fullName: string;
    readonly birthDate: BusinessDate | undefined;
    readonly sex: Sex | undefined;
  },
): IdentityProblem | undefined => {
  if (!isSameName(registered.fullName, said.fullName)) return 'NIK_OF_OTHER_NAME';
  if (said.birthDate !== undefined && said.birthDate !== registered.birthDate)
    return 'BIRTH_DATE_NOT_AS_REGISTERED';
  return said.sex !== undefined && said.sex !== registered.sex ? 'SEX_NOT_AS_REGISTERED' : undefined;
};
