import type pg from 'pg';

/** Fills a table before its indexes are built: many rows of random keys go in several times as fast. Keys and constraints stay. */
export async function withoutIndexes(
  admin: pg.Client,
  table: string,
  fill: () => Promise<unknown>,
): Promise<void> {
  const { rows: indexes } = await admin.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
     WHERE i.indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [table],
  );
  for (const { name } of indexes) await admin.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of indexes) await admin.query(definition);
}
