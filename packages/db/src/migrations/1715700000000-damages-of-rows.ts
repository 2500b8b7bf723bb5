import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A staged row tells what a spreadsheet did to its cells, and which repair is proposed or was made. */
export class DamagesOfRows1715700000000 implements MigrationInterface {
  name = 'DamagesOfRows1715700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE staged_candidate ADD COLUMN damages jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE staged_candidate DROP COLUMN damages`);
  }
}
