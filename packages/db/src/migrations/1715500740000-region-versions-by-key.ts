import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A region's version is found by the ordered index. PostgreSQL took the constraint's index instead, which costs it four times
 * as much for each of the two regions of each row of a list: it holds the region as a range now, which no equality looks up.
 */
export class RegionVersionsByKey1715500740000 implements MigrationInterface {
  name = 'RegionVersionsByKey1715500740000';

  async up(runner: QueryRunner): Promise<void> {
    await replaceConstraint(runner, `int4range(region_id, region_id, '[]') WITH &&`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await replaceConstraint(runner, 'region_id WITH =');
  }
}

async function replaceConstraint(runner: QueryRunner, region: string): Promise<void> {
  await runner.query(`ALTER TABLE region_version DROP CONSTRAINT ex_region_version_region`);
  await runner.query(`ALTER TABLE region_version ADD CONSTRAINT ex_region_version_region
    EXCLUDE USING gist (${region}, daterange(valid_from, valid_to, '[]') WITH &&)`);
}
