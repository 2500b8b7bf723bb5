import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const writers = 'lindung_regency, lindung_district, lindung_village';
const changeable = `full_name, nik_cipher, nik_index, nik_tail, nik_warnings, birth_date, birth_place, sex, occupation, address, phone,
  status, regency_id, district_id, village_id, created_at, updated_at, version, erased_on`;
const readable = `id, sort_name, ${changeable}`;

/**
 * Whoever registers a NIK that somebody bears already is answered as if nobody did: the record is saved and waits for a comparison
 * with the civil registry. Which records wait no level reads; until it is settled no such person is enrolled or billed.
 */
export class NiksThatWait1715515000000 implements MigrationInterface {
  name = 'NiksThatWait1715515000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.letNiksWait(runner);
    await this.countRegistrations(runner);
    await this.keepFromCover(runner);
  }

  /** 0 = bears the NIK, or has none; otherwise which of those who claim it after its bearer. */
  private async letNiksWait(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE person ADD COLUMN nik_claim int NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE person ALTER COLUMN nik_claim DROP DEFAULT`);
    await runner.query(`ALTER TABLE person ADD CONSTRAINT ck_person_nik_claim
      CHECK (nik_claim >= 0 AND (nik_claim = 0 OR nik_index IS NOT NULL))`);
    await runner.query(`DROP INDEX uq_person_nik_index`);
    await runner.query(`CREATE UNIQUE INDEX uq_person_nik_claim ON person (nik_index, nik_claim)`);
    await runner.query(`CREATE INDEX ix_person_nik_waits ON person (regency_id, id) WHERE nik_claim > 0`);
    await runner.query(`REVOKE SELECT ON person FROM ${levels}`);
    await runner.query(`GRANT SELECT (${readable}) ON person TO ${levels}`);
    await runner.query(`REVOKE UPDATE ON person FROM ${writers}`);
    await runner.query(`GRANT UPDATE (${changeable}) ON person TO ${writers}`);
    await runner.query(`GRANT SELECT (nik_claim), UPDATE (nik_claim) ON person TO lindung_definer`);
    // A plan that was made while the table was small is kept while a file fills it: it goes by the index from the beginning.
    await runner.query(`
      CREATE FUNCTION place_nik_claim() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      BEGIN
        NEW.nik_claim := COALESCE((SELECT max(p.nik_claim) + 1 FROM public.person p WHERE p.nik_index = NEW.nik_index), 0);
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('place_nik_claim()')`);
    await runner.query(`CREATE TRIGGER tr_person_nik_claim BEFORE INSERT ON person
      FOR EACH ROW WHEN (NEW.nik_claim IS NULL) EXECUTE FUNCTION place_nik_claim()`);
    await runner.query(`CREATE TRIGGER tr_person_nik_claim_anew BEFORE UPDATE OF nik_index ON person
      FOR EACH ROW WHEN (NEW.nik_index IS DISTINCT FROM OLD.nik_index) EXECUTE FUNCTION place_nik_claim()`);

    // Of persons whom the caller sees: the one that bears the NIK which they share, or claims it before the others.
    await runner.query(`
      CREATE FUNCTION first_to_claim(p_persons uuid[]) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT p.id FROM public.person p
        WHERE p.id = ANY (p_persons) AND public.reaches(p.regency_id, p.district_id, p.village_id)
        ORDER BY p.nik_claim, p.id LIMIT 1
      $$`);
    await runner.query(`CALL give_to_definer('first_to_claim(uuid[])')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION first_to_claim(uuid[]) TO ${writers}`);

    // What a file brings is compared at once: of its new persons those whose NIK is borne.
    await runner.query(`GRANT SELECT (outcome) ON staged_candidate TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION staged_claims(p_job uuid) RETURNS TABLE (line_no int, nik_claim int) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.line_no, max(p.nik_claim) + 1 FROM public.staged_candidate s JOIN public.person p ON p.nik_index = s.nik_index
        WHERE s.job_id = p_job AND s.outcome = 'ADDED' AND s.person_id IS NULL
          AND public.reaches(s.regency_id, s.district_id, s.village_id)
        GROUP BY s.line_no
      $$`);
    await runner.query(`CALL give_to_definer('staged_claims(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION staged_claims(uuid) TO ${writers}`);
    await runner.query(`DROP FUNCTION staged_held_elsewhere(uuid)`);
  }

  /** How many NIKs somebody brings in an hour and how many of them wait: one row is written, whatever becomes of them. */
  private async countRegistrations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE nik_tally (
        user_id uuid NOT NULL,
        hour timestamptz NOT NULL,
        brought int NOT NULL,
        waiting int NOT NULL,
        CONSTRAINT pk_nik_tally PRIMARY KEY (user_id, hour),
        CONSTRAINT fk_nik_tally_user FOREIGN KEY (user_id) REFERENCES app_user (id),
        CONSTRAINT ck_nik_tally CHECK (waiting BETWEEN 0 AND brought)
      )`);
    await runner.query(`ALTER TABLE nik_tally ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE nik_tally FORCE ROW LEVEL SECURITY`);
    await runner.query(`CREATE POLICY p_province ON nik_tally FOR SELECT TO lindung_province USING (true)`);
    await runner.query(`CREATE POLICY p_definer ON nik_tally FOR ALL TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT ON nik_tally TO lindung_province`);
    await runner.query(`CREATE POLICY p_jobs ON nik_tally FOR ALL TO lindung_jobs USING (true)`);
    await runner.query(`GRANT SELECT (hour), DELETE ON nik_tally TO lindung_jobs`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON nik_tally TO lindung_definer`);
    const tally = (name: string, brought: string) => `
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.nik_tally AS t (user_id, hour, brought, waiting)
        SELECT public.acting_user(), date_trunc('hour', now()), count(*), count(*) FILTER (WHERE n.nik_claim > 0)
        FROM ${brought} HAVING count(*) > 0 AND public.acting_user() IS NOT NULL
        ON CONFLICT (user_id, hour) DO UPDATE SET brought = t.brought + EXCLUDED.brought, waiting = t.waiting + EXCLUDED.waiting;
        RETURN NULL;
      END $$`;
    await runner.query(tally('tally_new_niks', 'added n WHERE n.nik_index IS NOT NULL'));
    await runner.query(
      tally(
        'tally_changed_niks',
        'became n JOIN was o ON o.id = n.id WHERE n.nik_index IS NOT NULL AND n.nik_index IS DISTINCT FROM o.nik_index',
      ),
    );
    for (const name of ['tally_new_niks', 'tally_changed_niks'])
      await runner.query(`CALL give_to_definer('${name}()')`);
    await runner.query(`CREATE TRIGGER tr_nik_tally_insert AFTER INSERT ON person REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION tally_new_niks()`);
    await runner.query(`CREATE TRIGGER tr_nik_tally_update AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION tally_changed_niks()`);
  }

  /** Nobody whose NIK waits is enrolled, and no month is billed for whoever is a member under such a number. */
  private async keepFromCover(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_nik_of_decreed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      BEGIN
        IF EXISTS (SELECT FROM public.person p WHERE p.id = NEW.person_id AND p.nik_claim > 0) THEN
          RAISE EXCEPTION 'somebody else bears the NIK' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_nik';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('check_nik_of_decreed()')`);
    await runner.query(`CREATE TRIGGER tr_enrolment_nik BEFORE UPDATE OF status ON enrolment FOR EACH ROW
      WHEN (NEW.status = 'DECREED' AND OLD.status <> 'DECREED') EXECUTE FUNCTION check_nik_of_decreed()`);
    await runner.query(`
      CREATE FUNCTION check_nik_of_billed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT p.id FROM public.person p WHERE p.nik_claim > 0 INTERSECT SELECT a.person_id FROM added a) THEN
          RAISE EXCEPTION 'somebody else bears the NIK' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_bill_line_nik';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('check_nik_of_billed()')`);
    await runner.query(`CREATE TRIGGER tr_bill_line_nik AFTER INSERT ON bill_line REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION check_nik_of_billed()`);
    await runner.query(`
      CREATE FUNCTION members_to_be_matched(p_line uuid) RETURNS TABLE (person_id uuid) LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.person_id FROM public.person p JOIN public.enrolment e ON e.person_id = p.id
        WHERE p.nik_claim > 0 AND e.line_id = p_line AND public.reaches(e.regency_id, e.district_id, e.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('members_to_be_matched(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION members_to_be_matched(uuid) TO lindung_regency`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION members_to_be_matched(uuid)`);
    await runner.query(`DROP TRIGGER tr_bill_line_nik ON bill_line`);
    await runner.query(`DROP FUNCTION check_nik_of_billed()`);
    await runner.query(`DROP TRIGGER tr_enrolment_nik ON enrolment`);
    await runner.query(`DROP FUNCTION check_nik_of_decreed()`);
    for (const trigger of ['tr_nik_tally_insert', 'tr_nik_tally_update'])
      await runner.query(`DROP TRIGGER ${trigger} ON person`);
    await runner.query(`DROP FUNCTION tally_new_niks()`);
    await runner.query(`DROP FUNCTION tally_changed_niks()`);
    await runner.query(`DROP TABLE nik_tally`);
    await this.letNoNikWait(runner);
  }

  private async letNoNikWait(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION staged_claims(uuid)`);
    await runner.query(`REVOKE SELECT (outcome) ON staged_candidate FROM lindung_definer`);
    await runner.query(`
      CREATE FUNCTION staged_held_elsewhere(p_job uuid) RETURNS TABLE (line_no int)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT s.line_no FROM public.staged_candidate s JOIN public.person p ON p.nik_index = s.nik_index
        WHERE s.job_id = p_job AND NOT public.reaches(p.regency_id, p.district_id, p.village_id)
          AND public.reaches(s.regency_id, s.district_id, s.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('staged_held_elsewhere(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION staged_held_elsewhere(uuid) TO ${writers}`);
    await runner.query(`DROP FUNCTION first_to_claim(uuid[])`);
    for (const trigger of ['tr_person_nik_claim', 'tr_person_nik_claim_anew'])
      await runner.query(`DROP TRIGGER ${trigger} ON person`);
    await runner.query(`DROP FUNCTION place_nik_claim()`);
    await runner.query(`REVOKE SELECT (nik_claim), UPDATE (nik_claim) ON person FROM lindung_definer`);
    await runner.query(`REVOKE UPDATE (${changeable}) ON person FROM ${writers}`);
    await runner.query(`GRANT UPDATE ON person TO ${writers}`);
    await runner.query(`REVOKE SELECT (${readable}) ON person FROM ${levels}`);
    await runner.query(`GRANT SELECT ON person TO ${levels}`);
    // Two records of one number can't both keep it: who waited is one of those without a NIK.
    await runner.query(`ALTER TABLE person NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`UPDATE person SET nik_cipher = NULL, nik_index = NULL, nik_tail = NULL, nik_warnings = '{}', nik_claim = 0
      WHERE nik_claim > 0`);
    await runner.query(`ALTER TABLE person FORCE ROW LEVEL SECURITY`);
    await runner.query(`DROP INDEX ix_person_nik_waits`);
    await runner.query(`DROP INDEX uq_person_nik_claim`);
    await runner.query(`CREATE UNIQUE INDEX uq_person_nik_index ON person (nik_index)`);
    await runner.query(`ALTER TABLE person DROP CONSTRAINT ck_person_nik_claim`);
    await runner.query(`ALTER TABLE person DROP COLUMN nik_claim`);
  }
}
