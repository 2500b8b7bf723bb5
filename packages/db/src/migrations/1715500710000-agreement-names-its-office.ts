import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An agreement names the office that signs it, from its first draft on. */
export class AgreementNamesItsOffice1715500710000 implements MigrationInterface {
  name = 'AgreementNamesItsOffice1715500710000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement ALTER COLUMN signing_office_id SET NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement ALTER COLUMN signing_office_id DROP NOT NULL`);
  }
}
