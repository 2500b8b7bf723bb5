import type { MigrationInterface, QueryRunner } from 'typeorm';

const words = 'nik_index, name, number, reason';

/** A row of an office's answer that can't be read says which of its fields, and what stands there. */
export class RowsUnreadSayWhy1715870000000 implements MigrationInterface {
  name = 'RowsUnreadSayWhy1715870000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE office_answer_row ADD COLUMN unread_field text, ADD COLUMN unread_value text,
      ADD CONSTRAINT ck_office_answer_row_unread_field CHECK (unread_field IN ('NIK', 'MEMBERSHIP_NUMBER')),
      ADD CONSTRAINT ck_office_answer_row_unread_value CHECK (unread_value IS NULL OR unread_field IS NOT NULL),
      DROP CONSTRAINT ck_office_answer_row_forgotten,
      ADD CONSTRAINT ck_office_answer_row_forgotten CHECK (NOT is_forgotten OR num_nonnulls(${words}, nik_tail, unread_value) = 0)`);
    await runner.query(`GRANT UPDATE (unread_value) ON office_answer_row TO lindung_jobs`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE office_answer_row DROP CONSTRAINT ck_office_answer_row_forgotten,
      DROP COLUMN unread_field, DROP COLUMN unread_value,
      ADD CONSTRAINT ck_office_answer_row_forgotten CHECK (NOT is_forgotten OR num_nonnulls(${words}, nik_tail) = 0)`);
  }
}
