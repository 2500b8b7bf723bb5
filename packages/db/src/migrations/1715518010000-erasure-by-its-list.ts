import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers =
  'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_look';
const keepers = `'HOLD', 'REQUEST', 'OPEN_BILL', 'UNBILLED_MONTH', 'IMPORT', 'RULE_CHANGED', 'DUE_NO_MORE'`;
/** What says who a person is. */
const identity =
  'full_name, nik_cipher, nik_index, nik_tail, birth_date, birth_place, occupation, address, phone';
const blanked = identity.split(', ').map((column) => `${column} = NULL`);

const grants = [
  ['SELECT (row_id)', 'staged_candidate'],
  ['SELECT (month_from, month_to, regency_id)', 'agreement_line'],
  ['SELECT (programmes)', 'bill_line'],
  ['UPDATE (spared_by)', 'erasure_item'],
  ['SELECT (id, erased)', 'candidate_list'],
  ['UPDATE (erased)', 'candidate_list'],
] as const;

const localDay = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Makassar')::date`;
const dueOn = (day: string) => `(${day} + make_interval(months => r.months))::date`;
/** Nothing that happened later than this is due; months end on different days. */
const before = `p_day - make_interval(months => r.months) + interval '4 days'`;
/** When a person was last brought in: registered, on a list of which there is a newer version, or told the decile of. */
const broughtIn = (person: string) => `GREATEST(${person}.created_at,
          (SELECT max(v.imported_at) FROM candidate c JOIN candidate_list_version v ON v.list_id = c.list_id
           WHERE c.person_id = ${person}.id),
          (SELECT max(o.recorded_at) FROM decile_observation o WHERE o.person_id = ${person}.id))`;
/** Those of `people`, named u, with a month that a bill can still be drawn for: their line's, its agreement not over, and billed by nobody. */
const unbilled = (people: string) => `
          SELECT e.person_id FROM ${people} JOIN enrolment e ON e.person_id = u.person_id AND e.status IN ('ENROLLED', 'ENDED')
          JOIN agreement_line l ON l.id = e.line_id
          JOIN agreement a ON a.id = l.agreement_id AND a.status IN ('ACTIVE', 'SUSPENDED')
          CROSS JOIN LATERAL generate_series(date_trunc('month', GREATEST(e.starts_on, l.month_from)::timestamp),
            LEAST(e.ends_on, l.month_to)::timestamp, interval '1 month') AS month (day)
          WHERE NOT EXISTS (SELECT FROM bill_line b WHERE b.month = month.day::date AND b.person_id = e.person_id AND NOT b.void
            AND b.programmes && l.programmes)`;
const openBill = `bill.status IN ('DRAFT', 'ISSUED') AND NOT b.void`;
const inHand = `j.state IN ('QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION')`;
/** Whom a staged row brings: somebody known, or who was made by it. */
const broughtBy = 'COALESCE(s.person_id, s.row_id)';

const gone = `(SELECT i.person_id FROM public.erasure_item i WHERE i.run_id = NEW.id AND i.outcome = 'ERASED'
            AND i.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED'))`;
const aged = (kind: string, table: string, instant: string) => `
        DELETE FROM public.${table} t USING public.erasure_item i, public.retention_rule r
        WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind = '${kind}' AND r.id = i.rule_id AND t.person_id = i.person_id
          AND ${dueOn(localDay(`t.${instant}`))} <= NEW.decided_on;`;

const countedFrom = ['candidate_list', 'candidate', 'person'];

const waits = [
  ['bill', 'INSERT OR UPDATE OF status'],
  ['bill_line', 'INSERT'],
] as const;

const broughtInBefore = (person: string) => `GREATEST(${person}.created_at,
          (SELECT max(v.imported_at) FROM candidate c JOIN candidate_list_version v ON v.list_id = c.list_id AND v.number = c.added_in
           WHERE c.person_id = ${person}.id),
          (SELECT max(o.recorded_at) FROM decile_observation o WHERE o.person_id = ${person}.id))`;
