import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';

/** The connection that a transaction runs on, for what the entity manager can't say: COPY, cursors, counts of rows. */
export async function connectionOf(tx: EntityManager): Promise<PoolClient> {
  const client = (await tx.queryRunner?.connect()) as PoolClient | undefined;
  if (!client) throw new Error('there is no transaction');
  return client;
}

/** Runs a statement in the transaction. @returns how many rows it wrote */
export async function rowsWritten(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
): Promise<number> {
  const client = await connectionOf(tx);
  const { rowCount } = await client.query(text, [...values]);
  return rowCount ?? 0;
}
