import type { OneTimeCodePurpose } from '@lindung/domain/access/one-time-code';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

/** One-time codes, inside one transaction. */
export const oneTimeCodeRepository = (tx: EntityManager) => ({
  /** Keeps the hashes of new codes, one for each account; `minutes` is how long they wait. */
  async make(
    purpose: OneTimeCodePurpose,
    codes: ReadonlyArray<{ readonly userId: string; readonly codeHash: Buffer }>,
    { createdBy, minutes }: { readonly createdBy: string; readonly minutes: number },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO one_time_code (id, purpose, user_id, code_hash, created_by, expires_at)
       SELECT id, $1, user_id, code_hash, $5::uuid, now() + make_interval(mins => $6::int)
       FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS made (id, user_id, code_hash)`,
      [
        purpose,
        codes.map(() => uuidv7()),
        codes.map(({ userId }) => userId),
        codes.map(({ codeHash }) => codeHash),
        createdBy,
        minutes,
      ],
    );
  },

  /** Ends the codes of an account that wait to be used. @returns how many codes there were that nobody used */
  async end(purpose: OneTimeCodePurpose, userId: string): Promise<number> {
    const unused: unknown[] = await tx.query(
      `SELECT id FROM one_time_code WHERE purpose = $1 AND user_id = $2 AND used_at IS NULL`,
      [purpose, userId],
    );
    await tx.query(
      `UPDATE one_time_code SET expires_at = now() WHERE purpose = $1 AND user_id = $2 AND used_at IS NULL AND expires_at > now()`,
      [purpose, userId],
    );
    return unused.length;
  },
});
