import type { MemberSpan } from '@lindung/domain/agreement/order-preview';
import type { AgreementState } from '@lindung/domain/agreement/agreement-status';
import type { AgreementLife, EnactedOrder } from '@lindung/domain/agreement/standing';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { type YearMonth, monthOf } from '@lindung/domain/shared/year-month';
import type { MemberGroup } from '@lindung/domain/programme/member-group';
import type { Programme } from '@lindung/domain/programme/programme';
import type { Segment } from '@lindung/domain/programme/segment';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { beginColumn } from '../enrolment/protection-fields.js';
import { linePriceColumns, type StoredLinePrice } from './line-price.js';
import { lockLine } from './lock-line.js';

interface LifeRow {
  readonly id: string;
  readonly amendsId: string | null;
  readonly state: AgreementState;
  readonly validFrom: BusinessDate;
  readonly validTo: BusinessDate;
}

/** An agreement or an addendum to it, with what its standing follows from. */
export interface LifeOfOne {
  readonly id: string;
  readonly isAddendum: boolean;
  readonly life: AgreementLife;
}

/** Those who are members on the day before a day, by what their line protects against, the last month that is paid for them (null: none) and their first day. */
export interface PeopleByPaidMonth {
  readonly paidThrough: YearMonth | null;
  readonly startsOn: BusinessDate;
  readonly segment: Segment;
  readonly programmes: readonly Programme[];
  readonly people: number;
}

/** A line with how many are protected by it on the day before a day, and who is a member on that day or later. */
export interface MembersOfLine extends StoredLinePrice {
  readonly agreementId: string;
  readonly people: number;
  readonly spans: readonly MemberSpan[];
  readonly monthFrom: BusinessDate;
  readonly monthTo: BusinessDate;
}

/** A line that goes on, with its seats that are free, who left them since a day, and who waits for one. */
export interface OpeningOfLine extends StoredLinePrice {
  readonly id: string;
  readonly agreementId: string;
  readonly agreementNumber: string;
  readonly memberGroup: MemberGroup;
  readonly left: number;
  readonly free: number;
  readonly waiting: number;
}

/** The lines of an agreement and of its addenda, and a line alone; `$1` is the id of the one or the other. */
const lines = `SELECT l.id FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id WHERE $1::uuid IN (a.id, a.amends_id)`;
const LINES_OF = { AGREEMENT: lines, LINE: 'SELECT $1::uuid AS id' } as const;
type LinesOf = keyof typeof LINES_OF;
const isMember = `e.status IN ('ENROLLED', 'ENDED')`;
const protectedBefore = `${isMember} AND e.starts_on < $2::date AND e.ends_on >= $2::date - 1`;

