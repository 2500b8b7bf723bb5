import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = 'partner_id, partner_reference, partner_row';

/** Of somebody who is erased it is not kept either by which reference a partner's application knew the person. */
export class ReferencesEndWithPersons1715822030000 implements MigrationInterface {
  name = 'ReferencesEndWithPersons1715822030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (partner_id), UPDATE (${columns}) ON candidate TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION forget_partner_references() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.candidate c SET partner_id = NULL, partner_reference = NULL, partner_row = NULL
        FROM became n JOIN was o ON o.id = n.id AND o.erased_on IS NULL
        WHERE n.erased_on IS NOT NULL AND c.person_id = n.id AND c.partner_id IS NOT NULL;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('forget_partner_references()')`);
    await runner.query(`CREATE TRIGGER tr_person_erased_references AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION forget_partner_references()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_person_erased_references ON person`);
    await runner.query(`DROP FUNCTION forget_partner_references()`);
    await runner.query(`REVOKE SELECT (partner_id), UPDATE (${columns}) ON candidate FROM lindung_definer`);
  }
}
