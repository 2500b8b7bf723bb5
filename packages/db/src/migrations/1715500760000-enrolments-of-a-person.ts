import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All enrolments of a person, ended ones too: how many residents of a village are protected is looked up by person. */
export class EnrolmentsOfAPerson1715500760000 implements MigrationInterface {
  name = 'EnrolmentsOfAPerson1715500760000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX ix_enrolment_person ON enrolment (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_enrolment_person`);
  }
}
