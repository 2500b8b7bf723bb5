import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers =
  'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_look';
const runSteps = `'>PROPOSED', 'PROPOSED>CARRIED_OUT', 'PROPOSED>DECLINED'`;
const kinds = `'CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED', 'PERSON_CHANGE', 'PERSON_REQUEST'`;
/** What says who a person is. */
const identity =
  'full_name, nik_cipher, nik_index, nik_tail, birth_date, birth_place, occupation, address, phone';
const blanked = identity.split(', ').map((column) => `${column} = NULL`);
/** Tables whose rows are added to and never changed, but for an erasure. */
const histories = ['person_change', 'decile_observation'];
/** Tables in which something new is said of a person. */
const aboutPersons = ['candidate', 'decile_observation', 'enrolment', 'person_request'];

/** What whoever works out who is due, and erases, reads and takes away: function by function, column by column. */
const grants = [
  ['SELECT', 'legal_hold'],
  ['SELECT (person_id, status, answered_at)', 'person_request'],
  ['SELECT (month)', 'bill'],
  ['SELECT (month)', 'bill_line'],
  ['SELECT (created_at, erased_on)', 'person'],
  [`UPDATE (${identity}, nik_warnings, erased_on)`, 'person'],
  ['SELECT (person_id, changed_at)', 'person_change'],
  ['SELECT (added_in)', 'candidate'],
  ['SELECT (list_id, number, imported_at)', 'candidate_list_version'],
  ['SELECT (person_id, recorded_at)', 'decile_observation'],
  ['SELECT (person_id)', 'staged_candidate'],
  ['SELECT (state)', 'job'],
  ['SELECT (membership_number)', 'enrolment'],
  ['UPDATE (membership_number, version)', 'enrolment'],
  ['DELETE', 'person_change'],
  ['DELETE', 'decile_observation'],
  ['DELETE', 'person_request'],
  ['DELETE', 'staged_candidate'],
  ['DELETE', 'legal_hold'],
] as const;

const localDay = (instant: string) => `(${instant} AT TIME ZONE 'Asia/Makassar')::date`;
const dueOn = (day: string) => `(${day} + make_interval(months => r.months))::date`;
/** Nothing that happened later than this is due; months end on different days. */
const before = `p_day - make_interval(months => r.months) + interval '4 days'`;
/** When a person was last brought in: registered, listed, or told the decile of. */
const broughtIn = (person: string) => `GREATEST(${person}.created_at,
          (SELECT max(v.imported_at) FROM candidate c JOIN candidate_list_version v ON v.list_id = c.list_id AND v.number = c.added_in
           WHERE c.person_id = ${person}.id),
          (SELECT max(o.recorded_at) FROM decile_observation o WHERE o.person_id = ${person}.id))`;

/**
 * Who is due is worked out set by set, proposed as a list, and erased by the decision of a second person. What says who a person
 * was is destroyed; the row stays, for what was paid and counted, and no role of the application sees it any more.
 */
