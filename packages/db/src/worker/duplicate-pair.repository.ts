import type { DuplicateState } from '@lindung/domain/worker/duplicate-pair';
import type { EntityManager } from 'typeorm';

import { duplicatePairTable } from './duplicate-pair.table.js';

/** Before everybody, in the order in which people are registered. */
export const BEFORE_EVERYBODY = '00000000-0000-0000-0000-000000000000';

/** What a part of the search came to; `lastId` is null when nobody was left. */
export interface SearchedPart {
  readonly lastId: string | null;
  readonly looked: number;
  readonly pairs: number;
}

/** Pairs of records that may be one person, inside one transaction. */
export const duplicatePairRepository = (tx: EntityManager) => ({
  async countPeople(): Promise<number> {
    const [row]: Array<{ people: number }> = await tx.query(`SELECT count(*)::int AS people FROM person`);
    return row?.people ?? 0;
  },

  /** Looks for pairs of the next `most` people after one, whoever the others are; the province alone may. */
  async searchAfter(personId: string, most: number): Promise<SearchedPart> {
    const [part]: SearchedPart[] = await tx.query(
      `SELECT last_id AS "lastId", looked, pairs FROM search_duplicates($1, $2)`,
      [personId, most],
    );
    return part ?? { lastId: null, looked: 0, pairs: 0 };
  },

  /** Looks for pairs of people of the own area who were registered or edited in this transaction, wherever the others live. */
  async searchOf(personIds: readonly string[]): Promise<void> {
    await tx.query(`SELECT search_duplicates_of($1)`, [personIds]);
  },

  /** The same of the people whom an import has registered or changed in this transaction. */
  async searchOfImport(jobId: string): Promise<void> {
    await tx.query(
      `SELECT search_duplicates_of(ARRAY(SELECT COALESCE(person_id, row_id) FROM staged_candidate
       WHERE job_id = $1 AND outcome IN ('ADDED', 'CHANGED')))`,
      [jobId],
    );
  },

  find: (id: string) => tx.getRepository(duplicatePairTable).findOneBy({ id }),

  async decide(
    id: string,
    decision: { readonly state: DuplicateState; readonly reason: string; readonly by: string | null },
  ): Promise<void> {
    const { state, reason, by } = decision;
    await tx.query(
      `UPDATE duplicate_pair SET state = $2, reason = $3, decided_by = $4, decided_at = now() WHERE id = $1`,
      [id, state, reason, by],
    );
  },
});
