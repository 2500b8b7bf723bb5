import type { MigrationInterface, QueryRunner } from 'typeorm';

const was = `'OFFICE', 'REGION', 'RETENTION_RULE'`;
const now = `'OFFICE', 'REGION', 'LAW_RULE', 'RETENTION_RULE'`;

const replaced = (from: string, to: string) => `DO $do$ BEGIN
  EXECUTE replace(pg_get_functiondef('record_acts(text, text, text[])'::regprocedure), $from$${from}$from$, $to$${to}$to$);
END $do$`;

/** What was done to a rule of the law is told to everybody who reads it: the law is the same for all. */
export class ActsOnRules1715600010000 implements MigrationInterface {
  name = 'ActsOnRules1715600010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(replaced(was, now));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(replaced(now, was));
  }
}
