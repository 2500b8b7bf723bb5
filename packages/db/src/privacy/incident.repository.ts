import type { IncidentStatus, KnownIncident, NoticeRecipient } from '@lindung/domain/privacy/incident';
import type { EntityManager } from 'typeorm';

import { idsBetween } from '../access/persons-seen.read.js';

/** What part of what is kept an incident reaches, as it is written. */
interface NewScope {
  readonly id: string;
  readonly incidentId: string;
  readonly kind: string;
  readonly column: 'user_id' | 'api_client_id' | 'job_id' | 'region_id';
  readonly targetId: string | number;
  readonly from: Date;
  readonly to: Date;
  readonly addedBy: string;
}

/** A record that somebody wrote about an incident. */
interface Written {
  readonly id: string;
  readonly incidentId: string;
  readonly by: string;
}

/** Incidents, inside one transaction. */
export const incidentRepository = (tx: EntityManager) => ({
  /** Holds an incident until the end of the transaction, with what a decision about it rests on. */
  async findForUpdate(id: string): Promise<(KnownIncident & { readonly version: number }) | undefined> {
    const [row]: Array<Omit<KnownIncident, 'told' | 'scopes'> & { version: number }> = await tx.query(
      `SELECT status, began_at AS "beganAt", noticed_at AS "noticedAt", is_breach AS "isBreach", assessed_by AS "assessedBy", version
       FROM incident WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) return undefined;
    const [known]: Array<{ scopes: number; told: NoticeRecipient[] }> = await tx.query(
      `SELECT (SELECT count(*)::int FROM incident_scope WHERE incident_id = $1 AND withdrawn_at IS NULL) AS scopes,
              ARRAY(SELECT DISTINCT recipient FROM incident_notice WHERE incident_id = $1) AS told`,
      [id],
    );
    return { ...row, scopes: known?.scopes ?? 0, told: known?.told ?? [] };
  },

  async open(incident: {
    readonly id: string;
    readonly title: string;
    readonly description: string;
    readonly beganAt: Date;
    readonly endedAt: Date | null;
    readonly noticedAt: Date;
    readonly dueAt: Date;
    readonly openedBy: string;
    readonly openedAt: Date;
  }): Promise<void> {
    const { id, title, description, beganAt, endedAt, noticedAt, dueAt, openedBy, openedAt } = incident;
    await tx.query(
      `INSERT INTO incident (id, title, description, began_at, ended_at, noticed_at, due_at, opened_by, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, title, description, beganAt, endedAt, noticedAt, dueAt, openedBy, openedAt],
    );
  },

  async assess(
    id: string,
    by: string,
    at: Date,
    { isBreach, manner, remedy }: { isBreach: boolean; manner: string; remedy: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE incident SET status = 'ASSESSED', is_breach = $2, manner = $3, remedy = $4, assessed_by = $5, assessed_at = $6,
              version = version + 1 WHERE id = $1`,
      [id, isBreach, manner, remedy, by, at],
    );
  },

  /** Adds a notice; when whoever must be told is told by it, the incident is notified as of the last of these notices. */
  async addNotice(
    { id, incidentId, by }: Written,
    notice: { readonly recipient: NoticeRecipient; readonly sentAt: Date; readonly means: string },
    becomes: IncidentStatus,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO incident_notice (id, incident_id, recipient, sent_at, means, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, incidentId, notice.recipient, notice.sentAt, notice.means, by],
    );
    if (becomes === 'NOTIFIED')
      await tx.query(
        `UPDATE incident SET status = 'NOTIFIED', version = version + 1, notified_at = (
           SELECT max(first_sent) FROM (SELECT min(sent_at) AS first_sent FROM incident_notice
             WHERE incident_id = $1 AND recipient IN ('PERSONS', 'AGENCY') GROUP BY recipient) told)
         WHERE id = $1 AND status = 'ASSESSED'`,
        [incidentId],
      );
  },

  async addNote({ id, incidentId, by }: Written, text: string): Promise<void> {
    await tx.query(`INSERT INTO incident_note (id, incident_id, text, written_by) VALUES ($1, $2, $3, $4)`, [
      id,
      incidentId,
      text,
      by,
    ]);
  },

  async close(id: string, by: string, at: Date, closing: string): Promise<void> {
    await tx.query(
      `UPDATE incident SET status = 'CLOSED', closed_by = $2, closed_at = $3, closing = $4, version = version + 1 WHERE id = $1`,
      [id, by, at, closing],
    );
  },

  async addScope({ id, incidentId, kind, column, targetId, from, to, addedBy }: NewScope): Promise<void> {
    const [fromId, toId] = idsBetween(from, to);
    await tx.query(
      `INSERT INTO incident_scope (id, incident_id, kind, ${column}, from_at, to_at, from_id, to_id, added_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, incidentId, kind, targetId, from, to, fromId, toId, addedBy],
    );
  },

  /** The incident of a part that still stands, held until the end of the transaction. */
  async findStandingScope(id: string): Promise<string | undefined> {
    const [row]: Array<{ incidentId: string }> = await tx.query(
      `SELECT incident_id AS "incidentId" FROM incident_scope WHERE id = $1 AND withdrawn_at IS NULL FOR UPDATE`,
      [id],
    );
    return row?.incidentId;
  },

  async withdrawScope(id: string, by: string, at: Date, reason: string): Promise<void> {
    await tx.query(
      `UPDATE incident_scope SET withdrawn_by = $2, withdrawn_at = $3, reason = $4 WHERE id = $1`,
      [id, by, at, reason],
    );
  },

  /** When a job ran; undefined where there is no such job. */
  async findRunOfJob(id: string): Promise<{ readonly from: Date; readonly to: Date | null } | undefined> {
    const [row]: Array<{ from: Date; to: Date | null }> = await tx.query(
      `SELECT created_at AS "from", finished_at AS "to" FROM job WHERE id = $1`,
      [id],
    );
    return row;
  },

  /** Whether what a part of a scope names is there: an account, a partner's application, or a region of a government. */
  async isThere(column: 'user_id' | 'api_client_id' | 'region_id', id: string | number): Promise<boolean> {
    const where = {
      user_id: `FROM app_user WHERE id = $1`,
      api_client_id: `FROM api_client WHERE id = $1`,
      region_id: `FROM region WHERE id = $1 AND level IN ('REGENCY', 'DISTRICT', 'VILLAGE')`,
    }[column];
    const rows: unknown[] = await tx.query(`SELECT ${where}`, [id]);
    return rows.length > 0;
  },
});
