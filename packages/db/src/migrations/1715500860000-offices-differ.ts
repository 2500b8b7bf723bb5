import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two offices never bear one name or one code at the same time. Of those that did, the one that was stored first keeps its
 * name; the others get the end of their id behind theirs, and lose their code.
 */
export class OfficesDiffer1715500860000 implements MigrationInterface {
  name = 'OfficesDiffer1715500860000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE office_version v SET name = v.name || ' (' || right(v.id::text, 6) || ')'
      WHERE EXISTS (SELECT FROM office_version o WHERE o.office_id < v.office_id AND o.sort_name = v.sort_name
        AND daterange(o.valid_from, o.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]'))`);
    await runner.query(`
      UPDATE office_version v SET code = NULL
      WHERE EXISTS (SELECT FROM office_version o WHERE o.office_id < v.office_id AND lower(o.code) = lower(v.code)
        AND daterange(o.valid_from, o.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]'))`);
    await runner.query(`ALTER TABLE office_version ADD CONSTRAINT ex_office_version_name
      EXCLUDE USING gist (sort_name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`);
    await runner.query(`ALTER TABLE office_version ADD CONSTRAINT ex_office_version_code
      EXCLUDE USING gist (lower(code) WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE office_version DROP CONSTRAINT ex_office_version_code`);
    await runner.query(`ALTER TABLE office_version DROP CONSTRAINT ex_office_version_name`);
  }
}