const dueBefore = `
      CREATE OR REPLACE FUNCTION due_for_erasure(p_day date)
      RETURNS TABLE (kind text, person_id uuid, rule_id uuid, due_on date, regency_id int, district_id int, village_id int)
      LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH RECURSIVE rule AS (
          SELECT r.id, r.kind, r.months FROM retention_rule r
          WHERE r.status = 'IN_FORCE' AND r.valid_from <= p_day AND (r.valid_to IS NULL OR r.valid_to >= p_day)
        ), holding AS (
          SELECT h.scope, h.person_id, h.agreement_id, COALESCE(h.village_id, h.district_id, h.regency_id) AS region_id
          FROM legal_hold h WHERE h.lifted_at IS NULL AND (h.held_until IS NULL OR h.held_until >= p_day)
        ), held_region (region_id) AS (
          SELECT h.region_id FROM holding h WHERE h.scope = 'REGION'
          UNION SELECT s.successor_id FROM region_succession s JOIN held_region h ON h.region_id = s.predecessor_id
          WHERE s.successor_id IS NOT NULL
        ), kept (person_id) AS (
          SELECT h.person_id FROM holding h WHERE h.scope = 'PERSON'
          UNION SELECT e.person_id FROM holding h JOIN agreement_line l ON l.agreement_id = h.agreement_id
            JOIN enrolment e ON e.line_id = l.id
          UNION SELECT q.person_id FROM person_request q WHERE q.status = 'OPEN'
        ), busy (person_id) AS (
          SELECT b.person_id FROM bill JOIN bill_line b ON b.bill_id = bill.id AND b.month = bill.month
          WHERE bill.status IN ('DRAFT', 'ISSUED') AND NOT b.void
          UNION SELECT s.person_id FROM staged_candidate s JOIN job j ON j.id = s.job_id
          WHERE s.person_id IS NOT NULL AND j.state IN ('QUEUED', 'RUNNING', 'AWAITING_CONFIRMATION')
        ), due AS (
          SELECT r.kind, p.id AS person_id, r.id AS rule_id, ${dueOn(localDay('b.at'))} AS due_on
          FROM rule r JOIN person p ON r.kind = 'CANDIDATE_NEVER_ENROLLED' AND p.erased_on IS NULL AND p.created_at < ${before}
          CROSS JOIN LATERAL (SELECT ${broughtInBefore('p')} AS at) AS b
          WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status <> 'WITHDRAWN')
            AND NOT EXISTS (SELECT FROM busy WHERE busy.person_id = p.id)
          UNION ALL
          SELECT r.kind, p.id, r.id, ${dueOn(`GREATEST(m.ended_on, ${localDay('b.at')})`)}
          FROM rule r
          JOIN (SELECT e.person_id, max(e.ends_on) AS ended_on FROM enrolment e WHERE e.status IN ('ENROLLED', 'ENDED') GROUP BY e.person_id) AS m
            ON r.kind = 'MEMBERSHIP_ENDED' AND m.ended_on < ${before} AND m.ended_on < p_day
          JOIN person p ON p.id = m.person_id AND p.erased_on IS NULL
          CROSS JOIN LATERAL (SELECT ${broughtInBefore('p')} AS at) AS b
          WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED'))
            AND NOT EXISTS (SELECT FROM busy WHERE busy.person_id = p.id)
          UNION ALL
          SELECT r.kind, c.person_id, r.id, min(${dueOn(localDay('c.changed_at'))})
          FROM rule r JOIN person_change c ON r.kind = 'PERSON_CHANGE' AND c.changed_at < ${before}
          GROUP BY r.kind, c.person_id, r.id
          UNION ALL
          SELECT r.kind, q.person_id, r.id, min(${dueOn(localDay('q.answered_at'))})
          FROM rule r JOIN person_request q ON r.kind = 'PERSON_REQUEST' AND q.answered_at < ${before}
          GROUP BY r.kind, q.person_id, r.id)
        SELECT d.kind, d.person_id, d.rule_id, d.due_on, p.regency_id, p.district_id, p.village_id
        FROM due d JOIN person p ON p.id = d.person_id AND p.erased_on IS NULL
        WHERE d.due_on <= p_day
          AND NOT EXISTS (SELECT FROM kept k WHERE k.person_id = d.person_id)
          AND NOT EXISTS (SELECT FROM held_region h WHERE h.region_id IN (p.village_id, p.district_id, p.regency_id));
      END`;
