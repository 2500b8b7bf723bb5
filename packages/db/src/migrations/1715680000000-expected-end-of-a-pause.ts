import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who decides on a pause counts the same months as who proposes it: until the day on which the agreement is expected to go on. */
export class ExpectedEndOfAPause1715680000000 implements MigrationInterface {
  name = 'ExpectedEndOfAPause1715680000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement_order ADD COLUMN resumes_on date,
      ADD CONSTRAINT ck_agreement_order_resumes CHECK (resumes_on IS NULL OR kind = 'PAUSE' AND resumes_on > effective_on)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement_order DROP COLUMN resumes_on`);
  }
}
