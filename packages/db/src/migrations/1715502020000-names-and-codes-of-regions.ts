import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Empty where the end is before the beginning: what was entered and ended on one day. */
const period = `daterange(valid_from, valid_to + 1) WITH &&`;

/** Other spellings of a region's name, its codes at the statistics office, and what each file about regions brought. */
export class NamesAndCodesOfRegions1715502020000 implements MigrationInterface {
  name = 'NamesAndCodesOfRegions1715502020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region_alias (
        id uuid NOT NULL,
        region_id int NOT NULL,
        alias text NOT NULL,
        plain text COLLATE "C" GENERATED ALWAYS AS (regexp_replace(lower(alias), '[^a-z0-9]', '', 'g')) STORED,
        valid_from date NOT NULL,
        valid_to date,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_region_alias PRIMARY KEY (id),
        CONSTRAINT fk_region_alias_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_region_alias_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT ck_region_alias_period CHECK (valid_to >= valid_from - 1),
        CONSTRAINT ck_region_alias_plain CHECK (plain <> ''),
        CONSTRAINT ex_region_alias EXCLUDE USING gist (region_id WITH =, plain WITH =, ${period})
      )`);
    await runner.query(`
      CREATE TABLE region_bps_code (
        id uuid NOT NULL,
        region_id int NOT NULL,
        code text COLLATE "C" NOT NULL,
        name text,
        valid_from date NOT NULL,
        valid_to date,
        source text NOT NULL,
        import_id uuid NOT NULL,
        CONSTRAINT pk_region_bps_code PRIMARY KEY (id),
        CONSTRAINT fk_region_bps_code_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT ck_region_bps_code CHECK (code ~ '^[0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?$'),
        CONSTRAINT ck_region_bps_code_period CHECK (valid_to >= valid_from),
        CONSTRAINT ex_region_bps_code_region EXCLUDE USING gist (region_id WITH =, ${period}),
        CONSTRAINT ex_region_bps_code EXCLUDE USING gist (code WITH =, ${period})
      )`);
    await runner.query(`CREATE INDEX ix_region_bps_code ON region_bps_code (code)`);
    await runner.query(`
      CREATE TABLE region_import (
        id uuid NOT NULL,
        kind text NOT NULL,
        file_name text NOT NULL,
        source text NOT NULL,
        valid_from date NOT NULL,
        lines int NOT NULL,
        added int NOT NULL,
        changed int NOT NULL,
        unchanged int NOT NULL,
        refused int NOT NULL,
        issues jsonb NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_region_import PRIMARY KEY (id),
        CONSTRAINT fk_region_import_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT ck_region_import_kind CHECK (kind IN ('CROSSWALK')),
        CONSTRAINT ck_region_import_sum CHECK (lines = added + changed + unchanged + refused)
      )`);
    await runner.query(`ALTER TABLE region_bps_code ADD CONSTRAINT fk_region_bps_code_import
      FOREIGN KEY (import_id) REFERENCES region_import (id)`);
    for (const table of ['region_alias', 'region_import']) {
      await runner.query(`CREATE TRIGGER tr_${table}_recorded_by BEFORE INSERT ON ${table} FOR EACH ROW
        EXECUTE FUNCTION check_actor('recorded_by')`);
    }
    for (const table of ['region_alias', 'region_bps_code'])
      await runner.query(
        `CALL secure_reference_table('${table}', ARRAY['province'], 'SELECT, INSERT, UPDATE (valid_to)')`,
      );
    await runner.query(`CALL secure_reference_table('region_import', ARRAY['province'], 'SELECT, INSERT')`);
    await runner.query(`CALL make_append_only('region_import')`);
    for (const table of ['region_alias', 'region_bps_code']) {
      await runner.query(`CREATE TRIGGER tr_${table}_ends BEFORE UPDATE ON ${table} FOR EACH ROW
        EXECUTE FUNCTION check_version_ends()`);
    }
    // Within one parent a spelling means one region, whether it is its name or another spelling of it.
    await runner.query(`
      CREATE FUNCTION check_region_alias() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM region_version own
          JOIN region_version v ON v.parent_id = own.parent_id AND v.region_id <> own.region_id AND v.valid_to IS NULL
          WHERE own.region_id = NEW.region_id AND own.valid_to IS NULL AND (
            regexp_replace(lower(v.name), '[^a-z0-9]', '', 'g') = NEW.plain
            OR EXISTS (SELECT FROM region_alias a WHERE a.region_id = v.region_id AND a.plain = NEW.plain AND a.valid_to IS NULL)))
        THEN
          RAISE EXCEPTION 'the spelling means another region of the same parent'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_region_alias_ambiguous';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_region_alias AFTER INSERT ON region_alias FOR EACH ROW
      EXECUTE FUNCTION check_region_alias()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE region_bps_code, region_import, region_alias`);
    await runner.query(`DROP FUNCTION check_region_alias()`);
  }
}
