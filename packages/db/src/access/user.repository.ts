import type { Assignment } from '@lindung/domain/access/assignment';
import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { assignmentTable } from './assignment.table.js';
import { userTable } from './user.table.js';

/** What stands where a hash would: no password opens the account. */
const NO_PASSWORD = '!';

/** Somebody who is invited: an account of a regency or of none, and its first assignment. */
export type NewPerson = Omit<Assignment, 'id'> & {
  readonly username: string;
  readonly name: string;
  readonly regencyId: number | null;
};

/** The values of rows, column by column, as unnest() takes them; there is a row at least. */
const columnsOf = <Row>(rows: readonly Row[], valuesOf: (row: Row) => readonly unknown[]): unknown[][] => {
  const lines = rows.map(valuesOf);
  return (lines[0] ?? []).map((_, at) => lines.map((line) => line[at]));
};

/** Accounts and their assignments, inside one transaction. */
export const userRepository = (tx: EntityManager) => {
  const users = tx.getRepository(userTable);
  const assignments = tx.getRepository(assignmentTable);
  return {
    /** Whether who acts may invite the bearer of an account, give him roles and end them; undefined when there is no such account here. */
    async mayAdminister(id: string): Promise<boolean | undefined> {
      const [row]: Array<{ may: boolean | null }> = await tx.query(`SELECT may_administer($1) AS may`, [id]);
      return row?.may ?? undefined;
    },

    /** The regency in which a region lies; null for the province. */
    async regencyOf(regionId: number): Promise<number | null> {
      const [row]: Array<{ regency: number | null }> = await tx.query(`SELECT regency_of($1) AS regency`, [
        regionId,
      ]);
      return row?.regency ?? null;
    },

    /** Which of the names to sign in with are given away; a regency is told of its own accounts alone. */
    async listTaken(usernames: readonly string[], level: JurisdictionLevel): Promise<ReadonlySet<string>> {
      const accounts = level === 'REGENCY' ? 'accounts_of_regency()' : 'app_user';
      const rows: Array<{ username: string }> = await tx.query(
        `SELECT username FROM ${accounts} WHERE username = ANY ($1)`,
        [usernames],
      );
      return new Set(rows.map(({ username }) => username));
    },

    exists: (id: string): Promise<boolean> => users.existsBy({ id }),
    isEmpty: async (): Promise<boolean> => !(await users.exists()),

    async create(account: { username: string; name: string; passwordHash: string }): Promise<string> {
      const id = uuidv7();
      await users.insert({ ...account, id });
      return id;
    },

    /** The code of a regency by which its names end. */
    async codeOfRegency(regencyId: number): Promise<string> {
      const [row]: Array<{ code: string }> = await tx.query(
        `SELECT code FROM region_version WHERE region_id = $1 ORDER BY valid_from DESC LIMIT 1`,
        [regencyId],
      );
      if (!row) throw new Error('a regency acts that is none');
      return row.code;
    },

    /** Whether somebody has set the password of the account with an invitation. */
    async hasAccepted(userId: string): Promise<boolean> {
      const used: unknown[] = await tx.query(
        `SELECT id FROM one_time_code WHERE user_id = $1 AND used_at IS NOT NULL LIMIT 1`,
        [userId],
      );
      return used.length > 0;
    },

    /** Opens accounts that no password opens before an invitation was accepted, each with its assignment, by two statements. */
    async open(people: readonly NewPerson[], grantedBy: string): Promise<void> {
      await tx.query(
        `INSERT INTO app_user (id, username, name, password_hash, regency_id)
         SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[])`,
        columnsOf(people, ({ userId, username, name, regencyId }) => [
          userId,
          username,
          name,
          NO_PASSWORD,
          regencyId,
        ]),
      );
      await tx.query(
        `INSERT INTO assignment (id, user_id, role, level, region_id, office_id, valid_from, valid_to, granted_by)
         SELECT *, $9::uuid FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::uuid[], $7::date[], $8::date[])`,
        [
          ...columnsOf(people, ({ userId, role, level, regionId, officeId, validFrom, validTo }) => [
            uuidv7(),
            userId,
            role,
            level,
            regionId,
            officeId,
            validFrom,
            validTo,
          ]),
          grantedBy,
        ],
      );
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

    /** Takes the second factor from another user, whose sessions end. @returns whether there was one, or one being set up */
    async takeAwaySecondFactor(userId: string): Promise<boolean> {
      const [row]: Array<{ taken: boolean }> = await tx.query(`SELECT take_away_second_factor($1) AS taken`, [
        userId,
      ]);
      return row?.taken ?? false;
    },

    /** Closes the account of another user or opens it again. @returns whether it was otherwise before */
    async setActive(userId: string, active: boolean): Promise<boolean> {
      const [row]: Array<{ changed: boolean }> = await tx.query(
        `SELECT set_account_active($1, $2) AS changed`,
        [userId, active],
      );
      return row?.changed ?? false;
    },

    async endAssignment(id: string, validTo: BusinessDate): Promise<void> {
      await assignments.update({ id }, { validTo });
    },
  };
};
