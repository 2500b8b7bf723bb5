import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';

/** Nobody takes a candidate off a list. The column stays: `down()` could add it again, but not where it stood among the others. */
export class CandidatesStayListed1715500720000 implements MigrationInterface {
  name = 'CandidatesStayListed1715500720000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (removed_in) ON candidate FROM ${writers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT UPDATE (removed_in) ON candidate TO ${writers}`);
  }
}
