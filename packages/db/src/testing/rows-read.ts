import type { EntityManager } from 'typeorm';

import type { Statement } from '../database.js';

/** How many rows of a table the connection has read; what it read before the transaction is not all told yet. */
export const rowsReadSoFar = (table: string): Statement => ({
  text: `SELECT (seq_tup_read + COALESCE(idx_tup_fetch, 0))::int AS rows FROM pg_stat_xact_user_tables WHERE relname = $1`,
  values: [table],
});

/** How many rows of a table some work reads, by whichever plan: what a plan costs, whatever the machine. */
export async function rowsRead(
  tx: EntityManager,
  table: string,
  work: () => Promise<unknown>,
): Promise<number> {
  const { text, values = [] } = rowsReadSoFar(table);
  const soFar = async (): Promise<number> => {
    const [row]: Array<{ rows: number }> = await tx.query(text, [...values]);
    return row?.rows ?? 0;
  };
  const before = await soFar();
  await work();
  return (await soFar()) - before;
}
