import type { MigrationInterface, QueryRunner } from 'typeorm';

const isSealed = (job: string) => `${job}params ->> 'sealedFilter' IS NOT NULL`;
const ended = `('SUCCEEDED', 'CANCELLED')`;

/** By whom somebody searched is kept as long as the export needs it: it goes when the export ends. */
export class FiltersOfExportsEnd1715518030000 implements MigrationInterface {
  name = 'FiltersOfExportsEnd1715518030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE job NO FORCE ROW LEVEL SECURITY`);
    await runner.query(
      `UPDATE job SET params = params - 'sealedFilter' WHERE state IN ${ended} AND ${isSealed('')}`,
    );
    await runner.query(`ALTER TABLE job FORCE ROW LEVEL SECURITY`);
    await runner.query(`GRANT UPDATE (params) ON job TO lindung_jobs`);
    await runner.query(`
      CREATE FUNCTION forget_filter() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        NEW.params := NEW.params - 'sealedFilter';
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_job_filter BEFORE UPDATE OF state ON job FOR EACH ROW
      WHEN (NEW.state IN ${ended} AND ${isSealed('NEW.')}) EXECUTE FUNCTION forget_filter()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_job_filter ON job`);
    await runner.query(`DROP FUNCTION forget_filter()`);
    await runner.query(`REVOKE UPDATE (params) ON job FROM lindung_jobs`);
  }
}
