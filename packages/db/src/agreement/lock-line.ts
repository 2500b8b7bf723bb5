import type { EntityManager } from 'typeorm';

/**
 * Lets one transaction at a time change or count who is enrolled under a line: a bill is drawn for exactly those who were
 * counted, and two bills of a line never count the same people.
 */
export async function lockLine(tx: EntityManager, lineId: string): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [`line ${lineId}`]);
}
