import type { EntityManager, EntitySchema } from 'typeorm';

export type ClaimedVersion =
  { readonly found: false } | { readonly found: true; readonly claimed: boolean; readonly current: number };

/**
 * Takes the next version of a row that people edit, and with it the row's lock.
 * @returns whether the row is there for this jurisdiction, and whether the version was still the one that the person saw
 */
export async function claimVersion(
  tx: EntityManager,
  entity: EntitySchema,
  id: string,
  version: number,
): Promise<ClaimedVersion> {
  const { tableName } = tx.dataSource.getMetadata(entity);
  const [rows]: [Array<{ version: number }>] = await tx.query(
    `UPDATE ${tableName} SET version = version + 1 WHERE id = $1 AND version = $2 RETURNING version`,
    [id, version],
  );
  if (rows[0]) return { found: true, claimed: true, current: rows[0].version };
  const [row]: Array<{ version: number }> = await tx.query(`SELECT version FROM ${tableName} WHERE id = $1`, [
    id,
  ]);
  return row ? { found: true, claimed: false, current: row.version } : { found: false };
}
