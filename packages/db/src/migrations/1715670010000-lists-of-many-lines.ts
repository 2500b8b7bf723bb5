import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines and payers are listed regency by regency: without an index each regency reads those of all. */
export class ListsOfManyLines1715670010000 implements MigrationInterface {
  name = 'ListsOfManyLines1715670010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_agreement_line_regency ON agreement_line (regency_id, id)`);
    await runner.query(`CREATE INDEX ix_payer_regency ON payer (regency_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_payer_regency`);
    await runner.query(`DROP INDEX ix_agreement_line_regency`);
  }
}
