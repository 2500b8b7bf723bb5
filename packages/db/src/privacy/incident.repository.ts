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

/**
 * The minute in which something of an incident was learnt: when a letter was sent is said to the minute.
 * @param moment a column
 */
const minuteOf = (moment: string): string => `date_trunc('minute', ${moment})`;

/**
 * The notices that tell of all that is known: they were sent, and recorded, after the last assessment and after the last part that
 * stands.
 * @param without the placeholder of a part that is left out of account
 */
const standing = (
  incident: string,
  without: string,
) => `incident_notice n JOIN incident i ON i.id = n.incident_id
  WHERE n.incident_id = ${incident} AND n.recorded_at > i.assessed_at AND n.sent_at >= ${minuteOf('i.assessed_at')}
    AND NOT EXISTS (SELECT FROM incident_scope s
      WHERE s.incident_id = i.id AND s.withdrawn_at IS NULL AND s.id IS DISTINCT FROM ${without}::uuid
        AND (n.recorded_at <= s.added_at OR n.sent_at < ${minuteOf('s.added_at')}))`;

/** Notices that were done with and are due again run anew; that they had been late stays known. */
const reopening = `was_late = was_late OR (status = 'NOTIFIED' AND $2 = 'ASSESSED' AND notified_at > due_at),
  reopened_at = CASE WHEN status = 'NOTIFIED' AND $2 = 'ASSESSED' THEN now() ELSE reopened_at END,
  due_at = CASE WHEN status = 'NOTIFIED' AND $2 = 'ASSESSED' THEN now() + interval '72 hours' ELSE due_at END`;

/** Incidents, inside one transaction. */
export const incidentRepository = (tx: EntityManager) => ({
  /** Holds an incident until the end of the transaction, with what a decision about it rests on. */
  async findForUpdate(id: string): Promise<(KnownIncident & { readonly version: number }) | undefined> {
    const [row]: Array<
      Omit<KnownIncident, 'told' | 'wasTold' | 'scopes' | 'knownSince'> & { version: number }
    > = await tx.query(
      `SELECT status, began_at AS "beganAt", noticed_at AS "noticedAt", is_breach AS "isBreach", assessed_by AS "assessedBy", version
         FROM incident WHERE id = $1 FOR UPDATE`,
      [id],
    );
    if (!row) return undefined;
    const [known]: Array<Pick<KnownIncident, 'scopes' | 'wasTold' | 'knownSince'>> = await tx.query(
      `SELECT count(s.id)::int AS scopes, ${minuteOf('GREATEST(i.assessed_at, max(s.added_at))')} AS "knownSince",
              EXISTS (SELECT FROM incident_notice WHERE incident_id = i.id) AS "wasTold"
       FROM incident i LEFT JOIN incident_scope s ON s.incident_id = i.id AND s.withdrawn_at IS NULL
       WHERE i.id = $1 GROUP BY i.id`,
      [id],
    );
    return {
      ...row,
      scopes: known?.scopes ?? 0,
      wasTold: known?.wasTold ?? false,
      knownSince: known?.knownSince ?? null,
      told: await this.toldOfAll(id),
    };
  },

  /** Who was told of all that is known of an incident, or would be if a part were not there. */
  async toldOfAll(id: string, withoutScopeId: string | null = null): Promise<NoticeRecipient[]> {
    const [row]: Array<{ told: NoticeRecipient[] }> = await tx.query(
      `SELECT ARRAY(SELECT DISTINCT n.recipient FROM ${standing('$1', '$2')}) AS told`,
      [id, withoutScopeId],
    );
    return row?.told ?? [];
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
    becomes: IncidentStatus,
    { isBreach, manner, remedy }: { isBreach: boolean; manner: string; remedy: string },
  ): Promise<void> {
    await tx.query(
      `UPDATE incident SET ${reopening}, status = $2, notified_at = NULL, is_breach = $3, manner = $4, remedy = $5, assessed_by = $6,
              assessed_at = now(), version = version + 1 WHERE id = $1`,
      [id, becomes, isBreach, manner, remedy, by],
    );
  },

  /** What has become of an incident whose parts or notices have changed; notified, it is so as of the last of the first notices. */
  async become(id: string, status: IncidentStatus): Promise<void> {
    await tx.query(
      `UPDATE incident SET ${reopening}, status = $2, version = version + 1, notified_at = CASE WHEN $2 = 'NOTIFIED' THEN (
         SELECT max(first_sent) FROM (SELECT min(n.sent_at) AS first_sent FROM ${standing('$1', 'NULL')}
           AND n.recipient IN ('PERSONS', 'AGENCY') GROUP BY n.recipient) told) END
       WHERE id = $1`,
      [id, status],
    );
  },

  async addNotice(
    { id, incidentId, by }: Written,
    notice: { readonly recipient: NoticeRecipient; readonly sentAt: Date; readonly means: string },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO incident_notice (id, incident_id, recipient, sent_at, means, recorded_by) VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, incidentId, notice.recipient, notice.sentAt, notice.means, by],
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

  /** The incident that a part belongs to. */
  async findIncidentOfScope(id: string): Promise<string | undefined> {
    const [row]: Array<{ incidentId: string }> = await tx.query(
      `SELECT incident_id AS "incidentId" FROM incident_scope WHERE id = $1`,
      [id],
    );
    return row?.incidentId;
  },

  /** Whether a part still stands, of an incident that is held. */
  async isStanding(id: string): Promise<boolean> {
    const rows: unknown[] = await tx.query(
      `SELECT FROM incident_scope WHERE id = $1 AND withdrawn_at IS NULL`,
      [id],
    );
    return rows.length > 0;
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
