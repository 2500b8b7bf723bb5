import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { EnrolmentStatus } from '@lindung/domain/enrolment/enrolment-status';
import type { LeavingGroup } from '@lindung/domain/enrolment/lost-continuity';
import type { ExitReason, MemberExit } from '@lindung/domain/enrolment/member-exit';
import type { Segment } from '@lindung/domain/programme/segment';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { rowsWritten } from '../exchange/connection-of.js';
import { noteWhereTheyAre } from './exits-as-facts.js';
import { knownExits } from './known-exits.js';
import { paidMonthsOfPerson } from './membership-fields.js';

/** A member who is reported, locked until the transaction ends. */
export interface MemberToReport extends Owner {
  readonly id: string;
  readonly personId: string;
  readonly lineId: string;
  readonly status: EnrolmentStatus;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
  readonly isReported: boolean;
}

/** How the exits of a line stand. */
export interface ExitFigures {
  readonly members: number;
  readonly reported: number;
  /** Of the reported those that the acting user may decide: somebody else reported them. */
  readonly decidable: number;
  /** Confirmed, and no decree names them yet. */
  readonly unreplaced: number;
  /** The last day on which one of these is still a member. */
  readonly lastDay: BusinessDate | null;
  /** Months beyond the end that are billed for whoever left and not cancelled, and their rupiah. */
  readonly billedMonths: number;
  readonly billedAmount: string;
  readonly segment: Segment;
}

/** A member of whom the registry knows that they have to leave. */
export interface KnownExit {
  readonly membershipId: string;
  readonly personId: string;
  readonly reason: ExitReason;
  readonly occurredOn: BusinessDate;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
}

interface ConfirmedExit {
  readonly exitId: string;
  readonly enrolmentId: string;
  readonly personId: string;
}

const ofLine = (line: string) => `x.enrolment_id IN (SELECT e.id FROM enrolment e WHERE e.line_id = ${line})`;
/** Bill lines of a membership for months after an exit's last day. */
export const billedBeyond = (
  what: string,
  enrolment: string,
  exit: string,
): string => `(SELECT ${what} FROM bill_line bl
  WHERE bl.person_id = ${enrolment}.person_id AND bl.enrolment_id = ${enrolment}.id AND NOT bl.void AND bl.month > ${exit}.ends_on)`;

