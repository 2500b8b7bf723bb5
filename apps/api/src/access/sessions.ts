import { createHash, randomBytes } from 'node:crypto';

import type { Database } from '@lindung/db/database';
import type { Jurisdiction, JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import {
  HOURS_OF_SESSION,
  IDLE_HOURS_OF_SESSION,
  MOST_SESSIONS,
  type OwnSession,
} from '@lindung/domain/access/own-session';
import { Role } from '@lindung/domain/access/role';
import { MINUTES_AT_THE_DOOR } from '@lindung/domain/access/second-factor';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';

import type { Actor } from '../acting/actor.js';

const gate = { as: 'GATE' } as const;
/** How long an answer may be remembered: a session that was ended elsewhere acts on for at most so long. */
const rememberedMs = 5_000;
const mostRemembered = 10_000;

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** For whom a session is opened, with which password, in which assignment, and from where. */
export interface Opening {
  readonly userId: string;
  readonly knownHash: string;
  readonly assignmentId: string | null;
  readonly device: string | null;
  readonly address: string | null;
  /** Whether a second factor was shown, or there is one that is still to be shown. */
  readonly secondFactor?: boolean;
  readonly codeWanted?: boolean;
  readonly viaProvider?: boolean;
}

interface OpenedSession {
  readonly token: string;
  readonly expires: Date;
}

export interface KnownSession {
  readonly userId: string;
  /** Nobody acts who needs a second factor and has shown none. */
  readonly actor: Actor | undefined;
  readonly hasSecondFactor: boolean;
  readonly needsSecondFactor: boolean;
  readonly viaProvider: boolean;
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

/**
 * The regencies of an assignment to an office on a day: those that the office serves itself, and for a regional office also those
 * that the offices under it serve.
 */
export const areaOn = (day: string): string => `ARRAY(
  WITH RECURSIVE reached (office_id) AS (
    SELECT a.office_id WHERE a.office_id IS NOT NULL
    UNION SELECT under.office_id FROM office_version under JOIN reached ON under.parent_id = reached.office_id
    WHERE a.role = '${Role.REGIONAL_OFFICE_OFFICER}' AND under.valid_from <= ${day}::date
      AND (under.valid_to IS NULL OR under.valid_to >= ${day}::date))
  SELECT DISTINCT served.region_id FROM office_area served JOIN reached USING (office_id)
  WHERE served.valid_from <= ${day}::date AND (served.valid_to IS NULL OR served.valid_to >= ${day}::date) ORDER BY 1)`;

const isLive = `s.expires_at > now() AND s.last_used_at > now() - interval '${IDLE_HOURS_OF_SESSION} hours'`;

interface SessionRow extends ActingRow {
  readonly second_factor: boolean;
  readonly needs_second_factor: boolean;
  readonly via_provider: boolean;
  readonly look_id: string | null;
  readonly look_ends_at: Date;
  readonly look_regency_id: number | null;
}

/**
 * A use is noted once a minute; what looks by itself ($3) is none. Who holds a role that asks for a second factor ($4), or has
 * one to show, and has shown none waits at the door for some minutes and does nothing else, in whatever assignment.
 */
const findSession = `
  WITH used AS (
    UPDATE session s SET last_used_at = now()
    WHERE s.token_hash = $1 AND $3::boolean AND ${isLive} AND s.last_used_at < now() - interval '1 minute'
  )
  SELECT u.id AS user_id, u.name AS user_name, a.id AS assignment_id, a.role, a.level, a.region_id, a.office_id,
         ${areaOn('$2')} AS area, s.second_factor, s.via_provider, needed.needs_second_factor,
         look.id AS look_id, look.ends_at AS look_ends_at, look.regency_id AS look_regency_id
  FROM session s
  JOIN app_user u ON u.id = s.user_id AND u.active
  CROSS JOIN LATERAL (SELECT NOT s.second_factor AND (s.code_wanted OR EXISTS (
    SELECT FROM assignment asking WHERE asking.user_id = u.id AND asking.role = ANY ($4)
      AND asking.valid_from <= $2::date AND (asking.valid_to IS NULL OR asking.valid_to >= $2::date))) AS needs_second_factor) needed
  LEFT JOIN assignment a ON a.id = s.assignment_id AND a.user_id = u.id
    AND a.valid_from <= $2::date AND (a.valid_to IS NULL OR a.valid_to >= $2::date)
  LEFT JOIN wider_look look ON look.user_id = u.id AND look.assignment_id = a.id AND look.ended_at IS NULL AND look.ends_at > now()
  WHERE s.token_hash = $1 AND ${isLive}
    AND (NOT needed.needs_second_factor OR s.created_at > now() - interval '${MINUTES_AT_THE_DOOR} minutes')`;

const openSession = `
  WITH account AS (
    UPDATE app_user SET last_sign_in_at = now() WHERE id = $2 AND active AND password_hash = $5 RETURNING id
  )
  INSERT INTO session (token_hash, id, user_id, assignment_id, expires_at, device, address, second_factor, code_wanted, via_provider)
  SELECT $1::bytea, $8::uuid, id, $3::uuid, $4::timestamptz, $6::text, $7::text, $9::boolean, $10::boolean, $11::boolean FROM account RETURNING user_id`;

/** Two who open at once wait for each other at the account, so that the second sees what the first has opened. */
const endSurplus = `
  DELETE FROM session WHERE user_id = $1 AND token_hash NOT IN (
    SELECT token_hash FROM session WHERE user_id = $1 ORDER BY last_used_at DESC, id DESC LIMIT ${MOST_SESSIONS})`;

const listOwn = `
  SELECT s.id, s.device, s.address, s.created_at AS "createdAt", s.last_used_at AS "lastUsedAt", s.token_hash = $2 AS "isCurrent"
  FROM session s WHERE s.user_id = $1 AND ${isLive} ORDER BY s.last_used_at DESC, s.id`;

/** Sessions: opaque tokens in a cookie, their hashes in the database. */
export class Sessions {
  private readonly remembered = new Map<
    string,
    { readonly known: KnownSession | undefined; readonly until: number; readonly isUsed: boolean }
  >();

  /** @param rolesWithSecondFactor the roles in which nobody acts without one */
  constructor(
    private readonly database: Database,
    private readonly rolesWithSecondFactor: readonly Role[],
  ) {}

  /** Whether one of the roles asks for a second factor in this installation. */
  asksSecondFactor(roles: readonly Role[]): boolean {
    return roles.some((role) => this.rolesWithSecondFactor.includes(role));
  }

  /**
   * Opens a session for a user while the password is still the one whose hash is known. A change of the password locks the
   * same row before it ends the sessions: it ends this one too, or this one is not opened.
   * @returns the token for the cookie, which is stored nowhere; undefined when password or account are others by now
   */
  async open({
    userId,
    knownHash,
    assignmentId,
    device,
    address,
    secondFactor = false,
    codeWanted = false,
    viaProvider = false,
  }: Opening): Promise<OpenedSession | undefined> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(Date.now() + HOURS_OF_SESSION * 3_600_000);
    const [opened] = await this.database.read(gate, [
      {
        name: 'open-session',
        text: openSession,
        values: [
          hashToken(token),
          userId,
          assignmentId,
          expires,
          knownHash,
          device,
          address?.slice(0, 60) ?? null,
          uuidv7(),
          secondFactor,
          codeWanted,
          viaProvider,
        ],
      },
      { text: `DELETE FROM session WHERE expires_at < now()` },
      { name: 'end-surplus-sessions', text: endSurplus, values: [userId] },
    ]);
    return opened?.length ? { token, expires } : undefined;
  }

  /**
   * Who the token's session belongs to and in which assignment it acts on the day; undefined when there is none.
   * `isUsed` keeps the session from ending for want of use: what was remembered when a page looked by itself has noted none. What
   * is remembered counts for nothing to somebody who knows of another assignment: it may have been chosen elsewhere.
   */
  async find(
    token: string,
    today: BusinessDate,
    believedAssignmentId?: string,
    isUsed = true,
  ): Promise<KnownSession | undefined> {
    const known = this.remembered.get(token);
    const isBelieved =
      believedAssignmentId === undefined || known?.known?.actor?.assignmentId === believedAssignmentId;
    const isOver = (known?.known?.actor?.look?.endsAt.getTime() ?? Infinity) <= Date.now();
    const isNoted = known?.isUsed === true || !isUsed;
    if (known && known.until > Date.now() && isBelieved && isNoted && !isOver) return known.known;
    const [rows] = await this.database.read<SessionRow[][]>(gate, [
      {
        name: 'find-session',
        text: findSession,
        values: [hashToken(token), today, isUsed, this.rolesWithSecondFactor],
      },
    ]);
    const row = rows?.[0];
    const session = row && {
      userId: row.user_id,
      actor: row.needs_second_factor ? undefined : lookingActorOf(row, today),
      hasSecondFactor: row.second_factor,
      needsSecondFactor: row.needs_second_factor,
      viaProvider: row.via_provider,
    };
    if (this.remembered.size >= mostRemembered) this.remembered.clear();
    this.remembered.set(token, { known: session, until: Date.now() + rememberedMs, isUsed });
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

  /** The live sessions of a user, the last used first; `token` is that of the current one. */
  async listOwn(userId: string, token: string): Promise<OwnSession[]> {
    const [rows = []] = await this.database.read<OwnSession[][]>(gate, [
      { name: 'own-sessions', text: listOwn, values: [userId, hashToken(token)] },
    ]);
    return rows;
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

/** The actor of a session, with the wider look that is open. */
function lookingActorOf(row: SessionRow, today: BusinessDate): Actor | undefined {
  const actor = actorOfRow(row, today);
  if (!actor || row.look_id === null) return actor;
  return { ...actor, look: { id: row.look_id, endsAt: row.look_ends_at, regencyId: row.look_regency_id } };
}

/** The actor that the row of a day makes; undefined without an assignment, or when its region or office is missing. */
export function actorOfRow(row: ActingRow, day: BusinessDate): Actor | undefined {
  const jurisdiction =
    row.level === null ? undefined : jurisdictionOf(row.level, row.region_id, row.office_id, row.area);
  if (!jurisdiction || !row.role) return undefined;
  return {
    userId: row.user_id,
    name: row.user_name,
    apiKeyId: null,
    assignmentId: row.assignment_id,
    day,
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
