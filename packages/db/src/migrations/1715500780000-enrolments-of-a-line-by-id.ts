import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest enrolments of a line, in their order: a list by member group goes from line to line. */
export class EnrolmentsOfALineById1715500780000 implements MigrationInterface {
  name = 'EnrolmentsOfALineById1715500780000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_enrolment_line_newest ON enrolment (line_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_enrolment_line_newest`);
  }
}
