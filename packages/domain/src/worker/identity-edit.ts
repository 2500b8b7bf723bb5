import type { JurisdictionLevel } from '../access/jurisdiction.js';
import { err, ok, type Result } from '../shared/result.js';
import type { UpdateWorker } from './person.js';

export type IdentityEditError = { code: 'IDENTITY_NEEDS_PROPOSAL' };

/** The levels whose accounts prepare and whose edits nobody else looks at. */
const localLevels: readonly JurisdictionLevel[] = ['DISTRICT', 'VILLAGE'];

/** Whether an account of a level edits who a seated person is by a proposal alone. */
export const proposesIdentity = (level: JurisdictionLevel): boolean => localLevels.includes(level);

/**
 * Whether an edit may say anew who somebody is: of whoever holds a seat an account of a village or a district proposes it, with its
 * paper, and another accepts it. A name that stays is no change; NIK, birth date and sex aren't compared with what is registered: a
 * refusal would tell it.
 */
export const decideIdentityEdit = (
  level: JurisdictionLevel,
  person: { readonly fullName: string; readonly holdsSeat: boolean },
  edit: Pick<UpdateWorker, 'fullName' | 'nik' | 'birthDate' | 'sex'>,
): Result<void, IdentityEditError> => {
  const isAnother =
    (edit.fullName !== undefined && edit.fullName !== person.fullName) ||
    edit.nik !== undefined ||
    edit.birthDate !== undefined ||
    edit.sex !== undefined;
  return proposesIdentity(level) && person.holdsSeat && isAnother
    ? err({ code: 'IDENTITY_NEEDS_PROPOSAL' })
    : ok(undefined);
};