/** Exits of members, inside one transaction; whoever decides them holds the lock of proposals and that of the line. */
export const memberExitRepository = (tx: EntityManager) => ({
  async findMember(membershipId: string): Promise<MemberToReport | undefined> {
    const rows: MemberToReport[] = await tx.query(
      `SELECT e.id, e.person_id AS "personId", e.line_id AS "lineId", e.status, e.starts_on AS "startsOn", e.ends_on AS "endsOn",
         e.regency_id AS "regencyId", e.district_id AS "districtId", e.village_id AS "villageId",
         EXISTS (SELECT FROM member_exit x WHERE x.enrolment_id = e.id AND x.status <> 'REJECTED') AS "isReported"
       FROM enrolment e WHERE e.id = $1`,
      [membershipId],
    );
    return rows[0];
  },

  /** The members of a line of whom the registry knows that they have to leave. */
  listKnown: (lineId: string, today: BusinessDate): Promise<KnownExit[]> =>
    tx.query(
      `SELECT k.enrolment_id AS "membershipId", k.person_id AS "personId", k.reason, k.occurred_on AS "occurredOn",
         k.starts_on AS "startsOn", k.ends_on AS "endsOn"
       FROM ${knownExits('$1::uuid', '$2::date')} k`,
      [lineId, today],
    ),

  /** Reports members of a line, each with the reason and the last day of the membership, in one statement. */
  async report(
    exits: ReadonlyArray<Pick<MemberExit, 'membershipId' | 'reason' | 'occurredOn' | 'endsOn'>>,
    userId: string,
  ): Promise<void> {
    await tx.query(
      `INSERT INTO member_exit (id, enrolment_id, reason, occurred_on, ends_on, status, reported_by, regency_id, district_id, village_id)
       SELECT n.id, e.id, n.reason, n.occurred_on, n.ends_on, 'REPORTED', $1, e.regency_id, e.district_id, e.village_id
       FROM unnest($2::uuid[], $3::uuid[], $4::text[], $5::date[], $6::date[]) AS n (id, enrolment_id, reason, occurred_on, ends_on)
       JOIN enrolment e ON e.id = n.enrolment_id`,
      [
        userId,
        exits.map(() => uuidv7()),
        exits.map(({ membershipId }) => membershipId),
        exits.map(({ reason }) => reason),
        exits.map(({ occurredOn }) => occurredOn),
        exits.map(({ endsOn }) => endsOn),
      ],
    );
  },

  /** How many reported exits of a line, of the named ones or of all, the user reported, so that another has to decide them. */
  async countOwn(lineId: string, exitIds: readonly string[] | null, userId: string): Promise<number> {
    const [row]: [{ count: number }] = await tx.query(
      `SELECT count(*)::int AS count FROM member_exit x WHERE ${ofLine('$1')} AND x.status = 'REPORTED' AND x.reported_by = $2
         AND ($3::uuid[] IS NULL OR x.id = ANY ($3))`,
      [lineId, userId, exitIds],
    );
    return row.count;
  },

  /**
   * Confirms reported exits of a line that others reported, the named ones or all: memberships end, seats are given back from the day
   * after; who died or moved is known to have. One whose membership is over already stays reported, to be sent back. @returns whose they are
   */
  async confirm(
    lineId: string,
    exitIds: readonly string[] | null,
    by: { readonly userId: string; readonly at: Date; readonly today: BusinessDate },
  ): Promise<readonly string[]> {
    const [confirmed]: [ConfirmedExit[], number] = await tx.query(
      `UPDATE member_exit x SET status = 'CONFIRMED', decided_by = $3, decided_at = $4
       FROM enrolment e WHERE e.id = x.enrolment_id AND e.line_id = $1 AND e.status = 'ENROLLED' AND x.status = 'REPORTED'
         AND x.reported_by <> $3 AND ($2::uuid[] IS NULL OR x.id = ANY ($2))
       RETURNING x.id AS "exitId", e.id AS "enrolmentId", e.person_id AS "personId"`,
      [lineId, exitIds, by.userId, by.at],
    );
    const exits = confirmed.map(({ exitId }) => exitId);
    const newIds = () => confirmed.map(() => uuidv7());
    await tx.query(
      `UPDATE enrolment e SET status = 'ENDED', ends_on = x.ends_on, version = e.version + 1
       FROM member_exit x WHERE x.id = ANY ($1::uuid[]) AND e.id = x.enrolment_id`,
      [exits],
    );
    await tx.query(
      `INSERT INTO enrolment_event (id, enrolment_id, from_status, to_status, by_user, reason, regency_id, district_id, village_id)
       SELECT n.id, e.id, 'ENROLLED', 'ENDED', $3, x.reason, e.regency_id, e.district_id, e.village_id
       FROM unnest($1::uuid[], $2::uuid[]) AS n (exit_id, id) JOIN member_exit x ON x.id = n.exit_id JOIN enrolment e ON e.id = x.enrolment_id`,
      [exits, newIds(), by.userId],
    );
    await tx.query(
      `INSERT INTO quota_entry (id, line_id, kind, seats, enrolment_id, effective_on, by_user, regency_id, district_id, village_id)
       SELECT n.id, e.line_id, 'RELEASE', 1, e.id, GREATEST(x.ends_on + 1, e.starts_on), $3, e.regency_id, e.district_id, e.village_id
       FROM unnest($1::uuid[], $2::uuid[]) AS n (exit_id, id) JOIN member_exit x ON x.id = n.exit_id JOIN enrolment e ON e.id = x.enrolment_id`,
      [exits, newIds(), by.userId],
    );
    await noteWhereTheyAre(tx, exits, by);
    return confirmed.map(({ personId }) => personId);
  },

  /** Sends reported exits of a line that others reported back, the named ones or all. @returns whose they are */
  async reject(
    lineId: string,
    exitIds: readonly string[] | null,
    by: { readonly userId: string; readonly at: Date; readonly answer: string },
  ): Promise<readonly string[]> {
    const [rejected]: [Array<{ personId: string }>, number] = await tx.query(
      `UPDATE member_exit x SET status = 'REJECTED', decided_by = $3, decided_at = $4, answer = $5
       FROM enrolment e WHERE e.id = x.enrolment_id AND e.line_id = $1 AND x.status = 'REPORTED'
         AND x.reported_by <> $3 AND ($2::uuid[] IS NULL OR x.id = ANY ($2))
       RETURNING e.person_id AS "personId"`,
      [lineId, exitIds, by.userId, by.at, by.answer],
    );
    return rejected.map(({ personId }) => personId);
  },

  /** How the exits of a line stand; undefined: there is no such line. */
  async figures(lineId: string, today: BusinessDate): Promise<ExitFigures | undefined> {
    const rows: ExitFigures[] = await tx.query(
      `WITH own AS MATERIALIZED (
         SELECT x.*, e.person_id FROM enrolment e JOIN member_exit x ON x.enrolment_id = e.id WHERE e.line_id = $1),
       waiting AS MATERIALIZED (SELECT x.* FROM own x WHERE x.status = 'CONFIRMED' AND x.replaced_by IS NULL),
       beyond AS (
         SELECT bl.amount FROM own x JOIN bill_line bl ON bl.person_id = x.person_id AND bl.enrolment_id = x.enrolment_id
           AND bl.month > x.ends_on AND NOT bl.void WHERE x.status <> 'REJECTED')
       SELECT l.segment,
         (SELECT count(*)::int FROM enrolment e WHERE e.line_id = l.id AND e.status = 'ENROLLED' AND e.ends_on >= $2::date) AS members,
         (SELECT count(*)::int FROM own x WHERE x.status = 'REPORTED') AS reported,
         (SELECT count(*)::int FROM own x WHERE x.status = 'REPORTED' AND x.reported_by IS DISTINCT FROM acting_user()) AS decidable,
         (SELECT count(*)::int FROM waiting) AS unreplaced, (SELECT max(w.ends_on) FROM waiting w) AS "lastDay",
         (SELECT count(*)::int FROM beyond) AS "billedMonths", (SELECT COALESCE(sum(b.amount), 0)::text FROM beyond b) AS "billedAmount"
       FROM agreement_line l WHERE l.id = $1`,
      [lineId, today],
    );
    return rows[0];
  },

  /** Of how many the registry knows that they have to leave a line, by reason. */
  known: (lineId: string, today: BusinessDate): Promise<Array<{ reason: ExitReason; people: number }>> =>
    tx.query(
      `SELECT k.reason, count(*)::int AS people FROM ${knownExits('$1::uuid', '$2::date')} k GROUP BY k.reason ORDER BY 2 DESC, 1`,
      [lineId, today],
    ),

  /** Whoever left a line and is named by no decree yet, in groups that are alike. */
  leaving: (lineId: string): Promise<LeavingGroup[]> =>
    tx.query(
      `SELECT g.reason, g.starts_on AS "startedOn", g.paid AS "paidMonths", count(*)::int AS people FROM (
         SELECT x.reason, e.starts_on, ${paidMonthsOfPerson('e.person_id')} AS paid
         FROM enrolment e JOIN member_exit x ON x.enrolment_id = e.id AND x.status = 'CONFIRMED' AND x.replaced_by IS NULL
         WHERE e.line_id = $1) g
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
      [lineId],
    ),

  /** Lets a decree name whoever left its line and is named by none. @returns how many, and the last day of one of them */
  async name(decreeId: string, lineId: string): Promise<{ count: number; lastDay: BusinessDate | null }> {
    const [named]: [Array<{ endsOn: BusinessDate }>, number] = await tx.query(
      `UPDATE member_exit x SET replaced_by = $1 FROM enrolment e
       WHERE e.id = x.enrolment_id AND e.line_id = $2 AND x.status = 'CONFIRMED' AND x.replaced_by IS NULL
       RETURNING x.ends_on AS "endsOn"`,
      [decreeId, lineId],
    );
    const days = named.map(({ endsOn }) => endsOn).sort((a, b) => a.localeCompare(b));
    return { count: named.length, lastDay: days.at(-1) ?? null };
  },

  /** Whoever a decree named that comes to nothing is named by none again. */
  unname: (decreeId: string): Promise<number> =>
    rowsWritten(tx, `UPDATE member_exit SET replaced_by = NULL WHERE replaced_by = $1`, [decreeId]),
});
