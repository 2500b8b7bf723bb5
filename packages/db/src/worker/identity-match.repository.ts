import type { IdentityMatchStatus, MatchAnswer } from '@lindung/domain/worker/identity-match';

import type { Database } from '../database.js';

/** Somebody about whom the register is asked; `attempts` counts this one. */
export interface TakenMatch {
  readonly id: string;
  readonly version: number;
  readonly attempts: number;
  readonly fullName: string;
  readonly nikCipher: Buffer;
  readonly birthDate: string;
  readonly motherName: string | null;
}

/** What the register said of whom it was asked about in this version. */
export interface SettledMatch {
  readonly id: string;
  readonly version: number;
  readonly status: IdentityMatchStatus;
  readonly answer: MatchAnswer;
}

const take = `SELECT id, version, attempts, full_name AS "fullName", nik_cipher AS "nikCipher", birth_date::text AS "birthDate",
  mother_name AS "motherName" FROM take_identity_matches($1, $2)`;

/** The queue of those about whom the population register is asked. */
export const identityMatchQueue = (database: Database) => {
  const asJobs = { as: 'JOBS' } as const;
  return {
    /** Takes who has waited longest, for so many seconds; nobody else takes them meanwhile, and after it anybody does. */
    async take(most: number, seconds: number): Promise<readonly TakenMatch[]> {
      const [rows = []] = await database.read<TakenMatch[][]>(asJobs, [
        { text: take, values: [most, seconds] },
      ]);
      return rows;
    },

    /** Keeps what was said; whoever was edited since is asked about anew. @returns of how many it was kept */
    async settle(answers: readonly SettledMatch[]): Promise<number> {
      const said = answers.map(({ id, version, status, answer }) => ({
        id,
        version,
        status,
        nik: answer.nik ?? null,
        name: answer.name ?? null,
        birth_date: answer.birthDate ?? null,
        mother: answer.motherName ?? null,
      }));
      const [rows = []] = await database.read<Array<{ settled: number }>[]>(asJobs, [
        { text: 'SELECT settle_identity_matches($1::jsonb) AS settled', values: [JSON.stringify(said)] },
      ]);
      return rows[0]?.settled ?? 0;
    },

    /** Asks again about them after so many seconds each. */
    async putOff(later: ReadonlyArray<{ readonly id: string; readonly seconds: number }>): Promise<void> {
      await database.read(asJobs, [
        {
          text: 'SELECT put_off_identity_matches($1::uuid[], $2::int[])',
          values: [later.map(({ id }) => id), later.map(({ seconds }) => seconds)],
        },
      ]);
    },
  };
};
