import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = `lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village, lindung_look`;

/**
 * Whose restriction of processing is granted is taken into no new proposal and no decree from that day until it is lifted (UU 27/2022
 * Art. 41). A membership in force, its bills and the trail go on by law.
 */
export class RestrictedPersons1715523300000 implements MigrationInterface {
  name = 'RestrictedPersons1715523300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD COLUMN restricted_on date`);
    await runner.query(`GRANT SELECT (restricted_on) ON person TO ${readers}`);
    await runner.query(`GRANT UPDATE (restricted_on) ON person TO lindung_regency`);
    await runner.query(`GRANT SELECT (restricted_on), UPDATE (restricted_on) ON person TO lindung_definer`);
    // The regency lifts it; it begins by the answer to a request, and by nothing else.
    await runner.query(`
      CREATE FUNCTION check_restriction_lifted() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION 'a restriction is granted on request' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_person_restriction';
      END $$`);
    await runner.query(`CREATE TRIGGER tr_person_restriction BEFORE UPDATE OF restricted_on ON person FOR EACH ROW
      WHEN (current_user = 'lindung_regency' AND NEW.restricted_on IS NOT NULL AND NEW.restricted_on IS DISTINCT FROM OLD.restricted_on)
      EXECUTE FUNCTION check_restriction_lifted()`);
    await runner.query(`
      CREATE FUNCTION restrict_person() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE public.person SET version = version + 1,
          restricted_on = COALESCE(restricted_on, public.acting_day(), (now() AT TIME ZONE 'Asia/Makassar')::date)
        WHERE id = NEW.person_id;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('restrict_person()')`);
    await runner.query(`CREATE TRIGGER tr_person_request_restricts AFTER UPDATE OF status ON person_request FOR EACH ROW
      WHEN (NEW.kind = 'RESTRICTION' AND NEW.status = 'GRANTED' AND OLD.status = 'OPEN') EXECUTE FUNCTION restrict_person()`);

    await runner.query(`
      CREATE FUNCTION check_restricted_enrolment() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM added a JOIN public.person p ON p.id = a.person_id AND p.restricted_on IS NOT NULL
            WHERE a.status IN ('PROPOSED', 'WAITLISTED', 'DECREED')) THEN
          RAISE EXCEPTION 'the processing of the data of a person is restricted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_restricted';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('check_restricted_enrolment()')`);
    await runner.query(`CREATE TRIGGER tr_enrolment_restricted_insert AFTER INSERT ON enrolment REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_restricted_enrolment()`);
    await runner.query(`
      CREATE FUNCTION check_restricted_decreed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      BEGIN
        IF EXISTS (SELECT FROM public.person p WHERE p.id = NEW.person_id AND p.restricted_on IS NOT NULL) THEN
          RAISE EXCEPTION 'the processing of the data of a person is restricted'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_restricted';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('check_restricted_decreed()')`);
    await runner.query(`CREATE TRIGGER tr_enrolment_restricted BEFORE UPDATE OF status ON enrolment FOR EACH ROW
      WHEN (NEW.status = 'DECREED' AND OLD.status <> 'DECREED') EXECUTE FUNCTION check_restricted_decreed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const trigger of ['tr_enrolment_restricted', 'tr_enrolment_restricted_insert'])
      await runner.query(`DROP TRIGGER ${trigger} ON enrolment`);
    await runner.query(`DROP FUNCTION check_restricted_decreed()`);
    await runner.query(`DROP FUNCTION check_restricted_enrolment()`);
    await runner.query(`DROP TRIGGER tr_person_request_restricts ON person_request`);
    await runner.query(`DROP FUNCTION restrict_person()`);
    await runner.query(`DROP TRIGGER tr_person_restriction ON person`);
    await runner.query(`DROP FUNCTION check_restriction_lifted()`);
    await runner.query(`ALTER TABLE person DROP COLUMN restricted_on`);
  }
}
