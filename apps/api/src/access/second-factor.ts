import { randomInt } from 'node:crypto';

import type { KeyRing } from '@lindung/db/access/key-ring';
import type { Statement } from '@lindung/db/database';
import {
  isOfTelephone,
  RECOVERY_ALPHABET,
  RECOVERY_CODE_LENGTH,
  RECOVERY_CODES,
  SignedInWith,
} from '@lindung/domain/access/second-factor';
import { Secret, TOTP } from 'otpauth';

import type { Services } from '../request-context.js';

/** A second factor of a user: one that holds, or one that is being set up. */
interface Factor {
  readonly id: string;
  readonly secret: Buffer;
}

/** A code and the one before and after it, for a telephone whose clock is up to half a minute off. */
const window = 1;

const findFactor = (isConfirmed: boolean): string =>
  `SELECT id, secret FROM second_factor WHERE user_id = $1 AND confirmed_at IS ${isConfirmed ? 'NOT NULL' : 'NULL'}`;

/** The second factor with which a user signs in; undefined when there is none. */
export const findConfirmedFactor = (services: Services, userId: string): Promise<Factor | undefined> =>
  find(services, userId, { name: 'confirmed-factor', text: findFactor(true) });

/** The second factor that a user is setting up; undefined when there is none. */
export const findBegunFactor = (services: Services, userId: string): Promise<Factor | undefined> =>
  find(services, userId, { name: 'begun-factor', text: findFactor(false) });

async function find(
  { database }: Services,
  userId: string,
  statement: Statement,
): Promise<Factor | undefined> {
  const [rows] = await database.read<Factor[][]>({ as: 'GATE', userId }, [
    { ...statement, values: [userId] },
  ]);
  return rows?.[0];
}

/** What an authenticator needs to know: the secret as text, and the same as an address for its camera. */
export function newSecret(username: string): { readonly secret: string; readonly uri: string } {
  const totp = new TOTP({ issuer: 'Lindung', label: username, secret: new Secret({ size: 20 }) });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The counter of a telephone's code; undefined when it is none of now. */
export function counterOf({ keyRing, clock }: Services, factor: Factor, code: string): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(keyRing.decryptFactor(factor.secret)) });
  const timestamp = clock.now().getTime();
  const steps = totp.validate({ token: code, timestamp, window });
  return steps === null ? undefined : totp.counter({ timestamp }) + steps;
}

/** Takes a counter for itself: whoever else comes with the same code finds it used. The key of the table decides. */
export const useCounter = (userId: string, factorId: string, counter: number): Statement => ({
  name: 'use-counter',
  text: `WITH old AS (DELETE FROM used_code WHERE user_id = $1 AND factor_id = $2 AND counter < $3::bigint - 10)
    INSERT INTO used_code (user_id, factor_id, counter) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING counter`,
  values: [userId, factorId, counter],
});

/**
 * Uses a code up. It is worth nothing from then on, whatever becomes of the request.
 * @returns what it was; undefined when it is wrong, too old or used
 * @throws DomainError RATE_LIMITED for a telephone's code after thirty wrong ones in a day
 */
export async function showCode(
  services: Services,
  userId: string,
  factor: Factor,
  code: string,
): Promise<SignedInWith | undefined> {
  const use = (statement: Statement) => services.database.read({ as: 'GATE', userId }, [statement]);
  if (!isOfTelephone(code)) {
    const [used] = await use({
      name: 'use-recovery-code',
      text: `UPDATE recovery_code SET used_at = now() WHERE user_id = $1 AND factor_id = $2 AND code_hash = $3 AND used_at IS NULL RETURNING used_at`,
      values: [userId, factor.id, hashOf(services.keyRing, userId, code)],
    });
    return used?.length ? SignedInWith.RECOVERY_CODE : undefined;
  }
  const { codesOfTelephone } = services.signInLimits;
  await codesOfTelephone.consume(userId);
  const counter = counterOf(services, factor, code);
  if (counter === undefined) return undefined;
  const [used] = await use(useCounter(userId, factor.id, counter));
  if (!used?.length) return undefined;
  await codesOfTelephone.forget(userId);
  return SignedInWith.CODE;
}

/** Keyed: who has the database alone can't try all codes out. */
const hashOf = (keyRing: KeyRing, userId: string, code: string): Buffer =>
  keyRing.fingerprint(`recovery code\n${userId}\n${code}`);

/** Recovery codes for a factor, as they are shown once, and the statements that keep their hashes in place of those before. */
export function newRecoveryCodes(
  keyRing: KeyRing,
  userId: string,
  factorId: string,
): { readonly codes: readonly string[]; readonly statements: readonly Statement[] } {
  const codes = Array.from({ length: RECOVERY_CODES }, newCode);
  const hashes = codes.map((code) => hashOf(keyRing, userId, code));
  return {
    codes,
    statements: [
      { text: `DELETE FROM recovery_code WHERE user_id = $1`, values: [userId] },
      {
        text: `INSERT INTO recovery_code (user_id, factor_id, code_hash) SELECT $1, $2, unnest($3::bytea[])`,
        values: [userId, factorId, hashes],
      },
    ],
  };
}

const newCode = (): string =>
  Array.from(
    { length: RECOVERY_CODE_LENGTH },
    () => RECOVERY_ALPHABET[randomInt(RECOVERY_ALPHABET.length)],
  ).join('');
