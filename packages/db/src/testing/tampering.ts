import type pg from 'pg';

import type { TrailFault } from '../access/trail-seal.js';

/** Ways in which somebody with all rights over the database could falsify the trail. */
export const TAMPERINGS = ['EDIT', 'DELETE', 'INSERT', 'REORDER', 'TRUNCATE'] as const;
export type Tampering = (typeof TAMPERINGS)[number];

/**
 * Falsifies the trail at one of its events, asks what can be found, and puts everything back as it was.
 * @param owner with the rights of the owner, inside of no transaction
 * @param ids of all events, in the order of the trail
 * @param find looks for the fault on other connections
 */
export async function withTampering<T>(
  owner: pg.Client,
  tampering: Tampering,
  ids: readonly string[],
  position: number,
  find: () => Promise<T>,
): Promise<T> {
  await owner.query(`CREATE TEMP TABLE kept AS TABLE audit_event`);
  try {
    const [id, next] = [ids[position], ids[position + 1]];
    switch (tampering) {
      case 'EDIT':
        await owner.query(`UPDATE audit_event SET user_id = gen_random_uuid() WHERE id = $1`, [id]);
        break;
      case 'DELETE':
        await owner.query(`DELETE FROM audit_event WHERE id = $1`, [id]);
        break;
      case 'INSERT':
        await owner.query(
          `INSERT INTO audit_event (id, tx, at, operation, request_id) SELECT gen_random_uuid(), tx, at, 'worker', 'r' FROM kept WHERE id = $1`,
          [id],
        );
        break;
      case 'REORDER':
        await owner.query(
          `UPDATE audit_event e SET tx = k.tx, at = k.at FROM kept k WHERE (e.id, k.id) IN (($1, $2), ($2, $1))`,
          [id, next ?? ids[position - 1]],
        );
        break;
      case 'TRUNCATE':
        await owner.query(`DELETE FROM audit_event WHERE id = ANY ($1::uuid[])`, [ids.slice(position)]);
        break;
    }
    return await find();
  } finally {
    await owner.query(`DELETE FROM audit_event`);
    await owner.query(`INSERT INTO audit_event SELECT * FROM kept`);
    await owner.query(`DROP TABLE kept`);
  }
}

/** Whether the fault names the event at the position, or what was put there; of two that changed places either. */
export function namesPosition(
  fault: TrailFault | undefined,
  tampering: Tampering,
  ids: readonly string[],
  position: number,
): boolean {
  if (fault?.kind === 'EVENT_MISSING')
    return ['DELETE', 'TRUNCATE'].includes(tampering) && fault.after === (ids[position - 1] ?? null);
  if (fault?.kind !== 'EVENT_ALTERED') return false;
  const named = ids.indexOf(fault.eventId);
  if (tampering === 'INSERT') return named < 0;
  return tampering === 'EDIT' ? named === position : Math.abs(named - position) <= 1;
}
