import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `ARRAY['office', 'regency']`;

/**
 * How an office wants its files, and who stood in which file when: a person who lacks something is left out and named, the others go
 * without them.
 */
export class FilesForAnOffice1715720010000 implements MigrationInterface {
  name = 'FilesForAnOffice1715720010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(
      `ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE'))`,
    );
    await runner.query(`
      CREATE TABLE office_template (
        id uuid NOT NULL,
        office_id uuid NOT NULL,
        columns jsonb NOT NULL,
        format text NOT NULL,
        delimiter text NOT NULL,
        encoding text NOT NULL,
        sheet_name text NOT NULL,
        has_header boolean NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        note text,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_office_template PRIMARY KEY (id),
        CONSTRAINT fk_office_template_office FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT fk_office_template_made_by FOREIGN KEY (made_by) REFERENCES app_user (id),
        CONSTRAINT ck_office_template_columns CHECK (jsonb_typeof(columns) = 'array'),
        CONSTRAINT ck_office_template_format CHECK (format IN ('CSV', 'XLSX')),
        CONSTRAINT ck_office_template_delimiter CHECK (delimiter IN ('SEMICOLON', 'COMMA', 'TAB')),
        CONSTRAINT ck_office_template_encoding CHECK (encoding IN ('UTF8', 'WINDOWS_1252')),
        CONSTRAINT ck_office_template_period CHECK (valid_to >= valid_from),
        CONSTRAINT ex_office_template_office EXCLUDE USING gist (office_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(
      `CALL secure_reference_table('office_template', ARRAY['office'], 'SELECT, INSERT, UPDATE (valid_to)')`,
    );
    /* Who acts for an office sets its template and no other's; one that is over stays as it was. */
    await runner.query(`
      CREATE FUNCTION check_own_office() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM public.assignment a WHERE a.id = NULLIF(current_setting('app.assignment', true), '')::uuid
          AND a.user_id = public.acting_user() AND a.office_id = NEW.office_id) THEN
          RAISE EXCEPTION 'the template is another office''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_office_template_own';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('check_own_office()')`);
    await runner.query(`CREATE TRIGGER tr_office_template_own BEFORE INSERT OR UPDATE ON office_template FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_own_office()`);
    await runner.query(`CREATE TRIGGER tr_office_template_made_by BEFORE INSERT ON office_template FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('made_by')`);
    await runner.query(`
      CREATE TABLE office_file (
        id uuid NOT NULL,
        decree_id uuid NOT NULL,
        office_id uuid NOT NULL,
        template_id uuid,
        file_name text NOT NULL,
        rows int NOT NULL,
        left_out int NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_office_file PRIMARY KEY (id),
        CONSTRAINT fk_office_file_decree FOREIGN KEY (decree_id) REFERENCES decree (id),
        CONSTRAINT fk_office_file_office FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT fk_office_file_template FOREIGN KEY (template_id) REFERENCES office_template (id),
        CONSTRAINT fk_office_file_made_by FOREIGN KEY (made_by) REFERENCES app_user (id),
        CONSTRAINT ck_office_file_rows CHECK (rows >= 0 AND left_out >= 0)
      )`);
    await runner.query(`CREATE INDEX ix_office_file_decree ON office_file (decree_id, id)`);
    await runner.query(`
      CREATE TABLE office_file_row (
        file_id uuid NOT NULL,
        enrolment_id uuid NOT NULL,
        line_no int,
        left_out text,
        at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_office_file_row PRIMARY KEY (file_id, enrolment_id),
        CONSTRAINT fk_office_file_row_file FOREIGN KEY (file_id) REFERENCES office_file (id),
        CONSTRAINT fk_office_file_row_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT ck_office_file_row_left_out CHECK (left_out IN ('NO_NIK', 'FACT_MISSING', 'DATA_RESTRICTED', 'PERSON_GONE')),
        CONSTRAINT ck_office_file_row_place CHECK ((line_no IS NULL) = (left_out IS NOT NULL))
      )`);
    await runner.query(`CREATE INDEX ix_office_file_row_enrolment ON office_file_row (enrolment_id, at)`);
    for (const table of ['office_file', 'office_file_row']) {
      await runner.query(`CALL secure_owned_table('${table}', ${writers}, 'SELECT, INSERT')`);
      await runner.query(`CALL make_append_only('${table}')`);
    }
    await runner.query(`CREATE TRIGGER tr_same_owner_decree AFTER INSERT ON office_file REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('decree', 'decree_id')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_office_file AFTER INSERT ON office_file_row REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('office_file', 'file_id')`);
    await runner.query(`CREATE TRIGGER tr_office_file_made_by BEFORE INSERT ON office_file FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('made_by')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE office_file_row, office_file, office_template`);
    await runner.query(`DROP FUNCTION check_own_office()`);
    await runner.query(`DELETE FROM job WHERE kind = 'OFFICE_FILE'`);
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(
      `ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT'))`,
    );
  }
}
