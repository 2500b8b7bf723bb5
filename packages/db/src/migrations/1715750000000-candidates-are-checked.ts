import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const steps = `'VILLAGE', 'DISTRICT', 'PRECHECK'`;

/**
 * What village, district and office say of each candidate of a list, one after the other, and the minutes of the village's
 * deliberation. A row is of the village where the candidate lived when the list was made.
 */
export class CandidatesAreChecked1715750000000 implements MigrationInterface {
  name = 'CandidatesAreChecked1715750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate_list ADD COLUMN checks_up_to text,
      ADD CONSTRAINT ck_candidate_list_checks_up_to CHECK (checks_up_to IN (${steps})),
      ADD CONSTRAINT uq_candidate_list_regency UNIQUE (id, regency_id)`);
    await runner.query(`GRANT UPDATE (checks_up_to) ON candidate_list TO lindung_regency`);
    await runner.query(`CREATE INDEX ix_candidate_village ON candidate (list_id, village_id)`);
    await this.villageChecks(runner);
    await this.candidateChecks(runner);
    await this.papers(runner);
    await this.nameOfList(runner);
  }

  private async villageChecks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE village_check (
        id uuid NOT NULL,
        list_id uuid NOT NULL,
        round int NOT NULL,
        opened_at timestamptz NOT NULL DEFAULT now(),
        number text,
        held_on date,
        chair text,
        present int,
        filed_at timestamptz,
        filed_by uuid,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_village_check PRIMARY KEY (id),
        CONSTRAINT uq_village_check_round UNIQUE (list_id, village_id, round),
        CONSTRAINT uq_village_check_village UNIQUE (id, list_id, village_id),
        CONSTRAINT fk_village_check_list FOREIGN KEY (list_id, regency_id) REFERENCES candidate_list (id, regency_id),
        CONSTRAINT fk_village_check_filed_by FOREIGN KEY (filed_by) REFERENCES app_user (id),
        CONSTRAINT ck_village_check_round CHECK (round > 0),
        CONSTRAINT ck_village_check_present CHECK (present > 0),
        CONSTRAINT ck_village_check_filed CHECK (num_nonnulls(number, held_on, chair, present, filed_at, filed_by) IN (0, 6))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_village_check_open ON village_check (list_id, village_id) WHERE filed_at IS NULL`,
    );
    await runner.query(`CREATE INDEX ix_village_check_village ON village_check (regency_id, village_id)`);
    await runner.query(
      `CALL secure_owned_table('village_check', ARRAY['regency', 'district', 'village'], 'SELECT, INSERT')`,
    );
    await runner.query(
      `GRANT UPDATE (number, held_on, chair, present, filed_at, filed_by) ON village_check TO lindung_village`,
    );
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON village_check REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
    await runner.query(`CREATE TRIGGER tr_village_check_filed BEFORE UPDATE ON village_check FOR EACH ROW
      WHEN (OLD.filed_at IS NOT NULL) EXECUTE FUNCTION refuse_change()`);
    await runner.query(`CREATE TRIGGER tr_village_check_filed_by BEFORE INSERT OR UPDATE ON village_check FOR EACH ROW
      EXECUTE FUNCTION check_actor('filed_by')`);
  }

  private async candidateChecks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE candidate_check (
        list_id uuid NOT NULL,
        person_id uuid NOT NULL,
        step text NOT NULL,
        turn int NOT NULL,
        verdict text NOT NULL,
        reason text,
        note text,
        is_current boolean NOT NULL DEFAULT true,
        check_id uuid,
        judged_by uuid NOT NULL,
        judged_at timestamptz NOT NULL DEFAULT now(),
        made_by uuid,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_candidate_check PRIMARY KEY (list_id, person_id, step, turn),
        CONSTRAINT fk_candidate_check_candidate FOREIGN KEY (list_id, person_id) REFERENCES candidate (list_id, person_id),
        CONSTRAINT fk_candidate_check_check FOREIGN KEY (check_id, list_id, village_id) REFERENCES village_check (id, list_id, village_id),
        CONSTRAINT fk_candidate_check_judged_by FOREIGN KEY (judged_by) REFERENCES app_user (id),
        CONSTRAINT fk_candidate_check_made_by FOREIGN KEY (made_by) REFERENCES app_user (id),
        CONSTRAINT ck_candidate_check_step CHECK (step IN (${steps})),
        CONSTRAINT ck_candidate_check_turn CHECK (turn > 0),
        CONSTRAINT ck_candidate_check_verdict CHECK (verdict IN ('CONFIRMED', 'REJECTED', 'DOUBTFUL', 'RETURNED')),
        CONSTRAINT ck_candidate_check_reason CHECK (reason IN ('DIED', 'MOVED', 'NOT_VULNERABLE', 'ALREADY_COVERED', 'FORMAL_JOB', 'REFUSED',
          'UNKNOWN_PERSON', 'OTHER')),
        CONSTRAINT ck_candidate_check_village CHECK (step <> 'VILLAGE' OR (verdict <> 'RETURNED' AND (verdict = 'CONFIRMED') = (reason IS NULL)
          AND (reason IS DISTINCT FROM 'OTHER' OR note IS NOT NULL) AND check_id IS NOT NULL)),
        CONSTRAINT ck_candidate_check_district CHECK (step <> 'DISTRICT' OR (verdict IN ('CONFIRMED', 'RETURNED')
          AND (verdict = 'RETURNED') = (note IS NOT NULL) AND made_by IS NOT NULL)),
        CONSTRAINT ck_candidate_check_precheck CHECK (step <> 'PRECHECK' OR verdict IN ('CONFIRMED', 'REJECTED')),
        CONSTRAINT ck_candidate_check_two_people CHECK (judged_by <> made_by)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_candidate_check_current ON candidate_check (list_id, person_id, step) WHERE is_current`,
    );
    await runner.query(`CREATE INDEX ix_candidate_check_person ON candidate_check (person_id)`);
    await runner.query(
      `CREATE INDEX ix_candidate_check_check ON candidate_check (check_id) WHERE check_id IS NOT NULL`,
    );
    await runner.query(
      `CALL secure_owned_table('candidate_check', ARRAY['office', 'district', 'village'], 'SELECT, INSERT, UPDATE (is_current)')`,
    );
    await runner.query(`CREATE TRIGGER tr_candidate_check_judged_by BEFORE INSERT ON candidate_check FOR EACH ROW
      EXECUTE FUNCTION check_actor('judged_by')`);
    /* Each level says what is its own to say, of its own candidates: the village while its minutes are open, the district after that. */
    await runner.query(`
      CREATE FUNCTION check_candidate_check() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        own_step CONSTANT text := CASE current_setting('role') WHEN 'lindung_village' THEN 'VILLAGE' WHEN 'lindung_district' THEN 'DISTRICT'
          WHEN 'lindung_office' THEN 'PRECHECK' END;
      BEGIN
        IF EXISTS (
          SELECT FROM added a
          LEFT JOIN LATERAL (SELECT c.regency_id, c.district_id, c.village_id FROM candidate c
            WHERE c.list_id = a.list_id AND c.person_id = a.person_id OFFSET 0) c ON true
          LEFT JOIN LATERAL (SELECT v.filed_at FROM village_check v WHERE v.id = a.check_id OFFSET 0) open ON true
          LEFT JOIN LATERAL (SELECT k.verdict, k.judged_by, v.filed_at FROM candidate_check k JOIN village_check v ON v.id = k.check_id
            WHERE k.list_id = a.list_id AND k.person_id = a.person_id AND k.step = 'VILLAGE' AND k.is_current OFFSET 0) said
            ON a.step = 'DISTRICT'
          WHERE a.step IS DISTINCT FROM own_step
            OR (a.regency_id, a.district_id, a.village_id) IS DISTINCT FROM (c.regency_id, c.district_id, c.village_id)
            OR (a.step = 'VILLAGE' AND open.filed_at IS NOT NULL)
            OR (a.step = 'DISTRICT' AND (said.filed_at IS NULL OR a.made_by IS DISTINCT FROM said.judged_by
              OR (a.verdict = 'CONFIRMED' AND said.verdict = 'DOUBTFUL'))))
        THEN
          RAISE EXCEPTION 'a verdict is not of who says it, or not in its turn' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_candidate_check_turn_of';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_candidate_check_turn AFTER INSERT ON candidate_check REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_candidate_check()`);
    await runner.query(`CREATE TRIGGER tr_candidate_check_past BEFORE UPDATE ON candidate_check FOR EACH ROW
      WHEN (NOT OLD.is_current) EXECUTE FUNCTION refuse_change()`);
    await runner.query(`GRANT SELECT (person_id), DELETE ON candidate_check TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION forget_checks_on_erasure() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        DELETE FROM public.candidate_check k USING became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
        WHERE n.erased_on IS NOT NULL AND k.person_id = n.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('forget_checks_on_erasure()')`);
    await runner.query(`CREATE TRIGGER tr_person_erased_checks AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION forget_checks_on_erasure()`);
  }

  /** The signed paper of the minutes: one, exchanged as long as the minutes are not filed. */
  private async papers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE minutes_paper (
        id uuid NOT NULL,
        check_id uuid NOT NULL,
        name text NOT NULL,
        media_type text NOT NULL,
        size int NOT NULL,
        sha256 bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_minutes_paper PRIMARY KEY (id),
        CONSTRAINT uq_minutes_paper_check UNIQUE (check_id),
        CONSTRAINT fk_minutes_paper_check FOREIGN KEY (check_id) REFERENCES village_check (id),
        CONSTRAINT fk_minutes_paper_uploaded_by FOREIGN KEY (uploaded_by) REFERENCES app_user (id),
        CONSTRAINT ck_minutes_paper_media_type CHECK (media_type IN ('application/pdf', 'image/jpeg')),
        CONSTRAINT ck_minutes_paper_size CHECK (size BETWEEN 1 AND 10485760)
      )`);
    await runner.query(`
      CREATE TABLE minutes_paper_chunk (
        document_id uuid NOT NULL,
        no smallint NOT NULL,
        bytes bytea NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_minutes_paper_chunk PRIMARY KEY (document_id, no),
        CONSTRAINT fk_minutes_paper_chunk_document FOREIGN KEY (document_id) REFERENCES minutes_paper (id) ON DELETE CASCADE
      )`);
    await runner.query(`ALTER TABLE minutes_paper_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(
      `CALL secure_owned_table('minutes_paper', ARRAY['village'], 'SELECT, INSERT, DELETE')`,
    );
    await runner.query(`CALL secure_owned_table('minutes_paper_chunk', ARRAY['village'], 'SELECT, INSERT')`);
    for (const [table, parent, column] of [
      ['minutes_paper', 'village_check', 'check_id'],
      ['minutes_paper_chunk', 'minutes_paper', 'document_id'],
    ])
      await runner.query(`CREATE TRIGGER tr_same_owner_${parent} AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('${parent}', '${column}')`);
    await runner.query(`CREATE TRIGGER tr_minutes_paper_uploaded_by BEFORE INSERT ON minutes_paper FOR EACH ROW
      EXECUTE FUNCTION check_actor('uploaded_by')`);
    await runner.query(`
      CREATE FUNCTION check_minutes_paper() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM touched t JOIN village_check v ON v.id = t.check_id AND v.filed_at IS NOT NULL) THEN
          RAISE EXCEPTION 'the paper of filed minutes stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_minutes_paper_stays';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_minutes_paper_stays AFTER DELETE ON minutes_paper REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION check_minutes_paper()`);
  }

  /** What a list is called, and what it demands, for the villages and districts that check its people. */
  private async nameOfList(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (name, checks_up_to) ON candidate_list TO lindung_definer`);
    await runner.query(
      `GRANT SELECT (list_id, regency_id, district_id, village_id) ON village_check TO lindung_definer`,
    );
    await runner.query(`
      CREATE FUNCTION checked_list(p_list uuid) RETURNS TABLE (name text, checks_up_to text) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT l.name, l.checks_up_to FROM public.candidate_list l WHERE l.id = p_list AND EXISTS (SELECT FROM public.village_check v
          WHERE v.list_id = l.id AND public.reaches(v.regency_id, v.district_id, v.village_id))
      $$`);
    await runner.query(`CALL give_to_definer('checked_list(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION checked_list(uuid) TO ${levels}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION checked_list(uuid)`);
    await runner.query(`DROP TABLE minutes_paper_chunk, minutes_paper`);
    await runner.query(`DROP FUNCTION check_minutes_paper()`);
    await runner.query(`DROP TRIGGER tr_person_erased_checks ON person`);
    await runner.query(`DROP FUNCTION forget_checks_on_erasure()`);
    await runner.query(`DROP TABLE candidate_check`);
    await runner.query(`DROP FUNCTION check_candidate_check()`);
    await runner.query(`DROP TABLE village_check`);
    await runner.query(`REVOKE SELECT (name, checks_up_to) ON candidate_list FROM lindung_definer`);
    await runner.query(`DROP INDEX ix_candidate_village`);
    await runner.query(
      `ALTER TABLE candidate_list DROP CONSTRAINT uq_candidate_list_regency, DROP COLUMN checks_up_to`,
    );
  }
}
