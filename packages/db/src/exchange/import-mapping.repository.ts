import { createHash } from 'node:crypto';

import { ChosenColumns, headingSet, headingSetOf } from '@lindung/domain/enrolment/column-mapping';
import type { EntityManager } from 'typeorm';

/** So many kinds of files one user has at most; of more the longest unused are forgotten. */
const MOST_REMEMBERED = 50;

const hashOf = (headings: string): Buffer => createHash('sha256').update(headings).digest();

/** What users have said that the columns of their files hold; row-level security shows each their own alone. */
export const importMappingRepository = (tx: EntityManager) => ({
  /** A function from a header to what was said of files with such headings. */
  async known(): Promise<(header: readonly string[]) => ChosenColumns | undefined> {
    const rows: Array<{ headings: Buffer; columns: unknown }> = await tx.query(
      `SELECT headings, columns FROM import_mapping`,
    );
    if (rows.length === 0) return () => undefined;
    const known = new Map(
      rows.map(({ headings, columns }) => [headings.toString('hex'), ChosenColumns.parse(columns)]),
    );
    return (header) => known.get(hashOf(headingSet(header)).toString('hex'));
  },

  async remember(userId: string, chosen: ChosenColumns): Promise<void> {
    await tx.query(
      `INSERT INTO import_mapping (user_id, headings, columns) VALUES ($1, $2, $3::jsonb)
       ON CONFLICT (user_id, headings) DO UPDATE SET columns = excluded.columns, used_at = now()`,
      [userId, hashOf(headingSetOf(chosen)), JSON.stringify(chosen)],
    );
    await tx.query(
      `DELETE FROM import_mapping WHERE (user_id, headings) IN (
         SELECT user_id, headings FROM import_mapping ORDER BY used_at DESC, headings OFFSET $1::int)`,
      [MOST_REMEMBERED],
    );
  },

  async markUsed(header: readonly string[]): Promise<void> {
    await tx.query(`UPDATE import_mapping SET used_at = now() WHERE headings = $1`, [
      hashOf(headingSet(header)),
    ]);
  },

  /** Forgets what was said of files with such headings. */
  async forget(header: readonly string[]): Promise<void> {
    await tx.query(`DELETE FROM import_mapping WHERE headings = $1`, [hashOf(headingSet(header))]);
  },
});
