import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';
const written = `id, name, source, source_note, source_date, declared_potential, line_id, regency_id, district_id, village_id, created_by,
  created_at, version`;

/** How many of a list are erased says the erasure alone. */
export class ErasedCandidatesAreCounted1715524200000 implements MigrationInterface {
  name = 'ErasedCandidatesAreCounted1715524200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT ON candidate_list FROM ${writers}`);
    await runner.query(`GRANT INSERT (${written}) ON candidate_list TO ${writers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE INSERT (${written}) ON candidate_list FROM ${writers}`);
    await runner.query(`GRANT INSERT ON candidate_list TO ${writers}`);
  }
}
