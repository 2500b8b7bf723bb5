import type { MigrationInterface, QueryRunner } from 'typeorm';

const plain = (name: string) => `regexp_replace(lower(${name}), '[^a-z0-9]', '', 'g')`;

const aliasChecked = (ended: string) => `
      CREATE OR REPLACE FUNCTION check_region_alias() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN${ended}
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
      END $$`;
const refuseEnded = `
        IF NOT EXISTS (SELECT FROM region_version own WHERE own.region_id = NEW.region_id AND own.valid_to IS NULL) THEN
          RAISE EXCEPTION 'a region that has ended gets no other spelling'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_region_alias_ended';
        END IF;`;

const codePeriod = (first: string) => `
  ALTER TABLE region_bps_code DROP CONSTRAINT ck_region_bps_code_period,
    ADD CONSTRAINT ck_region_bps_code_period CHECK (valid_to >= ${first})`;

/**
 * Another spelling means one region of a parent also after the map has changed, and none of a region that has ended; and a region
 * that ends gives up its code at the statistics office.
 */
export class SpellingsAndCodesAtChanges1715507000000 implements MigrationInterface {
  name = 'SpellingsAndCodesAtChanges1715507000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(aliasChecked(refuseEnded));
    await runner.query(`
      CREATE FUNCTION check_region_spelling() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM began b
          JOIN region_version v ON v.parent_id = b.parent_id AND v.region_id <> b.region_id AND v.valid_to IS NULL
          JOIN region_alias a ON a.region_id IN (b.region_id, v.region_id) AND a.valid_to IS NULL
          WHERE b.valid_to IS NULL AND (
            a.plain = CASE a.region_id WHEN b.region_id THEN ${plain('v.name')} ELSE ${plain('b.name')} END
            OR EXISTS (SELECT FROM region_alias o WHERE o.region_id IN (b.region_id, v.region_id) AND o.region_id <> a.region_id
              AND o.plain = a.plain AND o.valid_to IS NULL)))
        THEN
          RAISE EXCEPTION 'a name means two regions of one parent by another spelling'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_region_version_spelling';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_region_version_spelling AFTER INSERT ON region_version REFERENCING NEW TABLE AS began
      FOR EACH STATEMENT EXECUTE FUNCTION check_region_spelling()`);
    // A code that was given later than its region ended held on no day.
    await runner.query(codePeriod('valid_from - 1'));
    await runner.query(`SET LOCAL ROLE lindung_province`);
    await runner.query(`
      UPDATE region_bps_code b SET valid_to = GREATEST(ended.last_day, b.valid_from - 1)
      FROM (SELECT region_id, max(valid_to) AS last_day FROM region_version GROUP BY region_id
            HAVING count(*) = count(valid_to)) AS ended
      WHERE ended.region_id = b.region_id AND b.valid_to IS NULL`);
    await runner.query(`RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE region_bps_code NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM region_bps_code WHERE valid_to < valid_from`);
    await runner.query(`ALTER TABLE region_bps_code FORCE ROW LEVEL SECURITY`);
    await runner.query(codePeriod('valid_from'));
    await runner.query(`DROP TRIGGER tr_region_version_spelling ON region_version`);
    await runner.query(`DROP FUNCTION check_region_spelling()`);
    await runner.query(aliasChecked(''));
  }
}
