import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';
/** What PostgreSQL calls the right to take statistics, from this version on; before it the owner alone may. */
const maintain = `current_setting('server_version_num')::int >= 170000`;

/**
 * Statistics that were taken while a first import filled the table say that it has pages and no people. By such ones every index
 * costs the same, and whoever an imported row names was looked for by an index of which the id is the last column, from its first
 * entry to its last: by the foreign keys, row by row. So an import that has brought people to a table of which nothing is known has
 * them counted before it goes on.
 */
export class StatisticsOfPeople1715719990000 implements MigrationInterface {
  name = 'StatisticsOfPeople1715719990000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DO $$ BEGIN
      IF ${maintain} THEN EXECUTE 'GRANT MAINTAIN ON person TO lindung_definer'; END IF;
    END $$`);
    await runner.query(`
      CREATE FUNCTION count_people_anew() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET default_statistics_target = 10 AS $$
      BEGIN
        IF NOT ${maintain} OR NOT EXISTS (SELECT FROM pg_class c WHERE c.oid = 'public.person'::regclass AND c.reltuples = 0
            AND pg_relation_size(c.oid) > 0) THEN
          RETURN false;
        END IF;
        EXECUTE 'ANALYZE (SKIP_LOCKED) public.person (id)';
        RETURN true;
      END $$`);
    await runner.query(`CALL give_to_definer('count_people_anew()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION count_people_anew() TO ${writers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION count_people_anew()`);
    await runner.query(`DO $$ BEGIN
      IF ${maintain} THEN EXECUTE 'REVOKE MAINTAIN ON person FROM lindung_definer'; END IF;
    END $$`);
  }
}
