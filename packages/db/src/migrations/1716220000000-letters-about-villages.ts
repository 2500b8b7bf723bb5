import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = [
  'CANDIDATE_IMPORT',
  'EXPORT',
  'DECREE_DOCUMENT',
  'OFFICE_FILE',
  'OFFICE_ANSWER',
  'MEMBER_CARDS',
  'DUPLICATE_SEARCH',
] as const;

/** Letters to district heads are written by jobs of their own. */
export class LettersAboutVillages1716220000000 implements MigrationInterface {
  name = 'LettersAboutVillages1716220000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, [...kinds, 'VILLAGE_LETTER']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM job WHERE kind = 'VILLAGE_LETTER'`);
    await this.allow(runner, kinds);
  }

  private async allow(runner: QueryRunner, allowed: readonly string[]): Promise<void> {
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(
      `ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN (${allowed.map((kind) => `'${kind}'`).join(', ')}))`,
    );
  }
}
