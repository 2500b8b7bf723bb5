import { z } from 'zod';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line } from '../shared/text.js';

/** Name to sign in with: lower case, 3 to 40 characters. */
const Username = z
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
  version: Version,
});
export type User = z.infer<typeof User>;

/** As many characters as NIST SP 800-63B-4 asks of a password that is the only factor. */
export const SHORTEST_PASSWORD = 15;
const NewPassword = z.string().min(SHORTEST_PASSWORD).max(200);

/** Opens an account; it can do nothing before an assignment is given. */
export const CreateUser = z.object({
  idempotencyKey: IdempotencyKey,
  username: Username,
  name: line(120),
  password: NewPassword,
});
export type CreateUser = z.infer<typeof CreateUser>;

/** Signs in; a wrong name and a wrong password answer alike. */
export const SignIn = z.object({ username: Username, password: z.string().min(1).max(200) });
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
  code: 'PASSWORD_CONTAINS_NAME' | 'PASSWORD_UNCHANGED' | 'CURRENT_PASSWORD_WRONG';
};

/** Parts of a name too short to give a password away. */
const SHORTEST_PART = 4;

/** A password holds neither the name to sign in with nor a part of the person's name, in whatever case; its length is checked before. */
export const decidePassword = ({
  username,
  name,
  password,
}: Pick<CreateUser, 'username' | 'name' | 'password'>): Result<string, PasswordError> => {
  const written = password.toLowerCase();
  const parts = [username, ...username.split(/[._-]/), ...name.toLowerCase().split(/[^\p{L}\p{N}]+/u)];
  const isGivenAway = parts.some((part) => part.length >= SHORTEST_PART && written.includes(part));
  return isGivenAway || written.includes(username) ? err({ code: 'PASSWORD_CONTAINS_NAME' }) : ok(password);
};

/** A new password is another than the one before, and follows the rule of every password. */
export const decideNewPassword = (
  account: Pick<CreateUser, 'username' | 'name'>,
  { currentPassword, newPassword }: ChangePassword,
): Result<string, PasswordError> =>
  newPassword === currentPassword
    ? err({ code: 'PASSWORD_UNCHANGED' })
    : decidePassword({ ...account, password: newPassword });
