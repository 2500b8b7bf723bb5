import type { MigrationInterface, QueryRunner } from 'typeorm';

const localDay = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Makassar')::date`;
const dueOn = (day: string) => `(${day} + make_interval(months => r.months))::date`;
/** Nothing that happened later than this is due; months end on different days. */
const before = `p_day - make_interval(months => r.months) + interval '4 days'`;
/** When a person was last brought in: registered, on a list of which there is a newer version, or told the decile of. */
const broughtIn = (person: string) => `GREATEST(${person}.created_at,
          (SELECT max(v.imported_at) FROM candidate c JOIN candidate_list_version v ON v.list_id = c.list_id
           WHERE c.person_id = ${person}.id),
          (SELECT max(o.recorded_at) FROM decile_observation o WHERE o.person_id = ${person}.id))`;
/**
 * Those of `people`, named u, with a month that a bill can still be drawn for: their line's, its agreement signed, and billed by
 * nobody. `inForce`: a condition on the month beside.
 */
const unbilled = (people: string, inForce: string) => `
          SELECT e.person_id FROM ${people} JOIN enrolment e ON e.person_id = u.person_id AND e.status IN ('ENROLLED', 'ENDED')
          JOIN agreement_line l ON l.id = e.line_id
          JOIN agreement a ON a.id = l.agreement_id AND ${inForce === '' ? `a.status IN ('ACTIVE', 'SUSPENDED')` : `a.status = 'ACTIVE'`}
          CROSS JOIN LATERAL generate_series(date_trunc('month', GREATEST(e.starts_on, l.month_from)::timestamp),
            LEAST(e.ends_on, l.month_to)::timestamp, interval '1 month') AS month (day)
          WHERE NOT EXISTS (SELECT FROM bill_line b WHERE b.month = month.day::date AND b.person_id = e.person_id AND NOT b.void
            AND b.programmes && l.programmes)${inForce}`;
const openBill = `bill.status IN ('DRAFT', 'ISSUED') AND NOT b.void`;
const inHand = `j.state IN ('QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION')`;
/** Whom a staged row brings: somebody known, or who was made by it. */
const broughtBy = 'COALESCE(s.person_id, s.row_id)';

