import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A record that points at a region that has ended goes on naming it: the last version of a region is shown for good, each other one
 * until the day on which the next begins.
 */
export class RegionsThatEndedStayNamed1715502010000 implements MigrationInterface {
  name = 'RegionsThatEndedStayNamed1715502010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE region_version ADD COLUMN shown_to date`);
    await runner.query(`ALTER TABLE region_version DISABLE TRIGGER tr_region_version_ends`);
    await runner.query(`GRANT UPDATE (shown_to) ON region_version TO lindung_system, lindung_province`);
    await runner.query(`SET LOCAL ROLE lindung_system`);
    await runner.query(`
      UPDATE region_version v SET shown_to = v.valid_to
      WHERE v.valid_to IS NOT NULL AND EXISTS (
        SELECT FROM region_version n WHERE n.region_id = v.region_id AND n.valid_from > v.valid_from)`);
    await runner.query(`RESET ROLE`);
    await runner.query(`ALTER TABLE region_version ENABLE TRIGGER tr_region_version_ends`);
    await runner.query(
      `ALTER TABLE region_version ADD CONSTRAINT ck_region_version_shown CHECK (shown_to = valid_to)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE region_version DROP COLUMN shown_to`);
  }
}
