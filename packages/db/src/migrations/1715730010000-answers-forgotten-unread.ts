import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = 'nik_index, name, number, reason';

/** Who purges forgets the words of an office's answer without reading them. */
export class AnswersForgottenUnread1715730010000 implements MigrationInterface {
  name = 'AnswersForgottenUnread1715730010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE office_answer_row ADD COLUMN is_forgotten boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT ck_office_answer_row_forgotten CHECK (NOT is_forgotten OR num_nonnulls(${words}, nik_tail) = 0)`);
    await runner.query(`REVOKE SELECT (${words}) ON office_answer_row FROM lindung_jobs`);
    await runner.query(
      `GRANT SELECT (is_forgotten), UPDATE (is_forgotten) ON office_answer_row TO lindung_jobs`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (${words}) ON office_answer_row TO lindung_jobs`);
    await runner.query(`ALTER TABLE office_answer_row DROP COLUMN is_forgotten`);
  }
}
