import type { MigrationInterface, QueryRunner } from 'typeorm';

const readOfDecree = 'title, decreed_on, starts_on, ends_on, seats, regency_id';

/**
 * A paper that leaves Lindung carries a random sign of which the database keeps the hash alone. Whoever holds the paper is told
 * whether it is genuine and what of it still holds, and of no person anything.
 */
export class PapersThatAreConfirmed1715720000000 implements MigrationInterface {
  name = 'PapersThatAreConfirmed1715720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(
      `ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT'))`,
    );
    await runner.query(`
      CREATE TABLE confirmation (
        id uuid NOT NULL,
        token_hash bytea NOT NULL,
        decree_id uuid NOT NULL,
        issued_by uuid NOT NULL,
        issued_at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_confirmation PRIMARY KEY (id),
        CONSTRAINT uq_confirmation_token UNIQUE (token_hash),
        CONSTRAINT fk_confirmation_decree FOREIGN KEY (decree_id) REFERENCES decree (id),
        CONSTRAINT fk_confirmation_issued_by FOREIGN KEY (issued_by) REFERENCES app_user (id),
        CONSTRAINT ck_confirmation_token CHECK (octet_length(token_hash) = 32)
      )`);
    await runner.query(`CREATE INDEX ix_confirmation_decree ON confirmation (decree_id)`);
    await runner.query(
      `CALL secure_owned_table('confirmation', ARRAY['office', 'regency', 'district', 'village'], 'SELECT, INSERT')`,
    );
    await runner.query(`CALL make_append_only('confirmation')`);
    await runner.query(`CREATE TRIGGER tr_same_owner_decree AFTER INSERT ON confirmation REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('decree', 'decree_id')`);
    await runner.query(`CREATE TRIGGER tr_confirmation_issued_by BEFORE INSERT ON confirmation FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('issued_by')`);
    await runner.query(`GRANT SELECT ON confirmation TO lindung_definer`);
    await runner.query(`GRANT SELECT (${readOfDecree}) ON decree TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION confirmed_decree(p_hash bytea, p_day date) RETURNS TABLE (number text, title text, status text, decreed_on date,
        starts_on date, ends_on date, seats int, region text, issued_at timestamptz) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT d.number, d.title, d.status, d.decreed_on, d.starts_on, d.ends_on, d.seats, v.name, c.issued_at
        FROM public.confirmation c JOIN public.decree d ON d.id = c.decree_id
        LEFT JOIN public.region_version v ON v.region_id = d.regency_id AND v.valid_from <= p_day
          AND (v.shown_to IS NULL OR v.shown_to >= p_day)
        WHERE c.token_hash = p_hash
      $$`);
    await runner.query(`CALL give_to_definer('confirmed_decree(bytea, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION confirmed_decree(bytea, date) TO lindung_gate`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION confirmed_decree(bytea, date)`);
    await runner.query(`REVOKE SELECT (${readOfDecree}) ON decree FROM lindung_definer`);
    await runner.query(`DROP TABLE confirmation`);
    await runner.query(`DELETE FROM job WHERE kind = 'DECREE_DOCUMENT'`);
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(
      `ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN ('CANDIDATE_IMPORT', 'EXPORT'))`,
    );
  }
}
