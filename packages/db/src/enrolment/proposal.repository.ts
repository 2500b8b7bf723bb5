import type { AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { CandidatePool } from '@lindung/domain/enrolment/candidate-pool';
import type {
  DecileRange,
  EligibilityReason,
  EligibilityRule,
} from '@lindung/domain/enrolment/eligibility-rule';
import { NIK_UNMATCHED } from '@lindung/domain/enrolment/enrolment-status';
import { cutBetween, type RankCut } from '@lindung/domain/enrolment/ranking';
import type { Decile } from '@lindung/domain/worker/decile';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { linePriceColumns, type StoredLinePrice } from '../agreement/line-price.js';
import { judgedCandidates } from './judged-candidates.js';
import { poolValue } from './pool-sql.js';

/** A line with its agreement and its seats, as a proposal needs them. Months are first days. */
export interface ProposalLine extends Owner, StoredLinePrice {
  readonly id: string;
  readonly agreementId: string;
  /** How its agreement stands on the business day, and on the day on which a membership would start. */
  readonly agreementStatus: AgreementStatus;
  readonly statusOnStart: AgreementStatus;
  readonly decileFrom: DecileRange['from'] | null;
  readonly decileTo: DecileRange['to'] | null;
  readonly monthFrom: BusinessDate;
  readonly monthTo: BusinessDate;
  readonly startsOn: BusinessDate;
  readonly granted: number;
  readonly taken: number;
  /** When the first stage begins; null: none has granted a seat. */
  readonly firstStageOn: BusinessDate | null;
}

/** Where the cut among the eligible is, and who of those who were level at it stands nearest to it. */
export interface JudgedCut extends RankCut {
  readonly levelSeated: number;
  readonly levelWaiting: number;
  readonly nearest: ReadonlyArray<{ readonly rank: number; readonly personId: string }>;
}

export interface Judging {
  readonly rule: EligibilityRule;
  readonly pool: CandidatePool;
  readonly lineId: string;
  readonly startsOn: BusinessDate;
  readonly endsOn: BusinessDate;
}

/** How many of those who are level are kept on each side of the cut. */
const NEAREST = 50;

interface Edge {
  readonly decile: Decile | null;
  readonly birthDate: BusinessDate;
}
interface CountedRow {
  readonly candidates: number;
  readonly eligible: number;
  readonly reasons: Array<{ reason: EligibilityReason; count: number }>;
  readonly last: Edge | null;
  readonly next: Edge | null;
  readonly levelSeated: number;
  readonly levelWaiting: number;
  readonly nearest: JudgedCut['nearest'];
  readonly awaitingDuplicateCheck: number;
}

/** How many of the first of the judged may be one person with another record, be that of another regency. */
const seatedTwice = `(SELECT count(*)::int
  FROM (SELECT j.person_id FROM asked JOIN judged j ON j.eligible AND j.position <= asked.seats OFFSET 0) AS s
  WHERE awaits_duplicate_check(s.person_id))`;

const places = { pool: '$1', lineId: '$2', startsOn: '$3', endsOn: '$4' };
const judged = ({ rule, pool }: Judging) => judgedCandidates(rule, pool.source, places);
const judgingValues = ({ pool, lineId, startsOn, endsOn }: Judging) => [
  poolValue(pool),
  lineId,
  startsOn,
  endsOn,
];

/** Whoever left a line and gave the seat back is a member of it until the last day: it is nobody else's before. */
const stillMembers = `SELECT count(*)::int FROM member_exit x JOIN enrolment e ON e.id = x.enrolment_id
  WHERE e.line_id = l.id AND x.status = 'CONFIRMED' AND x.ends_on >= start.day`;

const findLineText = `
  SELECT l.id, l.agreement_id AS "agreementId", standing.status AS "agreementStatus", on_start.status AS "statusOnStart", ${linePriceColumns},
         l.decile_from AS "decileFrom", l.decile_to AS "decileTo", l.month_from AS "monthFrom", l.month_to AS "monthTo",
         l.regency_id AS "regencyId", l.district_id AS "districtId", l.village_id AS "villageId", start.day AS "startsOn",
         (SELECT min(g.starts_on) FROM quota_stage g WHERE g.line_id = l.id) AS "firstStageOn",
         seats.granted, seats.granted - GREATEST(0, seats.available) AS taken
  FROM agreement_line l CROSS JOIN LATERAL agreement_standing(l.agreement_id, $3::date) standing
  CROSS JOIN LATERAL (SELECT COALESCE($2::date, GREATEST(
    LEAST(GREATEST(date_trunc('month', $3::date)::date, l.month_from), l.month_to),
    (SELECT COALESCE(max(g.starts_on) FILTER (WHERE g.starts_on <= $3::date), min(g.starts_on))
     FROM quota_stage g WHERE g.line_id = l.id))) AS day) start
  CROSS JOIN LATERAL (
    SELECT COALESCE((SELECT sum(g.granted) FROM quota_stage g WHERE g.line_id = l.id AND g.starts_on <= start.day), 0)::int AS granted,
           seats_left(l.id, start.day) - (${stillMembers}) AS available) seats
  CROSS JOIN LATERAL agreement_standing(l.agreement_id, start.day) on_start
  WHERE l.id = $1`;

/** Proposals: counting and seating candidates, set-based, inside one transaction. */
export const proposalRepository = (tx: EntityManager) => ({
  /**
   * Lets one proposal for the lines of a regency be made at a time: each seats the first of those that the one before has left,
   * on whichever line that was. A line that is not there locks nothing.
   */
  async lockRegencyOf(lineId: string): Promise<void> {
    await tx.query(
      `SELECT pg_advisory_xact_lock(hashtextextended('proposal ' || regency_id, 0)) FROM agreement_line WHERE id = $1`,
      [lineId],
    );
  },

  /**
   * The line with the seats that are granted by the day on which a membership would start, and how many of them are taken for
   * it, be it by memberships that start later. Without a day for the first one, in this month or in the line's first, on which all
   * seats that are open today can be filled: nobody is protected on a seat before its stage begins.
   */
  async findLine(
    lineId: string,
    startsOn: BusinessDate | null,
    today: BusinessDate,
  ): Promise<ProposalLine | undefined> {
    const rows: ProposalLine[] = await tx.query(findLineText, [lineId, startsOn, today]);
    return rows[0];
  },

  /**
   * How many candidates there are, how many are eligible, and how often each reason applies; and, for so many seats (or for those
   * that are available), where the cut among the eligible is (null when all of them have a seat), and, if that is
   * looked for, how many of those who would be seated may be registered twice.
   */
  async countJudged(
    judging: Judging,
    wanted: {
      readonly seats: number | null;
      readonly available: number;
      readonly looksForDuplicates: boolean;
    },
  ): Promise<{
    candidates: number;
    eligible: number;
    reasons: Array<{ reason: EligibilityReason; count: number }>;
    cut: JudgedCut | null;
    awaitingDuplicateCheck: number;
  }> {
    const [row]: [CountedRow] = await tx.query(
      `WITH judged AS MATERIALIZED (SELECT * FROM ${judged(judging)} AS j),
       asked AS (SELECT COALESCE($5::int, $6::int) AS seats),
       edge AS MATERIALIZED (
         SELECT l.position, l.decile, l.birth_date, n.decile AS next_decile, n.birth_date AS next_birth_date
         FROM asked JOIN judged l ON l.position = asked.seats AND l.eligible JOIN judged n ON n.position = asked.seats::bigint + 1 AND n.eligible),
       level AS MATERIALIZED (
         SELECT j.position, j.person_id, j.position <= edge.position AS is_seated
         FROM edge JOIN judged j ON j.eligible AND j.decile IS NOT DISTINCT FROM edge.decile
         WHERE edge.decile IS NOT DISTINCT FROM edge.next_decile
           AND (edge.birth_date <> edge.next_birth_date OR j.birth_date = edge.birth_date))
       SELECT count(*)::int AS candidates, count(*) FILTER (WHERE eligible)::int AS eligible,
              (SELECT COALESCE(json_agg(json_build_object('reason', r.reason, 'count', r.count) ORDER BY r.count DESC, r.reason), '[]')
               FROM (SELECT unnest(reasons) AS reason, count(*)::int AS count FROM judged GROUP BY 1) AS r) AS reasons,
              (SELECT json_build_object('decile', e.decile, 'birthDate', e.birth_date) FROM edge e) AS last,
              (SELECT json_build_object('decile', e.next_decile, 'birthDate', e.next_birth_date) FROM edge e) AS next,
              (SELECT count(*) FILTER (WHERE l.is_seated)::int FROM level l) AS "levelSeated",
              (SELECT count(*) FILTER (WHERE NOT l.is_seated)::int FROM level l) AS "levelWaiting",
              (SELECT COALESCE(json_agg(json_build_object('rank', l.position, 'personId', l.person_id) ORDER BY l.position), '[]')
               FROM level l, edge e WHERE l.position BETWEEN e.position - ${NEAREST - 1} AND e.position + ${NEAREST}) AS nearest,
              ${wanted.looksForDuplicates ? seatedTwice : '0'} AS "awaitingDuplicateCheck"
       FROM judged`,
      [...judgingValues(judging), wanted.seats, wanted.available],
    );
    const { last, next, levelSeated, levelWaiting, nearest, ...counts } = row;
    const cut = last && next && { ...cutBetween(last, next), levelSeated, levelWaiting, nearest };
    return { ...counts, cut };
  },

  /** Keeps with a decree where the cut was and who was level at it. */
  async keepCut(
    decree: { id: string; seats: number; eligible: number; owner: Owner },
    { levelOn, decidedBy, levelSeated, levelWaiting, nearest }: JudgedCut,
  ): Promise<void> {
    const { id, seats, eligible, owner } = decree;
    const place = [owner.regencyId, owner.districtId, owner.villageId];
    await tx.query(
      `INSERT INTO decree_cut (decree_id, seats, eligible, level_on, decided_by, level_seated, level_waiting, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, seats, eligible, levelOn, decidedBy, levelSeated, levelWaiting, ...place],
    );
    await tx.query(
      `INSERT INTO decree_tie (decree_id, rank, person_id, is_seated, regency_id, district_id, village_id)
       SELECT $1, t.rank, t.person_id, t.rank <= $2, $5, $6, $7 FROM unnest($3::int[], $4::uuid[]) AS t (rank, person_id)`,
      [id, seats, nearest.map(({ rank }) => rank), nearest.map(({ personId }) => personId), ...place],
    );
  },

  /** Seats the first of the eligible: enrolments, one seat of the ledger each, and their first event. @returns how many */
  async seat(
    judging: Judging,
    decree: { id: string; seats: number; byUser: string; effectiveOn: BusinessDate; owner: Owner },
  ): Promise<number> {
    const ids = () => Array.from({ length: decree.seats }, () => uuidv7());
    const { owner } = decree;
    const seated: Array<{ id: string }> = await tx.query(
      `INSERT INTO enrolment (id, person_id, line_id, decree_id, status, starts_on, ends_on, rank, decile, decile_source,
         decile_observed_on, age_on_entry, regency_id, district_id, village_id)
       SELECT new.id, j.person_id, $2, $5, 'PROPOSED', $3, $4, j.position, j.decile, j.decile_source,
              j.decile_observed_on, j.age_on_entry, $7, $8, $9
       FROM unnest($6::uuid[]) WITH ORDINALITY AS new(id, position)
       JOIN ${judged(judging)} AS j ON j.position = new.position AND j.eligible
       RETURNING id`,
      [...judgingValues(judging), decree.id, ids(), owner.regencyId, owner.districtId, owner.villageId],
    );
    await tx.query(
      `INSERT INTO quota_entry (id, line_id, kind, seats, enrolment_id, effective_on, by_user, regency_id, district_id, village_id)
       SELECT new.id, e.line_id, 'RESERVE', 1, e.id, $3, $4, e.regency_id, e.district_id, e.village_id
       FROM unnest($2::uuid[]) WITH ORDINALITY AS new(id, position)
       JOIN (SELECT e.*, row_number() OVER (ORDER BY e.id) AS position FROM enrolment e WHERE e.decree_id = $1) AS e USING (position)`,
      [decree.id, ids(), decree.effectiveOn, decree.byUser],
    );
    await recordEvents(tx, decree.id, null, 'PROPOSED', decree.byUser, null, decree.seats);
    return seated.length;
  },

  /** Moves every enrolment of a decree from one status to the next, with its event. @returns how many */
  async advance(
    decreeId: string,
    from: string,
    to: string,
    byUser: string,
    reason: string | null,
  ): Promise<number> {
    const [, moved]: [unknown, number] = await tx.query(
      `UPDATE enrolment SET status = $3, version = version + 1 WHERE decree_id = $1 AND status = $2`,
      [decreeId, from, to],
    );
    await recordEvents(tx, decreeId, from, to, byUser, reason, moved);
    return moved;
  },

  /** Takes whoever has a NIK that is to be compared first off a proposal, with the event and the seat. @returns how many */
  async leaveOut(decreeId: string, effectiveOn: BusinessDate, byUser: string): Promise<number> {
    const [{ count }]: [{ count: number }] = await tx.query('SELECT leave_out_unmatched($1) AS count', [
      decreeId,
    ]);
    if (count === 0) return 0;
    await recordEvents(tx, decreeId, 'PROPOSED', 'WITHDRAWN', byUser, NIK_UNMATCHED, count);
    await this.release(decreeId, count, effectiveOn, byUser);
    return count;
  },

  /**
   * Whoever of a decree was a member of the same payer before keeps the number that the office gave then: it stays the person's.
   * @returns how many
   */
  async keepNumbers(decreeId: string): Promise<number> {
    const [row]: [{ kept: number }] = await tx.query('SELECT keep_membership_numbers($1) AS kept', [
      decreeId,
    ]);
    return row.kept;
  },

  /** Gives the seats of a decree's withdrawn enrolments back to the ledger. */
  async release(decreeId: string, seats: number, effectiveOn: BusinessDate, byUser: string): Promise<void> {
    await tx.query(
      `INSERT INTO quota_entry (id, line_id, kind, seats, enrolment_id, effective_on, by_user, regency_id, district_id, village_id)
       SELECT new.id, e.line_id, 'RELEASE', 1, e.id, $3, $4, e.regency_id, e.district_id, e.village_id
       FROM unnest($2::uuid[]) WITH ORDINALITY AS new(id, position)
       JOIN (SELECT e.*, row_number() OVER (ORDER BY e.id) AS position FROM enrolment e WHERE e.decree_id = $1 AND e.status = 'WITHDRAWN') AS e
         USING (position)`,
      [decreeId, Array.from({ length: seats }, () => uuidv7()), effectiveOn, byUser],
    );
  },
});

async function recordEvents(
  tx: EntityManager,
  decreeId: string,
  from: string | null,
  to: string,
  byUser: string,
  reason: string | null,
  count: number,
): Promise<void> {
  await tx.query(
    `INSERT INTO enrolment_event (id, enrolment_id, from_status, to_status, by_user, reason, regency_id, district_id, village_id)
     SELECT new.id, e.id, $3, $4, $5, $6, e.regency_id, e.district_id, e.village_id
     FROM unnest($2::uuid[]) WITH ORDINALITY AS new(id, position)
     JOIN (SELECT e.*, row_number() OVER (ORDER BY e.id) AS position FROM enrolment e WHERE e.decree_id = $1 AND e.status = $4) AS e
       USING (position)`,
    [decreeId, Array.from({ length: count }, () => uuidv7()), from, to, byUser, reason],
  );
}