export class Erasure1715514000000 implements MigrationInterface {
  name = 'Erasure1715514000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.letPersonsBeErased(runner);
    await this.createRuns(runner);
    for (const [right, table] of grants) await runner.query(`GRANT ${right} ON ${table} TO lindung_definer`);
    await runner.query(`CREATE INDEX ix_candidate_person ON candidate (person_id)`);
    await runner.query(`CREATE INDEX ix_person_created ON person (created_at) WHERE erased_on IS NULL`);
    await runner.query(`CREATE INDEX ix_person_change_changed ON person_change (changed_at)`);
    await runner.query(
      `CREATE INDEX ix_person_request_answered ON person_request (answered_at) WHERE answered_at IS NOT NULL`,
    );
    await this.createDue(runner);
    await this.createGuard(runner);
    await this.keepErased(runner);
    await this.createErasure(runner);
  }

  private async letPersonsBeErased(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ALTER COLUMN full_name DROP NOT NULL, ALTER COLUMN birth_date DROP NOT NULL,
      ADD COLUMN erased_on date`);
    await runner.query(`ALTER TABLE person ADD CONSTRAINT ck_person_erased CHECK (CASE WHEN erased_on IS NULL
      THEN full_name IS NOT NULL AND birth_date IS NOT NULL
      ELSE num_nonnulls(${identity}) = 0 AND cardinality(nik_warnings) = 0 END)`);
    // Whom the application may not know any more is not there, on every path, and nobody erases but by a run.
    await runner.query(
      `CREATE POLICY p_erased ON person AS RESTRICTIVE FOR ALL TO ${readers} USING (erased_on IS NULL)`,
    );
    await runner.query(`CREATE TRIGGER tr_person_erased BEFORE UPDATE ON person FOR EACH ROW WHEN (OLD.erased_on IS NOT NULL)
      EXECUTE FUNCTION check_frozen('regency_id', 'district_id', 'village_id', 'updated_at', 'version')`);
    for (const table of histories) {
      await runner.query(`DROP TRIGGER tr_append_only ON ${table}`);
      await runner.query(`CREATE TRIGGER tr_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW
        WHEN (current_user <> 'lindung_definer') EXECUTE FUNCTION refuse_change()`);
    }
  }

  private async createRuns(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure_run (
        id uuid NOT NULL,
        due_on date NOT NULL,
        status text NOT NULL DEFAULT 'PROPOSED',
        items int NOT NULL,
        reason text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        decided_on date,
        decision_reason text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_erasure_run PRIMARY KEY (id),
        CONSTRAINT fk_erasure_run_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_erasure_run_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_erasure_run_status CHECK (status IN ('PROPOSED', 'CARRIED_OUT', 'DECLINED')),
        CONSTRAINT ck_erasure_run_items CHECK (items > 0),
        CONSTRAINT ck_erasure_run_two_people CHECK (decided_by <> proposed_by),
        CONSTRAINT ck_erasure_run_decided CHECK (num_nonnulls(decided_by, decided_at, decided_on, decision_reason) = CASE status WHEN 'PROPOSED' THEN 0 ELSE 4 END)
      )`);
    // One list waits at a time: what is due is on no two of them.
    await runner.query(
      `CREATE UNIQUE INDEX uq_erasure_run_waiting ON erasure_run (status) WHERE status = 'PROPOSED'`,
    );
    await runner.query(
      `CALL secure_reference_table('erasure_run', ARRAY['province'], 'SELECT, INSERT, UPDATE (status, decided_by, decided_at, decided_on, decision_reason, version)')`,
    );
    await runner.query(`CREATE TRIGGER tr_erasure_run_proposed_by BEFORE INSERT ON erasure_run FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('proposed_by')`);
    await runner.query(`CREATE TRIGGER tr_erasure_run_decided_by BEFORE UPDATE OF decided_by ON erasure_run FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('decided_by')`);
    await runner.query(`CREATE TRIGGER tr_erasure_run_begin BEFORE INSERT ON erasure_run
      FOR EACH ROW EXECUTE FUNCTION check_transition(${runSteps})`);
    await runner.query(`CREATE TRIGGER tr_erasure_run_transition BEFORE UPDATE OF status ON erasure_run
      FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${runSteps})`);
    await runner.query(`CREATE TRIGGER tr_erasure_run_frozen BEFORE UPDATE ON erasure_run FOR EACH ROW
      WHEN (OLD.status <> 'PROPOSED') EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`
      CREATE TABLE erasure_item (
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        run_id uuid NOT NULL,
        kind text NOT NULL,
        person_id uuid NOT NULL,
        rule_id uuid NOT NULL,
        due_on date NOT NULL,
        outcome text,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_erasure_item PRIMARY KEY (id),
        CONSTRAINT uq_erasure_item_person UNIQUE (run_id, kind, person_id),
        CONSTRAINT fk_erasure_item_run FOREIGN KEY (run_id) REFERENCES erasure_run (id),
        CONSTRAINT fk_erasure_item_rule FOREIGN KEY (rule_id) REFERENCES retention_rule (id),
        CONSTRAINT fk_erasure_item_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_erasure_item_kind CHECK (kind IN (${kinds})),
        CONSTRAINT ck_erasure_item_outcome CHECK (outcome IN ('ERASED', 'SPARED'))
      )`);
    await runner.query(`CREATE INDEX ix_erasure_item_regency ON erasure_item (run_id, regency_id, id)`);
    await runner.query(`CALL secure_owned_table('erasure_item', ARRAY['province'], 'SELECT, INSERT')`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON erasure_item REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`GRANT SELECT, UPDATE (outcome) ON erasure_item TO lindung_definer`);
  }

  /** Who is due on a day, by the rows of the schedule that hold then; whom a hold keeps or who is in use is not. */
  private async createDue(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION due_for_erasure(p_day date)
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
          CROSS JOIN LATERAL (SELECT ${broughtIn('p')} AS at) AS b
          WHERE NOT EXISTS (SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status <> 'WITHDRAWN')
            AND NOT EXISTS (SELECT FROM busy WHERE busy.person_id = p.id)
          UNION ALL
          SELECT r.kind, p.id, r.id, ${dueOn(`GREATEST(m.ended_on, ${localDay('b.at')})`)}
          FROM rule r
          JOIN (SELECT e.person_id, max(e.ends_on) AS ended_on FROM enrolment e WHERE e.status IN ('ENROLLED', 'ENDED') GROUP BY e.person_id) AS m
            ON r.kind = 'MEMBERSHIP_ENDED' AND m.ended_on < ${before} AND m.ended_on < p_day
          JOIN person p ON p.id = m.person_id AND p.erased_on IS NULL
          CROSS JOIN LATERAL (SELECT ${broughtIn('p')} AS at) AS b
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
      END`);
  }

  /** Whoever may be erased is held by nothing, whatever the list says; the row is asked for once more when it is erased. */
  private async createGuard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
      END $$`);
    await runner.query(`CREATE TRIGGER tr_person_erasure BEFORE UPDATE OF erased_on ON person FOR EACH ROW
      WHEN (OLD.erased_on IS NULL AND NEW.erased_on IS NOT NULL) EXECUTE FUNCTION check_erasure()`);
    // A hold and an erasure wait for each other: one on a region or an agreement touches no row of the person.
    await runner.query(`
      CREATE FUNCTION wait_for_erasure() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(hashtextextended('lindung erasure', 0));
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_legal_hold_waits BEFORE INSERT ON legal_hold
      FOR EACH STATEMENT EXECUTE FUNCTION wait_for_erasure()`);
  }

  /** Nothing more is written of whoever is erased, even by who found the person a moment before and waited for the row. */
  private async keepErased(runner: QueryRunner): Promise<void> {
    const refusal = `RAISE EXCEPTION 'the person is erased' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_not_erased'`;
    await runner.query(`
      CREATE FUNCTION check_not_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a JOIN public.person p ON p.id = a.person_id AND p.erased_on IS NOT NULL) THEN
          ${refusal};
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('check_not_erased()')`);
    for (const table of aboutPersons)
      await runner.query(`CREATE TRIGGER tr_${table}_erased AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_not_erased()`);
    await runner.query(`
      CREATE FUNCTION check_number_of_erased() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM public.person p WHERE p.id = NEW.person_id AND p.erased_on IS NOT NULL) THEN
          ${refusal};
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('check_number_of_erased()')`);
    await runner.query(`CREATE TRIGGER tr_enrolment_number_erased AFTER UPDATE OF membership_number ON enrolment FOR EACH ROW
      WHEN (NEW.membership_number IS NOT NULL) EXECUTE FUNCTION check_number_of_erased()`);
  }

  /** A run that is carried out erases, in the transaction of its decision; who is due no longer is spared. */
  private async createErasure(runner: QueryRunner): Promise<void> {
    const gone = `(SELECT i.person_id FROM public.erasure_item i WHERE i.run_id = NEW.id AND i.outcome = 'ERASED'
            AND i.kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED'))`;
    const aged = (kind: string, table: string, instant: string) => `
        DELETE FROM public.${table} t USING public.erasure_item i, public.retention_rule r
        WHERE i.run_id = NEW.id AND i.outcome = 'ERASED' AND i.kind = '${kind}' AND r.id = i.rule_id AND t.person_id = i.person_id
          AND ${dueOn(localDay(`t.${instant}`))} <= NEW.decided_on;`;
    await runner.query(`
      CREATE FUNCTION carry_out_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
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
      END $$`);
    await runner.query(`CALL give_to_definer('carry_out_erasure()')`);
    await runner.query(`CREATE TRIGGER tr_erasure_run_carried_out AFTER UPDATE OF status ON erasure_run FOR EACH ROW
      WHEN (NEW.status = 'CARRIED_OUT') EXECUTE FUNCTION carry_out_erasure()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_erasure_run_carried_out ON erasure_run`);
    await runner.query(`DROP FUNCTION carry_out_erasure()`);
    await runner.query(`DROP TRIGGER tr_enrolment_number_erased ON enrolment`);
    await runner.query(`DROP FUNCTION check_number_of_erased()`);
    for (const table of aboutPersons) await runner.query(`DROP TRIGGER tr_${table}_erased ON ${table}`);
    await runner.query(`DROP FUNCTION check_not_erased()`);
    await runner.query(`DROP TRIGGER tr_legal_hold_waits ON legal_hold`);
    await runner.query(`DROP FUNCTION wait_for_erasure()`);
    await runner.query(`DROP TRIGGER tr_person_erasure ON person`);
    await runner.query(`DROP FUNCTION check_erasure()`);
    await runner.query(`DROP FUNCTION due_for_erasure(date)`);
    await runner.query(`DROP TABLE erasure_item, erasure_run`);
    for (const index of [
      'ix_person_request_answered',
      'ix_person_change_changed',
      'ix_person_created',
      'ix_candidate_person',
    ])
      await runner.query(`DROP INDEX ${index}`);
    for (const [right, table] of [...grants].reverse())
      await runner.query(`REVOKE ${right} ON ${table} FROM lindung_definer`);
    for (const table of histories) {
      await runner.query(`DROP TRIGGER tr_append_only ON ${table}`);
      await runner.query(`CREATE TRIGGER tr_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW
        EXECUTE FUNCTION refuse_change()`);
    }
    await runner.query(`DROP TRIGGER tr_person_erased ON person`);
    await runner.query(`DROP POLICY p_erased ON person`);
    await runner.query(`ALTER TABLE person DROP CONSTRAINT ck_person_erased`);
    // What was destroyed does not come back: such a person has a name of one letter and a day of birth that nobody has.
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `UPDATE person SET full_name = '-', birth_date = '1900-01-01' WHERE erased_on IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE person DROP COLUMN erased_on, ALTER COLUMN full_name SET NOT NULL,
      ALTER COLUMN birth_date SET NOT NULL`);
  }
}
