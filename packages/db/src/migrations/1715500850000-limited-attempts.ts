import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is counted so that it may not be tried without end is no longer signing in alone: NIKs that are searched and shown are too. */
export class LimitedAttempts1715500850000 implements MigrationInterface {
  name = 'LimitedAttempts1715500850000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE sign_in_attempt RENAME TO limited_attempt`);
    await runner.query(
      `ALTER TABLE limited_attempt RENAME CONSTRAINT pk_sign_in_attempt TO pk_limited_attempt`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE limited_attempt RENAME CONSTRAINT pk_limited_attempt TO pk_sign_in_attempt`,
    );
    await runner.query(`ALTER TABLE limited_attempt RENAME TO sign_in_attempt`);
  }
}
