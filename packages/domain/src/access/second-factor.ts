import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../shared/ids.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** With what somebody has signed in: what the trail keeps of it. */
export const SignedInWith = {
  PASSWORD: 'PASSWORD',
  CODE: 'CODE',
  RECOVERY_CODE: 'RECOVERY_CODE',
  PROVIDER: 'PROVIDER',
  PROVIDER_AND_SECOND_FACTOR: 'PROVIDER_AND_SECOND_FACTOR',
} as const;
export type SignedInWith = (typeof SignedInWith)[keyof typeof SignedInWith];

/** How many recovery codes somebody gets; each opens the door once in place of the telephone. */
export const RECOVERY_CODES = 10;

/** How long whoever needs a second factor and has none has at the door to set one up, in minutes. */
export const MINUTES_AT_THE_DOOR = 15;

/** Letters and digits of recovery codes: none that is taken for another. */
export const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
export const RECOVERY_CODE_LENGTH = 10;

const withoutGaps = (raw: string): string => raw.replaceAll(/[\s-]/gu, '').toLowerCase();

const ofTelephone = /^\d{6}$/;
const ofRecovery = new RegExp(`^[${RECOVERY_ALPHABET}]{${RECOVERY_CODE_LENGTH}}$`);

/** Whether a code is one of the telephone's; otherwise it is a recovery code. */
export const isOfTelephone = (code: string): boolean => ofTelephone.test(code);

/** The six digits that the telephone shows now. */
const TelephoneCode = z
  .string()
  .transform(withoutGaps)
  .refine((code) => ofTelephone.test(code));

/** What the second factor says: the telephone's code or a recovery code, with gaps as people write them. */
export const SecondFactorCode = z
  .string()
  .transform(withoutGaps)
  .refine((code) => ofTelephone.test(code) || ofRecovery.test(code));

/** How a recovery code is shown: in two groups. */
export const inGroups = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`;

/** The second factor of whoever asks. */
const OwnSecondFactor = z.object({
  /** Since when it is there; null when there is none. */
  since: Instant.nullable(),
  recoveryCodesLeft: z.int().min(0),
  /** An assignment of today asks for one. */
  isRequired: z.boolean(),
});
export type OwnSecondFactor = z.infer<typeof OwnSecondFactor>;

/**
 * Begins a new second factor, which counts once a code of it is given. Who is at the door has just shown the password or comes
 * from the identity provider; whoever is inside shows it again, with a code where there is a factor already.
 */
export const StartSecondFactor = z.object({
  password: z.string().min(1).max(200).nullish(),
  code: SecondFactorCode.nullish(),
});
export type StartSecondFactor = z.infer<typeof StartSecondFactor>;

/** Confirms the second factor that was begun, with a code of it. */
export const ConfirmSecondFactor = z.object({ code: TelephoneCode });
export type ConfirmSecondFactor = z.infer<typeof ConfirmSecondFactor>;

/** Shows the second factor of who came in without it, by the identity provider. */
export const ShowSecondFactor = z.object({ code: SecondFactorCode });
export type ShowSecondFactor = z.infer<typeof ShowSecondFactor>;

/** Makes new recovery codes; the ones before are worth nothing then. */
export const RenewRecoveryCodes = z.object({ password: z.string().min(1).max(200), code: SecondFactorCode });
export type RenewRecoveryCodes = z.infer<typeof RenewRecoveryCodes>;

/** Takes a lost second factor from another user, who then signs in anew and sets up another. */
export const TakeAwaySecondFactor = z.object({
  idempotencyKey: IdempotencyKey,
  userId: Id,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type TakeAwaySecondFactor = z.infer<typeof TakeAwaySecondFactor>;

/** About a code at the door or inside: none was given, or one that is wrong, too old or used. */
export type SecondFactorError = { code: 'SECOND_FACTOR_CODE_REQUIRED' | 'SECOND_FACTOR_CODE_WRONG' };
