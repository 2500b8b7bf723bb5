import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An office stands under another one or under none; one that stood under itself stood under none. */
export class OfficesUnderOthers1715512020000 implements MigrationInterface {
  name = 'OfficesUnderOthers1715512020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE office_version SET parent_id = NULL WHERE parent_id = office_id`);
    await runner.query(
      `ALTER TABLE office_version ADD CONSTRAINT ck_office_version_parent CHECK (parent_id <> office_id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE office_version DROP CONSTRAINT ck_office_version_parent`);
  }
}
