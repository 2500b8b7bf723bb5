import type { MigrationInterface, QueryRunner } from 'typeorm';

const outcomes = `'TO_RECORD', 'RECORDED', 'ALREADY', 'NAME_DIFFERS', 'OTHER_NUMBER', 'NUMBER_OF_OTHER', 'REFUSED_BY_OFFICE', 'NO_NUMBER',
  'UNKNOWN_PERSON', 'UNREADABLE'`;

/** What an office answered to a decree, row by row: what was recorded of it, where it differs, and what somebody made of that. */
export class AnswersOfAnOffice1715720020000 implements MigrationInterface {
  name = 'AnswersOfAnOffice1715720020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(`ALTER TABLE job ADD CONSTRAINT ck_job_kind
      CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE', 'OFFICE_ANSWER'))`);
    await runner.query(`
      CREATE TABLE office_answer_row (
        job_id uuid NOT NULL,
        line_no int NOT NULL,
        decree_id uuid NOT NULL,
        nik_index bytea,
        nik_tail text,
        row_no int,
        name text,
        number text,
        accepted boolean,
        reason text,
        readable boolean NOT NULL,
        outcome text NOT NULL,
        enrolment_id uuid,
        confirmed_at timestamptz,
        resolution text,
        resolved_by uuid,
        resolved_at timestamptz,
        resolution_reason text,
        at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_office_answer_row PRIMARY KEY (job_id, line_no),
        CONSTRAINT fk_office_answer_row_job FOREIGN KEY (job_id) REFERENCES job (id),
        CONSTRAINT fk_office_answer_row_decree FOREIGN KEY (decree_id) REFERENCES decree (id),
        CONSTRAINT fk_office_answer_row_enrolment FOREIGN KEY (enrolment_id) REFERENCES enrolment (id),
        CONSTRAINT fk_office_answer_row_resolved_by FOREIGN KEY (resolved_by) REFERENCES app_user (id),
        CONSTRAINT ck_office_answer_row_outcome CHECK (outcome IN (${outcomes})),
        CONSTRAINT ck_office_answer_row_resolution CHECK (resolution IN ('RECORDED_ANYWAY', 'DISMISSED')),
        CONSTRAINT ck_office_answer_row_resolved CHECK (num_nonnulls(resolution, resolved_by, resolved_at, resolution_reason) IN (0, 4)),
        CONSTRAINT ck_office_answer_row_nik CHECK (octet_length(nik_index) = 32)
      )`);
    await runner.query(
      `CREATE INDEX ix_office_answer_row_enrolment ON office_answer_row (enrolment_id) WHERE confirmed_at IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX ix_office_answer_row_decree ON office_answer_row (decree_id, job_id)`);
    await runner.query(`CALL secure_owned_table('office_answer_row', ARRAY['office'], 'SELECT, INSERT, DELETE,
      UPDATE (outcome, enrolment_id, confirmed_at, resolution, resolved_by, resolved_at, resolution_reason)')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_decree AFTER INSERT ON office_answer_row REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('decree', 'decree_id')`);
    await runner.query(`CREATE TRIGGER tr_office_answer_row_resolved_by BEFORE UPDATE OF resolved_by ON office_answer_row FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('resolved_by')`);
    // What was read and never confirmed goes with what was staged; of the rest the words go, and what came of them stays.
    await runner.query(`CREATE POLICY p_jobs ON office_answer_row FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT (job_id, at, confirmed_at, nik_index, name, number, reason), DELETE, UPDATE (nik_index, nik_tail, name, number, reason)
      ON office_answer_row TO lindung_jobs`);
    /* Which of the numbers belong to a membership at all: the office is told before it records one, of every region alike. */
    await runner.query(`
      CREATE FUNCTION numbers_taken(p_numbers text[]) RETURNS TABLE (number text, enrolment_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.membership_number, e.id FROM public.enrolment e WHERE e.membership_number = ANY (p_numbers)
      $$`);
    await runner.query(`CALL give_to_definer('numbers_taken(text[])')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION numbers_taken(text[]) TO lindung_office`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION numbers_taken(text[])`);
    await runner.query(`DROP TABLE office_answer_row`);
    await runner.query(`DELETE FROM job WHERE kind = 'OFFICE_ANSWER'`);
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(
      `ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE'))`,
    );
  }
}
