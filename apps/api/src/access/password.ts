import { hash, verify } from '@node-rs/argon2';
import type { StrengthOf } from '@lindung/domain/access/user';

/** argon2id with the parameters that OWASP names as the floor: 19 MiB, two passes, one lane. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

const nobody = hashPassword('no account has this password');

/**
 * Whether the password is the account's. Without an account, or with one that no password opens, it takes as long, so that
 * nobody learns which names exist.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  const hashed = stored?.startsWith('$argon2id$') ? stored : undefined;
  const right = await verify(hashed ?? (await nobody), password);
  return right && hashed !== undefined;
}

/** How hard passwords are to guess. Its dictionaries are read when the first password is set: most processes never set one. */
export const loadStrength = async (): Promise<StrengthOf> =>
  (await import('@lindung/passwords/password-strength')).strengthOf;
