import { z } from 'zod';
import { Id, Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line } from '../shared/text.js';
import { SecondFactorCode } from './second-factor.js';

/** Most characters of a name to sign in with. */
export const LONGEST_USERNAME = 40;

/** Name to sign in with: lower case, 3 to 40 characters. */
export const Username = z
  .string()
  .transform((raw) => raw.trim().toLowerCase())
  .refine((name) => /^[a-z0-9][a-z0-9._-]{2,39}$/.test(name));

/** A person who signs in; what the person may do is in the assignments. */
export const User = z.object({
  id: Id,
  username: Username,
  name: line(120),
  active: z.boolean(),
  createdAt: Instant,
  lastSignInAt: Instant.nullable(),
  /** Since when the user signs in with a second factor; null = with the password alone. */
  secondFactorSince: Instant.nullable(),
  version: Version,
});
export type User = z.infer<typeof User>;

/** As many characters as NIST SP 800-63B-4 asks of a password that is the only factor. */
export const SHORTEST_PASSWORD = 15;
export const NewPassword = z.string().min(SHORTEST_PASSWORD).max(200);

/** An account whose owner has a password from the beginning: the first of an installation. */
export type NewAccount = Pick<User, 'username' | 'name'> & { readonly password: string };

/** Signs in; a wrong name and a wrong password answer alike. The code is asked for once the password is right. */
export const SignIn = z.object({
  username: Username,
  password: z.string().min(1).max(200),
  code: SecondFactorCode.nullish(),
});
export type SignIn = z.infer<typeof SignIn>;

/** Changes the own password; whoever does it knows the old one, and every other session of theirs ends. */
export const ChangePassword = z.object({
  currentPassword: z.string().min(1).max(200),
  newPassword: NewPassword,
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/** Chooses the one assignment in which the session acts from now on. */
export const ChooseAssignment = z.object({ assignmentId: Id });
export type ChooseAssignment = z.infer<typeof ChooseAssignment>;

export type PasswordError = {
  code: 'PASSWORD_CONTAINS_NAME' | 'PASSWORD_TOO_GUESSABLE' | 'PASSWORD_UNCHANGED' | 'CURRENT_PASSWORD_WRONG';
};

/** How hard a password is to guess, 0 to 4, for somebody who knows the `personal` words. */
export type StrengthOf = (password: string, personal: readonly string[]) => number;

/** What a password must reach: more than a hundred million guesses. */
export const LEAST_STRENGTH = 3;

type Named = Pick<User, 'username' | 'name'>;

/** Parts of a name too short to give a password away. */
const SHORTEST_PART = 4;

const partsOf = ({ username, name }: Named): readonly string[] => [
  username,
  ...username.split(/[._-]/),
  ...name.toLowerCase().split(/[^\p{L}\p{N}]+/u),
];

/** A number as long as a date is somebody's: a NIK, a telephone, an account. It is known, and makes nothing harder to guess. */
const SOMEBODYS_NUMBER = /\d(?:[ .-]?\d){7,}/g;

/** How hard a password is to guess for somebody who knows whose it is, 0 to 4; long numbers in it count for nothing. */
export const passwordStrength = (account: Named, password: string, strengthOf: StrengthOf): number =>
  strengthOf(
    password.replace(SOMEBODYS_NUMBER, ''),
    partsOf(account).filter((part) => part.length > 2),
  );

/**
 * A password holds neither the name to sign in with nor a part of the person's name, in whatever case, and is not soon
 * guessed; its length is checked before.
 */
export const decidePassword = (
  { username, name, password }: NewAccount,
  strengthOf: StrengthOf,
): Result<string, PasswordError> => {
  const written = password.toLowerCase();
  const isGivenAway = partsOf({ username, name }).some(
    (part) => part.length >= SHORTEST_PART && written.includes(part),
  );
  if (isGivenAway || written.includes(username)) return err({ code: 'PASSWORD_CONTAINS_NAME' });
  const isHard = passwordStrength({ username, name }, password, strengthOf) >= LEAST_STRENGTH;
  return isHard ? ok(password) : err({ code: 'PASSWORD_TOO_GUESSABLE' });
};

/** A new password is another than the one before, and follows the rule of every password. */
export const decideNewPassword = (
  account: Named,
  { currentPassword, newPassword }: ChangePassword,
  strengthOf: StrengthOf,
): Result<string, PasswordError> =>
  newPassword === currentPassword
    ? err({ code: 'PASSWORD_UNCHANGED' })
    : decidePassword({ ...account, password: newPassword }, strengthOf);