const guardBefore = `
      CREATE OR REPLACE FUNCTION check_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM holds_on(NEW.id, NEW.erased_on)) THEN
          RAISE EXCEPTION 'the person is held' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_held';
        END IF;
        IF EXISTS (SELECT FROM enrolment e WHERE e.person_id = NEW.id AND (e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED')
            OR (e.status IN ('ENROLLED', 'ENDED') AND e.ends_on >= NEW.erased_on)))
          OR EXISTS (SELECT FROM bill_line l JOIN bill b ON b.id = l.bill_id AND b.month = l.month
            WHERE l.person_id = NEW.id AND NOT l.void AND b.status IN ('DRAFT', 'ISSUED'))
          OR EXISTS (SELECT FROM person_request q WHERE q.person_id = NEW.id AND q.status = 'OPEN') THEN
          RAISE EXCEPTION 'the person is in use' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_in_use';
        END IF;
        RETURN NEW;
      END $$`;
const carryOutBefore = `
      CREATE OR REPLACE FUNCTION carry_out_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('lindung erasure', 0));
        IF (SELECT count(*) FROM public.erasure_item i WHERE i.run_id = NEW.id) <> NEW.items THEN
          RAISE EXCEPTION 'the list is not the one that was proposed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_erasure_run_list';
        END IF;
        PERFORM FROM public.person p WHERE p.id IN (SELECT i.person_id FROM public.erasure_item i WHERE i.run_id = NEW.id)
        ORDER BY p.id FOR UPDATE;
        WITH due AS MATERIALIZED (SELECT d.kind, d.person_id FROM public.due_for_erasure(NEW.decided_on) d)
        UPDATE public.erasure_item i SET outcome = CASE
          WHEN EXISTS (SELECT FROM due WHERE due.kind = i.kind AND due.person_id = i.person_id) THEN 'ERASED' ELSE 'SPARED' END
        WHERE i.run_id = NEW.id;
        UPDATE public.person SET ${blanked.join(', ')}, nik_warnings = '{}', erased_on = NEW.decided_on, updated_at = now(),
          version = version + 1
        WHERE id IN ${gone};
        UPDATE public.enrolment SET membership_number = NULL, version = version + 1
        WHERE person_id IN ${gone} AND membership_number IS NOT NULL;
        DELETE FROM public.person_change WHERE person_id IN ${gone};
        DELETE FROM public.decile_observation WHERE person_id IN ${gone};
        DELETE FROM public.person_request WHERE person_id IN ${gone};
        DELETE FROM public.staged_candidate WHERE person_id IN ${gone};
        DELETE FROM public.legal_hold WHERE person_id IN ${gone};${aged('PERSON_CHANGE', 'person_change', 'changed_at')}${aged('PERSON_REQUEST', 'person_request', 'answered_at')}
        RETURN NULL;
      END $$`;

/**
 * Whose time is over is told with what keeps them, and a run erases by the rows of the schedule that its list was made by, as
 * long as they hold. Nobody is erased who can still be billed, and nobody is billed who is erased.
 */
