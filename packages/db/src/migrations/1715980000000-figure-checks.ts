import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every night the figures that are kept beside their ledgers are compared with them, and what differs is kept with its place. */
export class FigureChecks1715980000000 implements MigrationInterface {
  name = 'FigureChecks1715980000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE figure_check (
        id uuid NOT NULL,
        on_day date NOT NULL,
        checked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        fault_count int NOT NULL,
        faults jsonb NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_figure_check PRIMARY KEY (id),
        CONSTRAINT ex_figure_check_day EXCLUDE USING gist (regency_id WITH =, COALESCE(village_id, district_id, regency_id) WITH =, on_day WITH =),
        CONSTRAINT ck_figure_check_faults CHECK (jsonb_array_length(faults) = least(fault_count, 100))
      )`);
    await runner.query(`CREATE INDEX ix_figure_check_regency ON figure_check (regency_id, on_day)`);
    await runner.query(`CALL secure_owned_table('figure_check', ARRAY['province'], 'SELECT, INSERT')`);
    await runner.query(`CALL make_append_only('figure_check')`);
    await runner.query(`CREATE TRIGGER tr_owner_insert AFTER INSERT ON figure_check REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_owner_regions()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE figure_check`);
  }
}
