import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_system, lindung_gate,
      lindung_jobs`;

/**
 * An event of the trail names the persons whose data it showed or changed, so that whose data a user has seen between two
 * moments is known (UU 27/2022, article 46: the notice of a breach says which data).
 */
export class PersonsSeen1715500810000 implements MigrationInterface {
  name = 'PersonsSeen1715500810000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE audit_event ADD COLUMN persons uuid[]`);
    await runner.query(`GRANT INSERT (persons) ON audit_event TO ${writers}`);
    await runner.query(
      `CREATE INDEX ix_audit_event_user ON audit_event (user_id, id) WHERE persons IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_audit_event_user`);
    await runner.query(`ALTER TABLE audit_event DROP COLUMN persons`);
  }
}
