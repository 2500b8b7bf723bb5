import type { Assignment } from '@lindung/domain/access/assignment';
import type { Role } from '@lindung/domain/access/role';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { assignmentTable } from './assignment.table.js';
import { userTable } from './user.table.js';

/** Accounts and their assignments, inside one transaction. */
export const userRepository = (tx: EntityManager) => {
  const users = tx.getRepository(userTable);
  const assignments = tx.getRepository(assignmentTable);
  return {
    exists: (id: string): Promise<boolean> => users.existsBy({ id }),
    isEmpty: async (): Promise<boolean> => !(await users.exists()),

    async create(account: { username: string; name: string; passwordHash: string }): Promise<string> {
      const id = uuidv7();
      await users.insert({ ...account, id });
      return id;
    },

    /** @param grantedBy null for the first assignment of an installation alone */
    async grant(assignment: Omit<Assignment, 'id'>, grantedBy: string | null): Promise<string> {
      const id = uuidv7();
      await assignments.insert({ ...assignment, id, grantedBy });
      return id;
    },

    /** Holds the assignment until the end of the transaction: of two who end it, the second sees what the first did. */
    findAssignmentForUpdate: (id: string): Promise<Assignment | null> =>
      assignments.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }),

    /** The roles that an account holds on a day or will hold after it. */
    async rolesHeld(userId: string, today: BusinessDate): Promise<readonly Role[]> {
      const rows: Array<{ role: Role }> = await tx.query(
        `SELECT DISTINCT role FROM assignment WHERE user_id = $1 AND (valid_to IS NULL OR valid_to >= $2::date)`,
        [userId, today],
      );
      return rows.map(({ role }) => role);
    },

    /** Ends every session of another user. */
    async endSessions(userId: string): Promise<void> {
      await tx.query(`DELETE FROM session WHERE user_id = $1`, [userId]);
    },

    /** @returns whether there was one, or one being set up */
    async takeAwaySecondFactor(userId: string): Promise<boolean> {
      const taken: [unknown, number] = await tx.query(`DELETE FROM second_factor WHERE user_id = $1`, [
        userId,
      ]);
      return taken[1] > 0;
    },

    async endAssignment(id: string, validTo: BusinessDate): Promise<void> {
      await assignments.update({ id }, { validTo });
    },
  };
};
