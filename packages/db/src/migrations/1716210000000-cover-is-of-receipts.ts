import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Receipts alone say until when somebody is covered: no level may change it, and a membership begins without. */
export class CoverIsOfReceipts1716210000000 implements MigrationInterface {
  name = 'CoverIsOfReceipts1716210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_cover() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'receipts say until when a member is covered' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_cover';
      END $$`);
    await runner.query(`CREATE TRIGGER tr_cover_begins BEFORE INSERT ON enrolment FOR EACH ROW
      WHEN (NEW.paid_through <> '-infinity') EXECUTE FUNCTION refuse_cover()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_cover_begins ON enrolment`);
    await runner.query(`DROP FUNCTION refuse_cover()`);
  }
}
