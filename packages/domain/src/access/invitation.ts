import { z } from 'zod';
import { GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line } from '../shared/text.js';
import type { RegionCode } from '../territory/region-code.js';
import { JurisdictionLevel } from './jurisdiction.js';
import { Role } from './role.js';
import { LONGEST_USERNAME, NewPassword, Username } from './user.js';

/** How long an invitation waits for the person, in days. */
export const DAYS_OF_INVITATION = 14;

/** The same in minutes, as codes count. */
export const MINUTES_OF_INVITATION = DAYS_OF_INVITATION * 24 * 60;

/** Opens an account with its first assignment; the person sets the password with the code of the invitation. */
export const InviteUser = z
  .object({
    idempotencyKey: IdempotencyKey,
    username: Username,
    name: line(120),
    role: z.enum(Role),
    level: z.enum(JurisdictionLevel),
    regionId: RegionId.nullish().transform((id) => id ?? null),
    officeId: Id.nullish().transform((id) => id ?? null),
    validFrom: GivenDay,
    validTo: GivenDay.nullish().transform((day) => day ?? null),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, { path: ['validTo'] });
export type InviteUser = z.infer<typeof InviteUser>;

/** Makes a new code for somebody who has not set a password yet; the earlier one is worth nothing any more. */
export const RenewInvitation = z.object({ idempotencyKey: IdempotencyKey, userId: Id });
export type RenewInvitation = z.infer<typeof RenewInvitation>;

/** Digits and letters of Crockford's base 32: none of them is taken for another on paper. */
const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP_LENGTH = 4;

/** How many random bytes a code is made of; five bits of each count, a hundred together. */
export const BYTES_OF_CODE = 20;

/** The code that random bytes make, in groups that a person can type from paper. */
export const codeOfBytes = (bytes: Uint8Array): string => {
  const signs = [...bytes].map((byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
  return signs.match(new RegExp(`.{${GROUP_LENGTH}}`, 'g'))?.join('-') ?? signs;
};

/** A code as it was made, however it was typed: small letters, spaces, O for zero, I or L for one. */
export const typedCode = (text: string): string => {
  const signs = text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return signs.match(new RegExp(`.{1,${GROUP_LENGTH}}`, 'g'))?.join('-') ?? '';
};

/** Sets the own password with the code of an invitation; it is the only time that the code is of use. */
export const AcceptInvitation = z.object({
  code: z.string().min(1).max(60).transform(typedCode),
  password: NewPassword,
});
export type AcceptInvitation = z.infer<typeof AcceptInvitation>;

/**
 * INVITATION_INVALID: unknown, used or over, which nobody tells apart. INVITATION_SHOWN_ONCE: an earlier request with the same
 * idempotency key has made the code. INVITATION_ACCEPTED: the person has a password by now.
 */
export type InvitationError =
  | { code: 'INVITATION_INVALID' | 'INVITATION_SHOWN_ONCE' | 'INVITATION_ACCEPTED' }
  | { code: 'USERNAME_OF_REGENCY' }
  | { code: 'USERNAME_TOO_LONG'; limit: number };

/** What the names of a regency end with: whether a name is taken elsewhere is never asked there, and so never told. */
const endingOf = (regency: RegionCode): string => `.${regency.replaceAll('.', '')}`;

/** The name to sign in with that a regency gives: the one that was asked for, with the regency's ending. */
export const usernameWithin = (username: string, regency: RegionCode): Result<string, InvitationError> => {
  const ending = endingOf(regency);
  const whole = username.endsWith(ending) ? username : `${username}${ending}`;
  return whole.length > LONGEST_USERNAME
    ? err({ code: 'USERNAME_TOO_LONG', limit: LONGEST_USERNAME - ending.length })
    : ok(whole);
};
