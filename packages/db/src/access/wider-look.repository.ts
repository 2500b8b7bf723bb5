import type { Role } from '@lindung/domain/access/role';
import type { EarlierLook } from '@lindung/domain/access/wider-look';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

/** A wider look, as who ends it or has seen it finds it. */
interface FoundLook {
  readonly userId: string;
  readonly role: Role;
  readonly regencyId: number | null;
  readonly isOpen: boolean;
  readonly isSeen: boolean;
}

/** Wider looks, inside one transaction. */
export const widerLookRepository = (tx: EntityManager) => ({
  /** The looks of a user in the last 24 hours. */
  listRecent: (userId: string): Promise<readonly EarlierLook[]> =>
    tx.query(
      `SELECT reason, opened_at AS "openedAt" FROM wider_look WHERE user_id = $1 AND opened_at > now() - interval '24 hours'`,
      [userId],
    ),

  /** Opens a look for the hours that the rule gives; the database says which area it reaches. @returns the regency that is told of it */
  async open(look: {
    readonly id: string;
    readonly userId: string;
    readonly assignmentId: string | null;
    readonly reason: string;
    readonly openedOn: BusinessDate;
  }): Promise<number | null> {
    const [row]: Array<{ regencyId: number | null }> = await tx.query(
      `INSERT INTO wider_look (id, user_id, assignment_id, reason, opened_on) VALUES ($1, $2, $3, $4, $5)
       RETURNING regency_id AS "regencyId"`,
      [look.id, look.userId, look.assignmentId, look.reason, look.openedOn],
    );
    return row?.regencyId ?? null;
  },

  /** Holds the look until the end of the transaction. */
  async findForUpdate(id: string): Promise<FoundLook | undefined> {
    const [row]: FoundLook[] = await tx.query(
      `SELECT user_id AS "userId", role, regency_id AS "regencyId", seen_by IS NOT NULL AS "isSeen",
              ended_at IS NULL AND now() < ends_at AS "isOpen"
       FROM wider_look WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row;
  },

  async end(id: string): Promise<void> {
    await tx.query(`UPDATE wider_look SET ended_at = now() WHERE id = $1`, [id]);
  },

  async see(id: string, by: string): Promise<void> {
    await tx.query(`UPDATE wider_look SET seen_by = $2 WHERE id = $1`, [id, by]);
  },
});
