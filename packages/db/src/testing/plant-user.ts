import type { Assignment } from '@lindung/domain/access/assignment';
import { v7 as uuidv7 } from 'uuid';

import { assignmentTable } from '../access/assignment.table.js';
import { userTable } from '../access/user.table.js';
import type { Database } from '../database.js';

const asSystem = { as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId: null } as const;

/** What planted accounts have in place of a hash. */
export const PLANTED_PASSWORD_HASH = 'no password opens this account';

/** Opens an account with one assignment, granted by somebody who is there already; by nobody when it is the first. */
export async function plantUser(
  database: Database,
  assignment: Omit<Assignment, 'id' | 'userId' | 'validTo'>,
  nameOf: (userId: string) => string = (userId) => `u${userId.slice(-12)}`,
): Promise<{ userId: string; assignmentId: string }> {
  const [userId, assignmentId] = [uuidv7(), uuidv7()];
  await database.write(asSystem, async (tx) => {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('plant user', 0))`);
    const [granter]: Array<{ id: string }> = await tx.query(
      `SELECT user_id AS id, set_config('app.user', user_id::text, true) FROM assignment ORDER BY created_at LIMIT 1`,
    );
    const [placed]: Array<{ regency: number | null }> = await tx.query(`SELECT regency_of($1) AS regency`, [
      assignment.regionId,
    ]);
    const regencyId = placed?.regency ?? null;
    const username = `u${userId.replaceAll('-', '').slice(-16)}`;
    await tx
      .getRepository(userTable)
      .insert({ id: userId, username, name: nameOf(userId), passwordHash: PLANTED_PASSWORD_HASH, regencyId });
    await tx.getRepository(assignmentTable).insert({
      ...assignment,
      id: assignmentId,
      userId,
      validTo: null,
      grantedBy: granter?.id ?? null,
    });
  });
  return { userId, assignmentId };
}
