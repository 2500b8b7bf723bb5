import type { MigrationInterface, QueryRunner } from 'typeorm';

const ruleSteps = `'>PROPOSED', 'PROPOSED>IN_FORCE', 'PROPOSED>DECLINED'`;
const holdsOn = 'holds_on(uuid, date)';

/**
 * How long data of persons are kept (UU 27/2022 Art. 42-44), proposed by one and decided by another, and who is kept from
 * erasure for a claim, a case or an audit.
 */
export class RetentionAndHolds1715509000000 implements MigrationInterface {
  name = 'RetentionAndHolds1715509000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createSchedule(runner);
    await this.createHolds(runner);
  }

  private async createSchedule(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_rule (
        id uuid NOT NULL,
        kind text NOT NULL,
        months int NOT NULL,
        citation text NOT NULL,
        certainty text NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        status text NOT NULL DEFAULT 'PROPOSED',
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_retention_rule PRIMARY KEY (id),
        CONSTRAINT fk_retention_rule_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_retention_rule_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_retention_rule_kind CHECK (kind IN ('CANDIDATE_NEVER_ENROLLED', 'MEMBERSHIP_ENDED', 'PERSON_CHANGE', 'PERSON_REQUEST')),
        CONSTRAINT ck_retention_rule_certainty CHECK (certainty IN ('SURE', 'TO_BE_VERIFIED')),
        CONSTRAINT ck_retention_rule_status CHECK (status IN ('PROPOSED', 'IN_FORCE', 'DECLINED')),
        CONSTRAINT ck_retention_rule_months CHECK (months BETWEEN 1 AND 1200),
        CONSTRAINT ck_retention_rule_period CHECK (valid_to >= valid_from),
        CONSTRAINT ck_retention_rule_two_people CHECK (decided_by <> proposed_by),
        CONSTRAINT ck_retention_rule_decided CHECK (num_nonnulls(decided_by, decided_at, reason) = CASE status WHEN 'PROPOSED' THEN 0 ELSE 3 END),
        CONSTRAINT ex_retention_rule_kind EXCLUDE USING gist (kind WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
          WHERE (status = 'IN_FORCE')
      )`);
    await runner.query(
      `CALL secure_reference_table('retention_rule', ARRAY['province'], 'SELECT, INSERT, UPDATE (status, valid_to, decided_by, decided_at, reason, version)')`,
    );
    await runner.query(`CREATE TRIGGER tr_retention_rule_proposed_by BEFORE INSERT ON retention_rule FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('proposed_by')`);
    await runner.query(`CREATE TRIGGER tr_retention_rule_decided_by BEFORE UPDATE OF decided_by ON retention_rule FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('decided_by')`);
    await runner.query(`CREATE TRIGGER tr_retention_rule_begin BEFORE INSERT ON retention_rule
      FOR EACH ROW EXECUTE FUNCTION check_transition(${ruleSteps})`);
    await runner.query(`CREATE TRIGGER tr_retention_rule_transition BEFORE UPDATE OF status ON retention_rule
      FOR EACH ROW WHEN (NEW.status <> OLD.status) EXECUTE FUNCTION check_transition(${ruleSteps})`);
    // A row in force gets its last day once, by the one that follows it.
    await runner.query(`CREATE TRIGGER tr_retention_rule_frozen BEFORE UPDATE ON retention_rule FOR EACH ROW
      WHEN (OLD.status = 'DECLINED' OR (OLD.status = 'IN_FORCE' AND OLD.valid_to IS NOT NULL)) EXECUTE FUNCTION check_frozen('version')`);
    await runner.query(`CREATE TRIGGER tr_retention_rule_ends BEFORE UPDATE ON retention_rule FOR EACH ROW
      WHEN (OLD.status = 'IN_FORCE' AND OLD.valid_to IS NULL) EXECUTE FUNCTION check_frozen('version', 'valid_to')`);
  }

  private async createHolds(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_hold (
        id uuid NOT NULL,
        scope text NOT NULL,
        person_id uuid,
        agreement_id uuid,
        reason text NOT NULL,
        document_number text NOT NULL,
        held_until date,
        placed_by uuid NOT NULL,
        placed_at timestamptz NOT NULL DEFAULT now(),
        lifted_by uuid,
        lifted_at timestamptz,
        lift_reason text,
        version int NOT NULL DEFAULT 1,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_legal_hold PRIMARY KEY (id),
        CONSTRAINT fk_legal_hold_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_legal_hold_agreement FOREIGN KEY (agreement_id) REFERENCES agreement (id),
        CONSTRAINT fk_legal_hold_placed_by FOREIGN KEY (placed_by) REFERENCES app_user (id),
        CONSTRAINT fk_legal_hold_lifted_by FOREIGN KEY (lifted_by) REFERENCES app_user (id),
        CONSTRAINT ck_legal_hold_scope CHECK (scope IN ('PERSON', 'AGREEMENT', 'REGION')),
        CONSTRAINT ck_legal_hold_target CHECK ((scope = 'PERSON') = (person_id IS NOT NULL) AND (scope = 'AGREEMENT') = (agreement_id IS NOT NULL)),
        CONSTRAINT ck_legal_hold_lifted CHECK (num_nonnulls(lifted_by, lifted_at, lift_reason) IN (0, 3))
      )`);
    await runner.query(`CREATE INDEX ix_legal_hold_regency ON legal_hold (regency_id, id)`);
    await runner.query(`CREATE INDEX ix_legal_hold_person ON legal_hold (person_id) WHERE lifted_at IS NULL`);
    await runner.query(
      `CALL secure_owned_table('legal_hold', ARRAY['province', 'regency'], 'SELECT, INSERT')`,
    );
    await runner.query(
      `GRANT UPDATE (lifted_by, lifted_at, lift_reason, version) ON legal_hold TO lindung_province`,
    );
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON legal_hold REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    for (const parent of ['person', 'agreement'])
      await runner.query(`CREATE TRIGGER tr_same_owner_${parent} AFTER INSERT ON legal_hold REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('${parent}', '${parent}_id')`);
    await runner.query(`CREATE TRIGGER tr_legal_hold_placed_by BEFORE INSERT ON legal_hold FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('placed_by')`);
    await runner.query(`CREATE TRIGGER tr_legal_hold_lifted_by BEFORE UPDATE OF lifted_by ON legal_hold FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('lifted_by')`);
    await runner.query(`CREATE TRIGGER tr_legal_hold_frozen BEFORE UPDATE ON legal_hold FOR EACH ROW
      WHEN (OLD.lifted_at IS NOT NULL AND (NEW.lifted_by, NEW.lifted_at, NEW.lift_reason) IS DISTINCT FROM (OLD.lifted_by, OLD.lifted_at, OLD.lift_reason))
      EXECUTE FUNCTION refuse_change()`);

    /* The holds that keep a person on a day: the own ones, those of every agreement that has ever enrolled the person, and
       those of the regions where the person lives or of what these were made of. */
    await runner.query(`
      CREATE FUNCTION holds_on(p_person uuid, p_day date) RETURNS TABLE (hold_id uuid) LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH RECURSIVE lived (region_id) AS (
          SELECT place.id FROM person p CROSS JOIN LATERAL unnest(ARRAY[p.village_id, p.district_id, p.regency_id]) AS place (id)
          WHERE p.id = p_person
          UNION SELECT s.predecessor_id FROM region_succession s JOIN lived l ON l.region_id = s.successor_id)
        SELECT h.id FROM legal_hold h
        WHERE h.lifted_at IS NULL AND (h.held_until IS NULL OR h.held_until >= p_day)
          AND (h.person_id = p_person
            OR h.agreement_id IN (SELECT l.agreement_id FROM enrolment e JOIN agreement_line l ON l.id = e.line_id WHERE e.person_id = p_person)
            OR (h.scope = 'REGION' AND COALESCE(h.village_id, h.district_id, h.regency_id) IN (SELECT region_id FROM lived)));
      END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${holdsOn}`);
    await runner.query(`DROP TABLE legal_hold, retention_rule`);
  }
}
