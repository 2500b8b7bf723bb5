import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (list: string) =>
  `DROP CONSTRAINT ck_agreement_kind, ADD CONSTRAINT ck_agreement_kind CHECK (kind IN (${list}))`;
const writers = 'lindung_regency, lindung_district, lindung_village';

/** An addendum names the agreement that it amends, a renewal the one whose place it takes: of the same regency, and no addendum itself. */
export class AddendaAndRenewals1715610030000 implements MigrationInterface {
  name = 'AddendaAndRenewals1715610030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement ${kinds(`'MOU', 'PKS', 'ADDENDUM'`)},
      ADD CONSTRAINT ck_agreement_addendum CHECK ((kind = 'ADDENDUM') = (amends_id IS NOT NULL)),
      ADD CONSTRAINT ck_agreement_renewal CHECK (renews_id IS NULL OR amends_id IS NULL)`);
    await runner.query(`GRANT UPDATE (amends_id, renews_id) ON agreement TO ${writers}`);
    await runner.query(`
      CREATE FUNCTION check_base_agreement() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM agreement b WHERE b.id = COALESCE(NEW.amends_id, NEW.renews_id) AND b.regency_id = NEW.regency_id
            AND b.amends_id IS NULL AND b.status = 'ACTIVE') THEN
          RAISE EXCEPTION 'what is amended or renewed is signed, of the same regency, and no addendum'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_base';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_agreement_base BEFORE INSERT OR UPDATE OF amends_id, renews_id, status ON agreement FOR EACH ROW
      WHEN (NEW.amends_id IS NOT NULL OR NEW.renews_id IS NOT NULL) EXECUTE FUNCTION check_base_agreement()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_agreement_base ON agreement`);
    await runner.query(`DROP FUNCTION check_base_agreement()`);
    await runner.query(`REVOKE UPDATE (amends_id, renews_id) ON agreement FROM ${writers}`);
    await runner.query(`ALTER TABLE agreement DROP CONSTRAINT ck_agreement_renewal, DROP CONSTRAINT ck_agreement_addendum,
      ${kinds(`'MOU', 'PKS'`)}`);
  }
}
