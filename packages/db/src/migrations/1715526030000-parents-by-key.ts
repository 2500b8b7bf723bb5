import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Laid out as it was before: what the down leaves is that, to the letter. */
const checkSameOwner = ({ declared, parent }: { readonly declared: string; readonly parent: string }) => `
      CREATE OR REPLACE FUNCTION check_same_owner() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        parent CONSTANT text := TG_ARGV[0];
        reference CONSTANT text := TG_ARGV[1];
        within CONSTANT text := CASE WHEN TG_NARGS = 2 THEN ', district_id, village_id' ELSE '' END;
        same_place CONSTANT text := CASE WHEN TG_NARGS = 2 THEN 'AND p.district_id IS NOT DISTINCT FROM a.district_id
          AND p.village_id IS NOT DISTINCT FROM a.village_id' ELSE '' END;${declared}
        is_alien boolean;
      BEGIN
        EXECUTE format('SELECT EXISTS (
            SELECT FROM (SELECT DISTINCT %I AS parent_id, regency_id%s FROM added) AS a
            WHERE a.parent_id IS NOT NULL AND NOT EXISTS (${parent} INTO is_alien;
        IF is_alien THEN
          RAISE EXCEPTION 'a row of % belongs to another region than its %', TG_TABLE_NAME, parent
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_same_owner';
        END IF;
        RETURN NULL;
      END $$`;

/**
 * The parent of each row is looked up by its key. Joined, the parents that came in the same transaction counted as one row by what is
 * known of the table, and each of an import's rows was compared with each of its people.
 */
export class ParentsByKey1715526030000 implements MigrationInterface {
  name = 'ParentsByKey1715526030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      checkSameOwner({
        declared: `
        place CONSTANT text := CASE WHEN TG_NARGS = 2 THEN ', o.district_id, o.village_id' ELSE '' END;`,
        parent: `SELECT FROM
              (SELECT o.regency_id%s FROM %I o WHERE o.id = a.parent_id OFFSET 0) AS p
              WHERE p.regency_id IS NOT DISTINCT FROM a.regency_id %s))', reference, within, place, parent, same_place)`,
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      checkSameOwner({
        declared: '',
        parent: `SELECT FROM %I p WHERE p.id = a.parent_id
              AND p.regency_id IS NOT DISTINCT FROM a.regency_id %s))', reference, within, parent, same_place)`,
      }),
    );
  }
}