const judgement = (inForce: string) => `
      CREATE OR REPLACE FUNCTION judged_for_erasure(p_day date)
      RETURNS TABLE (kind text, person_id uuid, rule_id uuid, due_on date, regency_id int, district_id int, village_id int, kept_by text)
      LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH rule AS (
          SELECT r.id, r.kind, r.months FROM retention_rule r
          WHERE r.status = 'IN_FORCE' AND r.valid_from <= p_day AND (r.valid_to IS NULL OR r.valid_to >= p_day)
        ), due AS (
          SELECT r.kind, p.id AS person_id, r.id AS rule_id, ${dueOn(localDay('b.at'))} AS due_on
          FROM rule r JOIN person p ON r.kind = 'CANDIDATE_NEVER_ENROLLED' AND p.erased_on IS NULL AND p.created_at < ${before}
          CROSS JOIN LATERAL (SELECT ${broughtIn('p')} AS at) AS b
          WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status <> 'WITHDRAWN')
          UNION ALL
          SELECT r.kind, p.id, r.id, ${dueOn(`GREATEST(m.ended_on, ${localDay('b.at')})`)}
          FROM rule r
          JOIN (SELECT e.person_id, max(e.ends_on) AS ended_on FROM enrolment e WHERE e.status IN ('ENROLLED', 'ENDED') GROUP BY e.person_id) AS m
            ON r.kind = 'MEMBERSHIP_ENDED' AND m.ended_on < ${before} AND m.ended_on < p_day
          JOIN person p ON p.id = m.person_id AND p.erased_on IS NULL
          CROSS JOIN LATERAL (SELECT ${broughtIn('p')} AS at) AS b
          WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED'))
          UNION ALL
          SELECT r.kind, c.person_id, r.id, min(${dueOn(localDay('c.changed_at'))})
          FROM rule r JOIN person_change c ON r.kind = 'PERSON_CHANGE' AND c.changed_at < ${before}
          GROUP BY r.kind, c.person_id, r.id
          UNION ALL
          SELECT r.kind, q.person_id, r.id, min(${dueOn(localDay('q.answered_at'))})
          FROM rule r JOIN person_request q ON r.kind = 'PERSON_REQUEST' AND q.answered_at < ${before}
          GROUP BY r.kind, q.person_id, r.id
        ), past AS (
          SELECT d.*, d.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED') AS ends_person FROM due d WHERE d.due_on <= p_day
        ), member AS (
          SELECT d.person_id FROM past d WHERE d.kind = 'MEMBERSHIP_ENDED'
        ), held AS (
          SELECT DISTINCT h.person_id FROM held_persons(p_day) h
        ), asked AS (
          SELECT DISTINCT q.person_id FROM person_request q WHERE q.status = 'OPEN'
        ), billed AS (
          SELECT DISTINCT b.person_id FROM bill JOIN bill_line b ON b.bill_id = bill.id AND b.month = bill.month WHERE ${openBill}
        ), unbilled AS (
          SELECT DISTINCT n.person_id FROM (${unbilled('member AS u', inForce)}) AS n
        ), staged AS (
          SELECT DISTINCT ${broughtBy} AS person_id FROM staged_candidate s JOIN job j ON j.id = s.job_id WHERE ${inHand})
        SELECT d.kind, d.person_id, d.rule_id, d.due_on, p.regency_id, p.district_id, p.village_id,
          CASE WHEN held.person_id IS NOT NULL THEN 'HOLD' WHEN asked.person_id IS NOT NULL THEN 'REQUEST'
            WHEN NOT d.ends_person THEN NULL WHEN billed.person_id IS NOT NULL THEN 'OPEN_BILL'
            WHEN unbilled.person_id IS NOT NULL THEN 'UNBILLED_MONTH' WHEN staged.person_id IS NOT NULL THEN 'IMPORT' END
        FROM past d JOIN person p ON p.id = d.person_id AND p.erased_on IS NULL
        LEFT JOIN held ON held.person_id = d.person_id
        LEFT JOIN asked ON asked.person_id = d.person_id
        LEFT JOIN billed ON billed.person_id = d.person_id
        LEFT JOIN unbilled ON unbilled.person_id = d.person_id
        LEFT JOIN staged ON staged.person_id = d.person_id;
      END`;
const guard = (inForce: string) => `
      CREATE OR REPLACE FUNCTION check_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        leaving CONSTANT uuid[] := ARRAY(SELECT n.id FROM became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
          WHERE n.erased_on IS NOT NULL);
        today date;
      BEGIN
        IF leaving = '{}' THEN RETURN NULL; END IF;
        SELECT min(n.erased_on) INTO today FROM became n WHERE n.id = ANY (leaving);
        IF EXISTS (SELECT FROM held_persons(today) h JOIN unnest(leaving) AS u (person_id) ON u.person_id = h.person_id) THEN
          RAISE EXCEPTION 'the person is held' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_held';
        END IF;
        IF EXISTS (SELECT FROM unnest(leaving) AS u (person_id) JOIN enrolment e ON e.person_id = u.person_id
            WHERE e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED') OR (e.status IN ('ENROLLED', 'ENDED') AND e.ends_on >= today))
          OR EXISTS (SELECT FROM unnest(leaving) AS u (person_id) JOIN bill_line b ON b.person_id = u.person_id
            JOIN bill ON bill.id = b.bill_id AND bill.month = b.month WHERE ${openBill})
          OR EXISTS (${unbilled('unnest(leaving) AS u (person_id)', inForce)})
          OR EXISTS (SELECT FROM person_request q WHERE q.person_id = ANY (leaving) AND q.status = 'OPEN') THEN
          RAISE EXCEPTION 'the person is in use' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_in_use';
        END IF;
        RETURN NULL;
      END $$`;
const isInForce = ` AND agreement_in_force_in(a.id, month.day::date)`;

/** Nobody is kept for a month that is never billed: one of a pause, or after the end. */
export class MonthsThatAreNeverBilled1715610020000 implements MigrationInterface {
  name = 'MonthsThatAreNeverBilled1715610020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(judgement(isInForce));
    await runner.query(guard(isInForce));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(judgement(''));
    await runner.query(guard(''));
  }
}
