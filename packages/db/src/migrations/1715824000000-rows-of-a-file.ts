import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A row of a file for an office is one person's, and is found by its number when the office answers. */
export class RowsOfAFile1715824000000 implements MigrationInterface {
  name = 'RowsOfAFile1715824000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE UNIQUE INDEX uq_office_file_row_line ON office_file_row (file_id, line_no) WHERE line_no IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX uq_office_file_row_line`);
  }
}
