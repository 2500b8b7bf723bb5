import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

/** What the columns of a file hold a user says once: files with the same headings are read so from then on. Nobody sees another's. */
export class ColumnsAsSomebodySaid1715790000000 implements MigrationInterface {
  name = 'ColumnsAsSomebodySaid1715790000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_mapping (
        user_id uuid NOT NULL,
        headings bytea NOT NULL,
        columns jsonb NOT NULL,
        used_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_import_mapping PRIMARY KEY (user_id, headings),
        CONSTRAINT fk_import_mapping_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT ck_import_mapping_headings CHECK (octet_length(headings) = 32),
        CONSTRAINT ck_import_mapping_columns CHECK (jsonb_typeof(columns) = 'array' AND columns::text !~ '[0-9]{16}')
      )`);
    await runner.query(`ALTER TABLE import_mapping ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE import_mapping FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `CREATE POLICY p_own ON import_mapping FOR ALL TO ${levels} USING (user_id = acting_user())`,
    );
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE (columns, used_at), DELETE ON import_mapping TO ${levels}`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE import_mapping`);
  }
}
