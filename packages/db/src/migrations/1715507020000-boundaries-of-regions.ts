import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (values: string) => `
  ALTER TABLE region_import DROP CONSTRAINT ck_region_import_kind,
    ADD CONSTRAINT ck_region_import_kind CHECK (kind IN (${values}))`;

/** Where regions lie: simplified polygons with days of their own, and who drew them under which licence. */
export class BoundariesOfRegions1715507020000 implements MigrationInterface {
  name = 'BoundariesOfRegions1715507020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'CROSSWALK', 'BOUNDARIES'`));
    await runner.query(`ALTER TABLE region_import ADD COLUMN licence text, ADD COLUMN edition text,
      ADD CONSTRAINT ck_region_import_licence CHECK ((kind = 'BOUNDARIES') = (num_nonnulls(licence, edition) = 2))`);
    await runner.query(`
      CREATE TABLE region_boundary (
        id uuid NOT NULL,
        region_id int NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        shape jsonb NOT NULL,
        points int NOT NULL,
        import_id uuid NOT NULL,
        CONSTRAINT pk_region_boundary PRIMARY KEY (id),
        CONSTRAINT fk_region_boundary_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_region_boundary_import FOREIGN KEY (import_id) REFERENCES region_import (id),
        CONSTRAINT ck_region_boundary_period CHECK (valid_to >= valid_from - 1),
        CONSTRAINT ck_region_boundary_shape CHECK (jsonb_typeof(shape) = 'array' AND jsonb_array_length(shape) > 0),
        CONSTRAINT ck_region_boundary_points CHECK (points BETWEEN 4 AND 60000),
        CONSTRAINT ex_region_boundary EXCLUDE USING gist (region_id WITH =, daterange(valid_from, valid_to + 1) WITH &&)
      )`);
    await runner.query(
      `CALL secure_reference_table('region_boundary', ARRAY['province'], 'SELECT, INSERT, UPDATE (valid_to)')`,
    );
    await runner.query(`CREATE TRIGGER tr_region_boundary_ends BEFORE UPDATE ON region_boundary FOR EACH ROW
      EXECUTE FUNCTION check_version_ends()`);
    // A boundary begins while its region stands.
    await runner.query(`
      CREATE FUNCTION check_region_boundary() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM region_version v WHERE v.region_id = NEW.region_id AND v.parent_id IS NOT NULL
          AND v.valid_from <= NEW.valid_from AND (v.valid_to IS NULL OR v.valid_to >= NEW.valid_from))
        THEN
          RAISE EXCEPTION 'the region does not stand on the first day of its boundary'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_region_boundary_stands';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_region_boundary_stands BEFORE INSERT ON region_boundary FOR EACH ROW
      EXECUTE FUNCTION check_region_boundary()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE region_boundary`);
    await runner.query(`DROP FUNCTION check_region_boundary()`);
    await runner.query(`ALTER TABLE region_import DISABLE TRIGGER tr_append_only`);
    await runner.query(`ALTER TABLE region_import NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM region_import WHERE kind = 'BOUNDARIES'`);
    await runner.query(`ALTER TABLE region_import FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE region_import ENABLE TRIGGER tr_append_only`);
    await runner.query(`ALTER TABLE region_import DROP COLUMN licence, DROP COLUMN edition`);
    await runner.query(kinds(`'CROSSWALK'`));
  }
}