/** What the life of an agreement is made of and touches, inside one transaction. `id` is that of the agreement that addenda amend. */
export const agreementLifeRepository = (tx: EntityManager) => ({
  /** The agreement and its addenda; orders hold for all of them. */
  async listLives(id: string): Promise<readonly LifeOfOne[]> {
    const rows: LifeRow[] = await tx.query(
      `SELECT id, amends_id AS "amendsId", status AS state, valid_from AS "validFrom", valid_to AS "validTo"
       FROM agreement WHERE $1::uuid IN (id, amends_id) ORDER BY amends_id NULLS FIRST, id`,
      [id],
    );
    const orders: EnactedOrder[] = await tx.query(
      `SELECT kind, effective_on AS "effectiveOn", resumption FROM agreement_order WHERE agreement_id = $1 AND status = 'ENACTED' ORDER BY 2`,
      [id],
    );
    const signed = rows.filter(({ amendsId, state }) => amendsId !== null && state === 'ACTIVE');
    return rows.map(({ id: one, amendsId, state, validFrom, validTo }) => ({
      id: one,
      isAddendum: amendsId !== null,
      life: { state, validFrom, validTo, orders, addenda: amendsId === null ? signed : [] },
    }));
  },

  /** The months for which a bill stands, by the agreement or addendum whose line it is of. */
  async listBilledMonths(id: string): Promise<ReadonlyArray<{ agreementId: string; month: YearMonth }>> {
    const rows: Array<{ agreementId: string; month: BusinessDate }> = await tx.query(
      `SELECT DISTINCT l.agreement_id AS "agreementId", b.month FROM agreement_line l JOIN bill b ON b.line_id = l.id
       WHERE l.id IN (${lines}) AND b.status <> 'CANCELLED' ORDER BY b.month`,
      [id],
    );
    return rows.map(({ agreementId, month }) => ({ agreementId, month: monthOf(month) }));
  },

  /** Proposals that wait for their decision, and the last day on which a membership begins. */
  async readTouched(id: string): Promise<{ waitingProposals: number; lastStart: BusinessDate | null }> {
    const [row]: [{ waitingProposals: number; lastStart: BusinessDate | null }] = await tx.query(
      `SELECT (SELECT count(*)::int FROM decree d WHERE d.line_id IN (${lines}) AND d.status = 'PROPOSED') AS "waitingProposals",
              (SELECT max(e.starts_on) FROM enrolment e WHERE e.line_id IN (${lines}) AND e.status = 'ENROLLED') AS "lastStart"`,
      [id],
    );
    return row;
  },

  /** Waits until nobody proposes people, decides on them or draws a bill for the agreement, and lets nobody until the transaction ends. */
  async lock(id: string, regencyId: number): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('proposal ' || $1::int, 0))`, [regencyId]);
    const rows: Array<{ id: string }> = await tx.query(`${lines} ORDER BY l.id`, [id]);
    for (const line of rows) await lockLine(tx, line.id);
  },

  /** Those who are members on the day before `from`, counted by the last month that is paid for them and their first day. */
  async countByPaidMonth(
    id: string,
    from: BusinessDate,
    of: LinesOf = 'AGREEMENT',
  ): Promise<readonly PeopleByPaidMonth[]> {
    const rows: Array<Omit<PeopleByPaidMonth, 'paidThrough'> & { paidThrough: BusinessDate | null }> =
      await tx.query(
        `WITH line AS MATERIALIZED (${LINES_OF[of]})
         SELECT NULLIF(e.paid_through, '-infinity') AS "paidThrough", ${beginColumn} AS "startsOn", l.segment, l.programmes, count(*)::int AS people
         FROM line JOIN agreement_line l ON l.id = line.id JOIN enrolment e ON e.line_id = l.id
         WHERE ${protectedBefore} GROUP BY 1, 2, e.paid_through, l.segment, l.programmes ORDER BY e.paid_through, 2`,
        [id, from],
      );
    return rows.map((row) => ({
      ...row,
      paidThrough: row.paidThrough === null ? null : monthOf(row.paidThrough),
    }));
  },

  /** How many months are paid for those who are members on the day before `from`, all together. */
  async countPaidMonths(id: string, from: BusinessDate): Promise<number> {
    const [row]: [{ months: number }] = await tx.query(
      `SELECT count(*)::int AS months FROM bill b JOIN bill_line bl ON bl.bill_id = b.id AND bl.month = b.month AND NOT bl.void
       JOIN enrolment e ON e.id = bl.enrolment_id AND ${protectedBefore}
       WHERE b.line_id IN (${lines}) AND b.status = 'PAID'`,
      [id, from],
    );
    return row.months;
  },

  /** Members counted by line. */
  countByLine: (id: string, from: BusinessDate): Promise<readonly MembersOfLine[]> =>
    tx.query(
      `SELECT l.agreement_id AS "agreementId", n.people, m.spans, ${linePriceColumns}, l.month_from AS "monthFrom", l.month_to AS "monthTo"
       FROM agreement_line l
       CROSS JOIN LATERAL (SELECT count(*)::int AS people FROM enrolment e WHERE e.line_id = l.id AND ${protectedBefore}) AS n
       CROSS JOIN LATERAL (
         SELECT coalesce(json_agg(span), '[]') AS spans FROM (
           SELECT e.starts_on AS "startsOn", e.ends_on AS "endsOn", count(*)::int AS people FROM enrolment e
           WHERE e.line_id = l.id AND ${isMember} AND e.ends_on >= $2::date GROUP BY e.starts_on, e.ends_on) AS span) AS m
       WHERE l.id IN (${lines}) ORDER BY l.id`,
      [id, from],
    ),

  /** The lines whose months the day is in: seats that are free on it, and of them who left since `since`. */
  listOpenings: (id: string, day: BusinessDate, since: BusinessDate): Promise<readonly OpeningOfLine[]> =>
    tx.query(
      `SELECT l.id, l.agreement_id AS "agreementId", a.number AS "agreementNumber", l.member_group AS "memberGroup", ${linePriceColumns},
         (SELECT count(*)::int FROM member_exit x JOIN enrolment e ON e.id = x.enrolment_id
          WHERE e.line_id = l.id AND x.status = 'CONFIRMED' AND x.ends_on >= $3::date - 1 AND x.ends_on < $2::date) AS left,
         GREATEST(0, COALESCE(seats_left(l.id, $2::date), 0) - (SELECT count(*) FROM member_exit x JOIN enrolment e ON e.id = x.enrolment_id
          WHERE e.line_id = l.id AND x.status = 'CONFIRMED' AND x.ends_on >= $2::date))::int AS free,
         (SELECT count(*)::int FROM waiting_place w
          WHERE w.payer_id = l.payer_id AND w.member_group = l.member_group AND w.left_on IS NULL) AS waiting
       FROM agreement_line l JOIN agreement a ON a.id = l.agreement_id
       WHERE l.id IN (${lines}) AND a.status = 'ACTIVE' AND l.month_from <= $2::date AND l.month_to + interval '1 month' > $2::date
         AND EXISTS (SELECT FROM quota_stage g WHERE g.line_id = l.id) ORDER BY l.id`,
      [id, day, since],
    ),

  /**
   * Enters again, from a day on, those of the agreement and its addenda whose membership had ended by then: they begin anew on it.
   * @returns how many
   */
  async enterAgain(id: string, from: BusinessDate): Promise<number> {
    const [entered]: [unknown[]] = await tx.query(
      `UPDATE enrolment e SET restarted_on = $2::date, version = e.version + 1
       WHERE e.line_id IN (${lines}) AND e.status = 'ENROLLED' AND e.starts_on < $2::date AND e.ends_on >= $2::date
         AND (SELECT d.ended_from FROM member_days(e.paid_through, ${beginColumn}) d) <= $2::date
       RETURNING e.id`,
      [id, from],
    );
    await tx.query(`SELECT cover_since($1, $2)`, [id, from]);
    return entered.length;
  },

  /** Ends the memberships that outlast a day, each with its event. @returns how many */
  async endMemberships(
    id: string,
    lastDay: BusinessDate,
    byUser: string,
    reason: string,
    of: LinesOf = 'AGREEMENT',
  ): Promise<number> {
    const [ended]: [Array<{ id: string }>] = await tx.query(
      `UPDATE enrolment e SET status = 'ENDED', ends_on = $2::date, version = e.version + 1
       WHERE e.line_id IN (${LINES_OF[of]}) AND e.status = 'ENROLLED' AND e.ends_on > $2::date RETURNING e.id`,
      [id, lastDay],
    );
    await tx.query(
      `INSERT INTO enrolment_event (id, enrolment_id, from_status, to_status, by_user, reason, regency_id, district_id, village_id)
       SELECT n.id, e.id, 'ENROLLED', 'ENDED', $3, $4, e.regency_id, e.district_id, e.village_id
       FROM unnest($1::uuid[], $2::uuid[]) AS n (enrolment_id, id) JOIN enrolment e ON e.id = n.enrolment_id`,
      [ended.map((row) => row.id), ended.map(() => uuidv7()), byUser, reason.slice(0, 300)],
    );
    return ended.length;
  },
});
