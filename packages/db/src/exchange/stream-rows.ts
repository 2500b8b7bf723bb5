import type { EntityManager } from 'typeorm';

import { connectionOf } from './connection-of.js';

const ROWS_AT_ONCE = 500;

/**
 * The rows of a query, a few hundred at a time, as arrays of values: any number of rows takes the same memory.
 * The transaction must stay open until the last row is taken; one such query runs at a time in it.
 */
export async function* streamRows(
  tx: EntityManager,
  text: string,
  values: readonly unknown[],
): AsyncGenerator<unknown[]> {
  const client = await connectionOf(tx);
  await client.query(`DECLARE stream_rows NO SCROLL CURSOR FOR ${text}`, [...values]);
  for (;;) {
    const { rows } = await client.query<unknown[]>({
      text: `FETCH ${ROWS_AT_ONCE} FROM stream_rows`,
      rowMode: 'array',
    });
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await client.query(`CLOSE stream_rows`);
}
