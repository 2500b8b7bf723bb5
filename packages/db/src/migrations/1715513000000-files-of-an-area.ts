import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that was made for the regencies of an office is given back while the office serves all of them. */
export class FilesOfAnArea1715513000000 implements MigrationInterface {
  name = 'FilesOfAnArea1715513000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION area_of_office() RETURNS int[] LANGUAGE sql STABLE PARALLEL SAFE
      RETURN CASE current_setting('role', true) WHEN 'lindung_office' THEN jurisdiction_area() END`);
    for (const table of ['file', 'file_chunk']) {
      // For which regencies those were made that are there is not known: they are made anew.
      await runner.query(`ALTER TABLE ${table} ADD COLUMN area int[]`);
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN area SET DEFAULT area_of_office()`);
      await runner.query(`CREATE POLICY p_area ON ${table} AS RESTRICTIVE FOR ALL TO lindung_office
        USING (area <@ jurisdiction_area())`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['file_chunk', 'file']) {
      await runner.query(`DROP POLICY p_area ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN area`);
    }
    await runner.query(`DROP FUNCTION area_of_office()`);
  }
}
