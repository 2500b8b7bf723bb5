import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The registry of persons, deciles as dated observations, candidate lists with versions, staging, decrees and enrolments. */
export class WorkersAndEnrolment1715500400000 implements MigrationInterface {
  name = 'WorkersAndEnrolment1715500400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE person (
        id uuid NOT NULL,
        full_name text NOT NULL,
        sort_name text COLLATE "C" GENERATED ALWAYS AS (lower(full_name)) STORED,
        nik_cipher bytea,
        nik_index bytea,
        nik_tail text,
        nik_warnings text[] NOT NULL DEFAULT '{}',
        birth_date date NOT NULL,
        birth_place text,
        sex text NOT NULL,
        occupation text,
        address text,
        phone text,
        status text NOT NULL DEFAULT 'ACTIVE',
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_person PRIMARY KEY (id),
        CONSTRAINT fk_person_village FOREIGN KEY (village_id) REFERENCES region (id),
        CONSTRAINT ck_person_sex CHECK (sex IN ('MALE', 'FEMALE')),
        CONSTRAINT ck_person_status CHECK (status IN ('ACTIVE', 'MOVED', 'DECEASED')),
        CONSTRAINT ck_person_name CHECK (length(btrim(full_name)) > 0),
        CONSTRAINT ck_person_nik CHECK ((nik_cipher IS NULL) = (nik_index IS NULL) AND (nik_cipher IS NULL) = (nik_tail IS NULL)
          AND octet_length(nik_index) = 32 AND nik_tail ~ '^[0-9]{2}$')
      )`);
    await runner.query(`CREATE UNIQUE INDEX uq_person_nik_index ON person (nik_index)`);
    await runner.query(`CREATE INDEX ix_person_regency_name ON person (regency_id, sort_name, id)`);
    await runner.query(`CREATE INDEX ix_person_village_name ON person (village_id, sort_name, id)`);
    await runner.query(`
      CREATE TABLE candidate_list (
        id uuid NOT NULL,
        name text NOT NULL,
        source text NOT NULL,
        source_note text,
        source_date date NOT NULL,
        declared_potential int,
        line_id uuid,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_candidate_list PRIMARY KEY (id),
        CONSTRAINT uq_candidate_list_name UNIQUE (regency_id, name),
        CONSTRAINT fk_candidate_list_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT fk_candidate_list_created_by FOREIGN KEY (created_by) REFERENCES app_user (id),
        CONSTRAINT ck_candidate_list_source CHECK (source IN ('P3KE', 'DTKS', 'DTSEN', 'REGSOSEK', 'DECLARED')),
        CONSTRAINT ck_candidate_list_potential CHECK (declared_potential >= 0)
      )`);
    await runner.query(`
      CREATE TABLE candidate_list_version (
        list_id uuid NOT NULL,
        number int NOT NULL,
        job_id uuid NOT NULL,
        file_name text NOT NULL,
        file_sha256 bytea NOT NULL,
        imported_by uuid NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        lines int NOT NULL,
        added int NOT NULL,
        changed int NOT NULL,
        unchanged int NOT NULL,
        refused int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_candidate_list_version PRIMARY KEY (list_id, number),
        CONSTRAINT fk_candidate_list_version_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        CONSTRAINT fk_candidate_list_version_job FOREIGN KEY (job_id) REFERENCES job (id),
        CONSTRAINT uq_candidate_list_version_job UNIQUE (job_id),
        CONSTRAINT ck_candidate_list_version_sum CHECK (lines = added + changed + unchanged + refused)
      )`);
    await runner.query(`
      CREATE TABLE candidate (
        list_id uuid NOT NULL,
        person_id uuid NOT NULL,
        added_in int NOT NULL,
        removed_in int,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_candidate PRIMARY KEY (list_id, person_id),
        CONSTRAINT fk_candidate_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        CONSTRAINT fk_candidate_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT ck_candidate_versions CHECK (removed_in > added_in)
      )`);
    await runner.query(`
      CREATE TABLE decile_observation (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        decile smallint NOT NULL,
        source text NOT NULL,
        observed_on date NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        list_id uuid,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_decile_observation PRIMARY KEY (id),
        CONSTRAINT fk_decile_observation_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_decile_observation_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        CONSTRAINT ck_decile_observation_decile CHECK (decile BETWEEN 1 AND 10),
        CONSTRAINT ck_decile_observation_source CHECK (source IN ('P3KE', 'DTKS', 'DTSEN', 'REGSOSEK', 'DECLARED'))
      )`);
    await runner.query(
      `CREATE INDEX ix_decile_observation_person ON decile_observation (person_id, observed_on, recorded_at)`,
    );
    // Without a foreign key: jobs are never deleted, and asking for each row whether its job is there costs as much as the row.
    await runner.query(`
      CREATE TABLE staged_candidate (
        job_id uuid NOT NULL,
        line_no int NOT NULL,
        outcome text NOT NULL,
        row_id uuid NOT NULL,
        person_id uuid,
        person_version int,
        cells text NOT NULL,
        nik_cell bytea,
        full_name text,
        nik_cipher bytea,
        nik_index bytea,
        nik_tail text,
        nik_warnings text[] NOT NULL,
        birth_date date,
        birth_place text,
        sex text,
        occupation text,
        address text,
        phone text,
        decile smallint,
        village_name text,
        person_village_id int,
        person_district_id int,
        cleared text[] NOT NULL,
        derived text[] NOT NULL,
        issues jsonb NOT NULL,
        warnings jsonb NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_staged_candidate PRIMARY KEY (job_id, line_no),
        CONSTRAINT ck_staged_candidate_outcome CHECK (outcome IN ('ADDED', 'CHANGED', 'UNCHANGED', 'REFUSED')),
        CONSTRAINT ck_staged_candidate_refused CHECK ((outcome = 'REFUSED') = (issues <> '[]'))
      )`);
    await runner.query(`
      CREATE TABLE decree (
        id uuid NOT NULL,
        number text NOT NULL,
        title text NOT NULL,
        status text NOT NULL,
        line_id uuid NOT NULL,
        list_id uuid NOT NULL,
        seats int NOT NULL,
        monthly_amount bigint NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        rule_version text NOT NULL,
        proposed_by uuid NOT NULL,
        proposed_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        decreed_on date,
        reason text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_decree PRIMARY KEY (id),
        CONSTRAINT uq_decree_line UNIQUE (id, line_id),
        CONSTRAINT fk_decree_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT fk_decree_list FOREIGN KEY (list_id) REFERENCES candidate_list (id),
        CONSTRAINT fk_decree_proposed_by FOREIGN KEY (proposed_by) REFERENCES app_user (id),
        CONSTRAINT fk_decree_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_decree_status CHECK (status IN ('PROPOSED', 'ENACTED', 'RETURNED', 'CANCELLED')),
        CONSTRAINT ck_decree_seats CHECK (seats > 0),
        CONSTRAINT ck_decree_two_people CHECK (decided_by <> proposed_by),
        CONSTRAINT ck_decree_decided CHECK (CASE WHEN status = 'PROPOSED' THEN decided_by IS NULL AND decided_at IS NULL
          WHEN status = 'CANCELLED' THEN (decided_by IS NULL) = (decided_at IS NULL)
          ELSE decided_by IS NOT NULL AND decided_at IS NOT NULL END),
        CONSTRAINT ck_decree_enacted CHECK ((status = 'ENACTED') = (decreed_on IS NOT NULL)),
        CONSTRAINT ck_decree_period CHECK (ends_on >= starts_on)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_decree_number ON decree (regency_id, number) WHERE status IN ('PROPOSED', 'ENACTED')`,
    );
    await runner.query(`CREATE INDEX ix_decree_regency ON decree (regency_id, id)`);
    await runner.query(`
      CREATE TABLE enrolment_transition (
        from_status text NOT NULL,
        to_status text NOT NULL,
        CONSTRAINT pk_enrolment_transition PRIMARY KEY (from_status, to_status)
      )`);
    await runner.query(`
      INSERT INTO enrolment_transition (from_status, to_status) VALUES
        ('PROPOSED', 'DECREED'), ('PROPOSED', 'WITHDRAWN'), ('WAITLISTED', 'PROPOSED'), ('WAITLISTED', 'WITHDRAWN'),
        ('DECREED', 'ENROLLED'), ('DECREED', 'WITHDRAWN'), ('ENROLLED', 'ENDED')`);
    await runner.query(`
      CREATE TABLE enrolment (
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        line_id uuid NOT NULL,
        decree_id uuid NOT NULL,
        status text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        membership_number text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_enrolment PRIMARY KEY (id),
        CONSTRAINT fk_enrolment_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_enrolment_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT fk_enrolment_decree FOREIGN KEY (decree_id, line_id) REFERENCES decree (id, line_id),
        CONSTRAINT uq_enrolment_membership_number UNIQUE (membership_number),
        CONSTRAINT ck_enrolment_status CHECK (status IN ('PROPOSED', 'DECREED', 'WAITLISTED', 'ENROLLED', 'ENDED', 'WITHDRAWN')),
        CONSTRAINT ck_enrolment_membership_number CHECK (membership_number IS NULL OR status IN ('ENROLLED', 'ENDED')),
        CONSTRAINT ck_enrolment_period CHECK (ends_on >= starts_on)
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_enrolment_person_line ON enrolment (person_id, line_id) WHERE status IN ('PROPOSED', 'DECREED', 'ENROLLED')`,
    );
    await runner.query(`CREATE INDEX ix_enrolment_decree ON enrolment (decree_id, id)`);
    await runner.query(`CREATE INDEX ix_enrolment_line ON enrolment (line_id, status, person_id)`);
    await runner.query(`CREATE INDEX ix_enrolment_regency ON enrolment (regency_id, id)`);
    await runner.query(`
      CREATE TABLE enrolment_event (
        id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        from_status text,
        to_status text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        by_user uuid,
        reason text,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_enrolment_event PRIMARY KEY (id),
        CONSTRAINT fk_enrolment_event_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT fk_enrolment_event_transition FOREIGN KEY (from_status, to_status) REFERENCES enrolment_transition (from_status, to_status)
      )`);
    await runner.query(`CREATE INDEX ix_enrolment_event_enrolment ON enrolment_event (enrolment_id, id)`);
    await runner.query(
      `ALTER TABLE quota_entry ADD CONSTRAINT fk_quota_entry_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id)`,
    );

    const writers = `ARRAY['regency', 'district', 'village']`;
    for (const table of ['person', 'candidate_list', 'decree', 'enrolment']) {
      await runner.query(`CALL secure_owned_table('${table}', ${writers}, 'SELECT, INSERT, UPDATE')`);
    }
    for (const table of ['candidate_list_version', 'decile_observation', 'enrolment_event']) {
      await runner.query(`CALL secure_owned_table('${table}', ${writers}, 'SELECT, INSERT')`);
      await runner.query(`CALL make_append_only('${table}')`);
    }
    await runner.query(
      `CALL secure_owned_table('candidate', ${writers}, 'SELECT, INSERT, UPDATE (removed_in)')`,
    );
    await runner.query(
      `CALL secure_owned_table('staged_candidate', ${writers}, 'SELECT, INSERT, UPDATE, DELETE')`,
    );
    // The purge deletes what nobody needs any more, and reads nothing of it but whose job it was.
    await runner.query(`CREATE POLICY p_jobs ON staged_candidate FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT (job_id), DELETE ON staged_candidate TO lindung_jobs`);
    await runner.query(`CALL secure_reference_table('enrolment_transition', ARRAY[]::text[], 'SELECT')`);
    // The branch office writes one thing of an enrolment: the membership number that it issued.
    await runner.query(`CREATE POLICY p_office_number ON enrolment FOR UPDATE TO lindung_office
      USING (regency_id = ANY (jurisdiction_area()))`);
    await runner.query(`GRANT UPDATE (membership_number, version) ON enrolment TO lindung_office`);

    // A status changes only along the table of transitions, whoever writes it.
    await runner.query(`
      CREATE FUNCTION check_enrolment_transition() RETURNS trigger LANGUAGE plpgsql
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM enrolment_transition t WHERE t.from_status = OLD.status AND t.to_status = NEW.status) THEN
          RAISE EXCEPTION 'no transition from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_transition';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_enrolment_transition BEFORE UPDATE OF status ON enrolment FOR EACH ROW
      WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION check_enrolment_transition()`);

    /* What lies outside the own jurisdiction is reached by name only. Of the given blind indexes: those that another region
       holds. The caller tells the user no more than "to be verified". */
    await runner.query(`GRANT SELECT (id, nik_index, regency_id) ON person TO lindung_definer`);
    await runner.query(
      `GRANT SELECT (job_id, line_no, nik_index, regency_id) ON staged_candidate TO lindung_definer`,
    );
    await runner.query(`
      CREATE FUNCTION staged_held_elsewhere(p_job uuid) RETURNS TABLE (line_no int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.line_no FROM public.staged_candidate s JOIN public.person p ON p.nik_index = s.nik_index
        WHERE s.job_id = p_job AND p.regency_id <> s.regency_id
          AND s.regency_id = public.jurisdiction_region()
      $$`);
    await runner.query(`CALL give_to_definer('staged_held_elsewhere(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION staged_held_elsewhere(uuid) TO lindung_regency`);
    // Of the given persons: those whose programmes another payer covers on some day of the period. Says that, not who pays.
    await runner.query(
      `GRANT SELECT (person_id, line_id, status, starts_on, ends_on, regency_id) ON enrolment TO lindung_definer`,
    );
    await runner.query(`GRANT SELECT (programmes, payer_id) ON agreement_line TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION covered_by_other_payer(p_list uuid, p_line uuid, p_from date, p_to date) RETURNS TABLE (person_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT DISTINCT e.person_id
        FROM public.candidate c
        JOIN public.enrolment e ON e.person_id = c.person_id AND e.status IN ('PROPOSED', 'DECREED', 'ENROLLED')
          AND e.starts_on <= p_to AND e.ends_on >= p_from
        JOIN public.agreement_line other ON other.id = e.line_id
        JOIN public.agreement_line mine ON mine.id = p_line AND mine.payer_id <> other.payer_id AND mine.programmes && other.programmes
        WHERE c.list_id = p_list AND public.reaches(c.regency_id, c.district_id, c.village_id)
      $$`);
    await runner.query(
      `GRANT SELECT (list_id, person_id, regency_id, district_id, village_id) ON candidate TO lindung_definer`,
    );
    await runner.query(`CALL give_to_definer('covered_by_other_payer(uuid, uuid, date, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION covered_by_other_payer(uuid, uuid, date, date) TO lindung_province, lindung_office,
      lindung_regency, lindung_district, lindung_village`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION covered_by_other_payer(uuid, uuid, date, date)`);
    await runner.query(`DROP FUNCTION staged_held_elsewhere(uuid)`);
    await runner.query(`ALTER TABLE quota_entry DROP CONSTRAINT fk_quota_entry_enrolment`);
    await runner.query(`DROP TABLE enrolment_event, enrolment, enrolment_transition, decree, staged_candidate, decile_observation,
      candidate, candidate_list_version, candidate_list, person`);
    await runner.query(`DROP FUNCTION check_enrolment_transition()`);
    await runner.query(`REVOKE SELECT (programmes, payer_id) ON agreement_line FROM lindung_definer`);
  }
}
