import { createHash, randomBytes } from 'node:crypto';

import type { Database } from '@lindung/db/database';
import type { Jurisdiction, JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import type { Role } from '@lindung/domain/access/role';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import type { Actor } from '../acting/actor.js';

const gate = { as: 'GATE' } as const;
const hoursOfSession = 12;
/** How long an answer may be remembered: a session that was ended elsewhere acts on for at most so long. */
const rememberedMs = 5_000;
const mostRemembered = 10_000;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

interface OpenedSession {
  readonly token: string;
  readonly expires: Date;
}

export interface KnownSession {
  readonly userId: string;
  readonly actor: Actor | undefined;
}

/** A user with the assignment that is acted in, as the gate reads them. */
export interface ActingRow {
  readonly user_id: string;
  readonly user_name: string;
  readonly assignment_id: string | null;
  readonly role: Role | null;
  readonly level: JurisdictionLevel | null;
  readonly region_id: number | null;
  readonly office_id: string | null;
  readonly area: number[];
}

const findSession = `
  SELECT u.id AS user_id, u.name AS user_name, a.id AS assignment_id, a.role, a.level, a.region_id, a.office_id,
         ARRAY(SELECT oa.region_id FROM office_area oa WHERE oa.office_id = a.office_id AND oa.valid_from <= $2::date
               AND (oa.valid_to IS NULL OR oa.valid_to >= $2::date) ORDER BY 1) AS area
  FROM session s
  JOIN app_user u ON u.id = s.user_id AND u.active
  LEFT JOIN assignment a ON a.id = s.assignment_id AND a.user_id = u.id
    AND a.valid_from <= $2::date AND (a.valid_to IS NULL OR a.valid_to >= $2::date)
  WHERE s.token_hash = $1 AND s.expires_at > now()`;

const openSession = `
  WITH account AS (
    UPDATE app_user SET last_sign_in_at = now() WHERE id = $2 AND active AND password_hash = $5 RETURNING id
  )
  INSERT INTO session (token_hash, user_id, assignment_id, expires_at)
  SELECT $1::bytea, id, $3::uuid, $4::timestamptz FROM account RETURNING user_id`;

/** Sessions: opaque tokens in a cookie, their hashes in the database. */
export class Sessions {
  private readonly remembered = new Map<
    string,
    { readonly known: KnownSession | undefined; readonly until: number }
  >();

  constructor(private readonly database: Database) {}

  /**
   * Opens a session for a user while the password is still the one whose hash is known. A change of the password locks the
   * same row before it ends the sessions: it ends this one too, or this one is not opened.
   * @returns the token for the cookie, which is stored nowhere; undefined when password or account are others by now
   */
  async open(
    userId: string,
    knownHash: string,
    assignmentId: string | null,
  ): Promise<OpenedSession | undefined> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(Date.now() + hoursOfSession * 3_600_000);
    const [opened] = await this.database.read(gate, [
      {
        name: 'open-session',
        text: openSession,
        values: [hashToken(token), userId, assignmentId, expires, knownHash],
      },
      { text: `DELETE FROM session WHERE expires_at < now()` },
    ]);
    return opened?.length ? { token, expires } : undefined;
  }

  /**
   * Who the token's session belongs to and in which assignment it acts on the day; undefined when there is none.
   * What is remembered counts for nothing to somebody who knows of another assignment: it may have been chosen elsewhere.
   */
  async find(
    token: string,
    today: BusinessDate,
    believedAssignmentId?: string,
  ): Promise<KnownSession | undefined> {
    const known = this.remembered.get(token);
    const isBelieved =
      believedAssignmentId === undefined || known?.known?.actor?.assignmentId === believedAssignmentId;
    if (known && known.until > Date.now() && isBelieved) return known.known;
    const [rows] = await this.database.read<ActingRow[][]>(gate, [
      { name: 'find-session', text: findSession, values: [hashToken(token), today] },
    ]);
    const row = rows?.[0];
    const session = row ? { userId: row.user_id, actor: actorOfRow(row) } : undefined;
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(token, { known: session, until: Date.now() + rememberedMs });
    return session;
  }

  async chooseAssignment(token: string, assignmentId: string): Promise<void> {
    await this.database.read(gate, [
      {
        text: `UPDATE session SET assignment_id = $2 WHERE token_hash = $1`,
        values: [hashToken(token), assignmentId],
      },
    ]);
    this.remembered.delete(token);
  }

  async close(token: string): Promise<void> {
    await this.database.read(gate, [
      { text: `DELETE FROM session WHERE token_hash = $1`, values: [hashToken(token)] },
    ]);
    this.remembered.delete(token);
  }

  /** Looks at the database again: rights were changed here. Other processes notice within seconds. */
  forget(): void {
    this.remembered.clear();
  }
}

/** The actor that the row makes; undefined without an assignment, or when its region or office is missing. */
export function actorOfRow(row: ActingRow): Actor | undefined {
  const jurisdiction =
    row.level === null ? undefined : jurisdictionOf(row.level, row.region_id, row.office_id, row.area);
  if (!jurisdiction || !row.role) return undefined;
  return {
    userId: row.user_id,
    name: row.user_name,
    apiKeyId: null,
    assignmentId: row.assignment_id,
    role: row.role,
    jurisdiction,
    scopes: [],
  };
}

/** The jurisdiction that a level with its region or office makes; undefined when the region or office is missing. */
export function jurisdictionOf(
  level: JurisdictionLevel,
  regionId: number | null,
  officeId: string | null,
  area: readonly number[],
): Jurisdiction | undefined {
  if (level === 'PROVINCE' || level === 'SYSTEM') return { level };
  if (level === 'OFFICE') return officeId === null ? undefined : { level, officeId, regencyIds: area };
  return regionId === null ? undefined : { level, regionId };
}
