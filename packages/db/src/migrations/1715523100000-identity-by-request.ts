import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Birth date and sex change by a correction that the person has asked for and that waits for its answer, in the regency's hands. */
export class IdentityByRequest1715523100000 implements MigrationInterface {
  name = 'IdentityByRequest1715523100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`REVOKE UPDATE (birth_date, sex) ON person FROM lindung_district, lindung_village`);
    // Locked until the change is there: a request that is being answered is waited for.
    await runner.query(`
      CREATE FUNCTION check_identity_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM FROM person_request q WHERE q.id = NULLIF(current_setting('app.person_request', true), '')::uuid
          AND q.person_id = NEW.id AND q.kind = 'CORRECTION' AND q.status = 'OPEN' FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'no correction of the person is open' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_identity';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_person_identity BEFORE UPDATE OF birth_date, sex ON person FOR EACH ROW
      WHEN (current_setting('role') <> 'none' AND NEW.erased_on IS NULL
        AND (OLD.birth_date, OLD.sex) IS DISTINCT FROM (NEW.birth_date, NEW.sex)) EXECUTE FUNCTION check_identity_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_person_identity ON person`);
    await runner.query(`DROP FUNCTION check_identity_change()`);
    await runner.query(`GRANT UPDATE (birth_date, sex) ON person TO lindung_district, lindung_village`);
  }
}
