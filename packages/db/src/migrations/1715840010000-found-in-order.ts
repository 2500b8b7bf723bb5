import type { MigrationInterface, QueryRunner } from 'typeorm';

const some = 'AND %s LIMIT 200 - cardinality($2)';
const first = 'AND %s ORDER BY p.regency_id, p.search_name, p.village_id, p.id LIMIT 200 - cardinality($2)';

const say = (was: string, becomes: string): string => `DO $do$
  DECLARE code CONSTANT text := pg_get_functiondef('found_persons(text, int, int, int)'::regprocedure);
  BEGIN
    IF strpos(code, $was$${was}$was$) = 0 THEN RAISE EXCEPTION 'the search does not say what is to be changed'; END IF;
    EXECUTE replace(code, $was$${was}$was$, $becomes$${becomes}$becomes$);
  END $do$`;

/** Of more persons than a search tells the same ones are told each time, in the order of an index that holds them: by area and name. */
export class FoundInOrder1715840010000 implements MigrationInterface {
  name = 'FoundInOrder1715840010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(say(some, first));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(say(first, some));
  }
}