export class ErasureByItsList1715518010000 implements MigrationInterface {
  name = 'ErasureByItsList1715518010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE erasure_item ADD COLUMN spared_by text,
      ADD CONSTRAINT ck_erasure_item_spared_by CHECK (spared_by IN (${keepers})),
      ADD CONSTRAINT ck_erasure_item_spared CHECK (spared_by IS NULL OR outcome = 'SPARED')`);
    await this.countErased(runner);
    for (const [right, table] of grants) await runner.query(`GRANT ${right} ON ${table} TO lindung_definer`);
    await this.createJudgement(runner);
    await this.createGuard(runner);
    await this.createErasure(runner);
    await this.keepFromBills(runner);
  }

  /** How many of a list are erased: they stand in no row of it that anybody sees. */
  private async countErased(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate_list ADD COLUMN erased int NOT NULL DEFAULT 0`);
    for (const table of countedFrom) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      UPDATE candidate_list l SET erased = n.people FROM (
        SELECT c.list_id, count(*)::int AS people FROM candidate c JOIN person p ON p.id = c.person_id AND p.erased_on IS NOT NULL
        GROUP BY c.list_id) AS n
      WHERE l.id = n.list_id`);
    for (const table of countedFrom) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  /** Whose time is over on a day by the rows of the schedule that hold then, and what keeps them; nothing: they are due. */
  private async createJudgement(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION judged_for_erasure(p_day date)
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
          SELECT DISTINCT n.person_id FROM (${unbilled('member AS u')}) AS n
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
      END`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION due_for_erasure(p_day date)
      RETURNS TABLE (kind text, person_id uuid, rule_id uuid, due_on date, regency_id int, district_id int, village_id int)
      LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT j.kind, j.person_id, j.rule_id, j.due_on, j.regency_id, j.district_id, j.village_id
        FROM judged_for_erasure(p_day) j WHERE j.kept_by IS NULL;
      END`);
  }

  /** Whoever may be erased is held by nothing, whatever the list says; all that a statement erases are asked for once more. */
  private async createGuard(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_person_erasure ON person`);
    await runner.query(`
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
          OR EXISTS (${unbilled('unnest(leaving) AS u (person_id)')})
          OR EXISTS (SELECT FROM person_request q WHERE q.person_id = ANY (leaving) AND q.status = 'OPEN') THEN
          RAISE EXCEPTION 'the person is in use' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_in_use';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_person_erasure AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION check_erasure()`);
  }

  /** A run that is carried out erases, in the transaction of its decision; each who is spared bears why. */
  private async createErasure(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION carry_out_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('lindung erasure', 0));
        IF (SELECT count(*) FROM public.erasure_item i WHERE i.run_id = NEW.id) <> NEW.items THEN
          RAISE EXCEPTION 'the list is not the one that was proposed'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_erasure_run_list';
        END IF;
        -- Lists before people, as an import takes them.
        PERFORM FROM public.candidate_list l WHERE l.id IN (SELECT c.list_id FROM public.candidate c
          JOIN public.erasure_item i ON i.person_id = c.person_id AND i.run_id = NEW.id) ORDER BY l.id FOR NO KEY UPDATE;
        PERFORM FROM public.person p WHERE p.id IN (SELECT i.person_id FROM public.erasure_item i WHERE i.run_id = NEW.id)
        ORDER BY p.id FOR UPDATE;
        WITH judged AS MATERIALIZED (
          SELECT j.kind, j.person_id, j.kept_by FROM public.judged_for_erasure(NEW.decided_on) j
        ), became AS (
          SELECT i.id, CASE
            WHEN r.valid_from > NEW.decided_on OR r.valid_to < NEW.decided_on THEN 'RULE_CHANGED'
            WHEN j.person_id IS NULL THEN 'DUE_NO_MORE' ELSE j.kept_by END AS spared_by
          FROM public.erasure_item i JOIN public.retention_rule r ON r.id = i.rule_id
          LEFT JOIN judged j ON j.kind = i.kind AND j.person_id = i.person_id
          WHERE i.run_id = NEW.id)
        UPDATE public.erasure_item i SET outcome = CASE WHEN b.spared_by IS NULL THEN 'ERASED' ELSE 'SPARED' END, spared_by = b.spared_by
        FROM became b WHERE i.id = b.id;
        UPDATE public.person SET ${blanked.join(', ')}, nik_warnings = '{}', erased_on = NEW.decided_on, updated_at = now(),
          version = version + 1
        WHERE id IN ${gone};
        UPDATE public.candidate_list l SET erased = l.erased + n.people FROM (
          SELECT c.list_id, count(*)::int AS people FROM public.candidate c WHERE c.person_id IN ${gone} GROUP BY c.list_id) AS n
        WHERE l.id = n.list_id;
        -- Also those without a number: one that is being recorded is waited for.
        UPDATE public.enrolment SET membership_number = NULL, version = version + 1 WHERE person_id IN ${gone};
        DELETE FROM public.person_change WHERE person_id IN ${gone};
        DELETE FROM public.decile_observation WHERE person_id IN ${gone};
        DELETE FROM public.person_request WHERE person_id IN ${gone};
        DELETE FROM public.staged_candidate s WHERE ${broughtBy} IN ${gone};
        DELETE FROM public.legal_hold WHERE person_id IN ${gone};${aged('PERSON_CHANGE', 'person_change', 'changed_at')}${aged('PERSON_REQUEST', 'person_request', 'answered_at')}
        RETURN NULL;
      END $$`);
  }

  /** Bills and an erasure wait for each other; whoever is erased stands on no new bill, and is told to nobody by that. */
  private async keepFromBills(runner: QueryRunner): Promise<void> {
    for (const [table, act] of waits)
      await runner.query(`CREATE TRIGGER tr_${table}_waits BEFORE ${act} ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION wait_for_erasure()`);
    await runner.query(`CREATE TRIGGER tr_bill_line_erased AFTER INSERT ON bill_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_not_erased()`);
    await runner.query(`
      CREATE FUNCTION erased_members(p_line uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.person_id FROM public.enrolment e JOIN public.person p ON p.id = e.person_id
        WHERE e.line_id = p_line AND p.erased_on IS NOT NULL
      $$`);
    await runner.query(`CALL give_to_definer('erased_members(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION erased_members(uuid) TO ${readers}`);
  }

  /** @throws while somebody is erased: what goes before knows no erased people, and would take them for people without a name */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`
      DO $$
      BEGIN
        IF EXISTS (SELECT FROM person WHERE erased_on IS NOT NULL) THEN
          RAISE EXCEPTION 'somebody is erased, and what is undone here knows nobody who is' USING ERRCODE = 'object_in_use';
        END IF;
      END $$`);
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
    await runner.query(`DROP FUNCTION erased_members(uuid)`);
    await runner.query(`DROP TRIGGER tr_bill_line_erased ON bill_line`);
    for (const [table] of waits) await runner.query(`DROP TRIGGER tr_${table}_waits ON ${table}`);
    await runner.query(carryOutBefore);
    await runner.query(`DROP TRIGGER tr_person_erasure ON person`);
    await runner.query(guardBefore);
    await runner.query(`CREATE TRIGGER tr_person_erasure BEFORE UPDATE OF erased_on ON person FOR EACH ROW
      WHEN (OLD.erased_on IS NULL AND NEW.erased_on IS NOT NULL) EXECUTE FUNCTION check_erasure()`);
    await runner.query(dueBefore);
    await runner.query(`DROP FUNCTION judged_for_erasure(date)`);
    for (const [right, table] of [...grants].reverse())
      await runner.query(`REVOKE ${right} ON ${table} FROM lindung_definer`);
    await runner.query(`ALTER TABLE candidate_list DROP COLUMN erased`);
    await runner.query(`ALTER TABLE erasure_item DROP COLUMN spared_by`);
  }
}
