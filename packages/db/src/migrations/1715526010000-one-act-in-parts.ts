import type { MigrationInterface, QueryRunner } from 'typeorm';

const atOnce = 'f.request_id = t.request_id AND f.at = t.at AND f.id < t.id';
const whenever = 'f.request_id = t.request_id AND f.id < t.id';

const say = (was: string, now: string): string => `DO $$ BEGIN
  EXECUTE replace(pg_get_functiondef('record_acts(text, text, text[])'::regprocedure), '${was}', '${now}');
END $$`;

/** The events that name the people of one act are written one after the other, and need not bear the same instant. */
export class OneActInParts1715526010000 implements MigrationInterface {
  name = 'OneActInParts1715526010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(say(atOnce, whenever));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(say(whenever, atOnce));
  }
}
