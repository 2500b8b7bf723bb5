import { z } from 'zod';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** What the population register says of who somebody is said to be. WAITING: it has not been asked, or has not answered. */
export const IdentityMatchStatus = {
  WAITING: 'WAITING',
  MATCHED: 'MATCHED',
  MISMATCHED: 'MISMATCHED',
  NOT_FOUND: 'NOT_FOUND',
} as const;
export type IdentityMatchStatus = (typeof IdentityMatchStatus)[keyof typeof IdentityMatchStatus];

/** What the register is asked of one person: whether each of these is what it has; a mother who is not known is not asked for. */
export interface MatchQuestion {
  readonly nik: string;
  readonly name: string;
  readonly birthDate: string;
  readonly motherName: string | null;
}

/** Yes or no for each field; null: not asked, or not told. */
export const MatchAnswer = z.object({
  found: z.boolean(),
  nik: z.boolean().nullish(),
  name: z.boolean().nullish(),
  birthDate: z.boolean().nullish(),
  motherName: z.boolean().nullish(),
});
export type MatchAnswer = z.infer<typeof MatchAnswer>;

/** What an answer comes to: whoever is found is matched when name and birth date are said to agree and no field is said to differ. */
export const statusOfAnswer = (answer: MatchAnswer): Exclude<IdentityMatchStatus, 'WAITING'> => {
  if (!answer.found) return IdentityMatchStatus.NOT_FOUND;
  const fields = [answer.nik, answer.name, answer.birthDate, answer.motherName];
  return answer.name === true && answer.birthDate === true && !fields.includes(false)
    ? IdentityMatchStatus.MATCHED
    : IdentityMatchStatus.MISMATCHED;
};

const edited = { idempotencyKey: IdempotencyKey, id: Id, version: Version };
const told = reasonLine(300).refine(withoutNik, refusedNik);

/** Has the register asked anew about a person; `id` is the person's. */
export const AskIdentityAgain = z.object(edited);
export type AskIdentityAgain = z.infer<typeof AskIdentityAgain>;

/** Says that somebody is who is registered, where the register does not: how that was compared, and by which paper. */
export const ProposeIdentityMatch = z.object({ ...edited, reason: told });
export type ProposeIdentityMatch = z.infer<typeof ProposeIdentityMatch>;

/** Confirms what a colleague has compared, or gives it back. */
export const DecideIdentityMatch = z.object({ ...edited, isConfirmed: z.boolean(), reason: told });
export type DecideIdentityMatch = z.infer<typeof DecideIdentityMatch>;

export type IdentityMatchError = {
  code: 'IDENTITY_MATCHED' | 'IDENTITY_PROPOSED' | 'IDENTITY_NOT_PROPOSED' | 'IDENTITY_SAME_PERSON';
};

interface Held {
  readonly status: IdentityMatchStatus;
  readonly proposedByUserId: string | null;
}

/** Whether somebody's identity can be proposed as compared: once, and while it is not matched. */
export const decideProposedMatch = ({ status, proposedByUserId }: Held): Result<void, IdentityMatchError> => {
  if (status === IdentityMatchStatus.MATCHED) return err({ code: 'IDENTITY_MATCHED' });
  return proposedByUserId === null ? ok(undefined) : err({ code: 'IDENTITY_PROPOSED' });
};

/** Whether a user can decide on what was proposed: another one than who has proposed it. */
export const decideMatch = (
  { status, proposedByUserId }: Held,
  byUserId: string,
): Result<void, IdentityMatchError> => {
  if (status === IdentityMatchStatus.MATCHED) return err({ code: 'IDENTITY_MATCHED' });
  if (proposedByUserId === null) return err({ code: 'IDENTITY_NOT_PROPOSED' });
  return proposedByUserId === byUserId ? err({ code: 'IDENTITY_SAME_PERSON' }) : ok(undefined);
};
