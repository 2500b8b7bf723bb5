import type { MigrationInterface, QueryRunner } from 'typeorm';

const here = 'public.jurisdiction_region()';
const ofDistrict = `p.district_id = ${here} AND p.village_id IN (
            SELECT v.region_id FROM public.region_version v WHERE v.district_id = ${here})`;
const ofVillage = `p.village_id = ${here}`;

const columns = `TABLE (id uuid, person_id uuid, line_id uuid, decree_id uuid,
        status text, starts_on date, ends_on date, regency_id int, district_id int, village_id int, version int, agreement_id uuid,
        agreement_number text, member_group text, decree_number text, decree_status text, paid_months int)`;

const memberships = (payer: string, place: string) => `
  SELECT e.id, e.person_id, e.line_id, e.decree_id, e.status, e.starts_on, e.ends_on, e.regency_id, e.district_id, e.village_id,
         e.version, l.agreement_id, a.number, l.member_group, d.number, d.status,
         (SELECT count(*)::int FROM public.bill_line bl JOIN public.bill b ON b.id = bl.bill_id
          WHERE bl.person_id = e.person_id AND bl.enrolment_id = e.id AND NOT bl.void AND b.status = 'PAID')
  FROM public.person p
  JOIN public.enrolment e ON e.person_id = p.id ${payer}AND e.status IN ('ENROLLED', 'ENDED')
  JOIN public.agreement_line l ON l.id = e.line_id
  JOIN public.agreement a ON a.id = l.agreement_id
  JOIN public.decree d ON d.id = e.decree_id
  WHERE ${place}`;

/** Of all residents, and of one. */
const residentMemberships = (payer: string) =>
  [
    ['()', 'ROWS 1000', ''],
    ['(p_person uuid)', 'ROWS 3', 'p.id = p_person AND '],
  ].map(
    ([signature, rows, one]) => `
      CREATE OR REPLACE FUNCTION resident_memberships${signature} RETURNS ${columns}
      LANGUAGE plpgsql STABLE SECURITY DEFINER ${rows} SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        IF current_setting('role') = 'lindung_district' THEN
          RETURN QUERY ${memberships(payer, `${one}${ofDistrict}`)};
        ELSIF current_setting('role') = 'lindung_village' THEN
          RETURN QUERY ${memberships(payer, `${one}${ofVillage}`)};
        END IF;
      END $$`,
  );

/** Columns by which the province places what hangs on accounts; the database says where. */
const placed = [
  ['assignment', 'UPDATE (regency_id)'],
  ['app_user', 'SELECT (regency_id), UPDATE (regency_id)'],
  ['one_time_code', 'SELECT (regency_id), UPDATE (regency_id)'],
] as const;

/**
 * An account follows its regions into another regency, which administers it from then on. A district and a village see whom
 * anybody protects among their residents, as their figure counts them: also by the regency in which they lay before.
 */
export class AccountsMoveWithRegions1715507010000 implements MigrationInterface {
  name = 'AccountsMoveWithRegions1715507010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_assignment_place ON assignment`);
    await runner.query(`CREATE TRIGGER tr_assignment_place BEFORE INSERT OR UPDATE OF regency_id ON assignment FOR EACH ROW
      EXECUTE FUNCTION place_assignment()`);
    // What is placed anew is neither granted nor ended by that.
    await runner.query(`DROP TRIGGER tr_assignment_delegated ON assignment`);
    await runner.query(`CREATE TRIGGER tr_assignment_delegated BEFORE INSERT OR UPDATE OF valid_to ON assignment FOR EACH ROW
      EXECUTE FUNCTION check_delegated_grant()`);
    // An account of one regency goes where all that it was ever given lies; one of none stays the province's.
    await runner.query(`
      CREATE FUNCTION place_account() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        NEW.regency_id := COALESCE((
          SELECT min(a.regency_id) FROM assignment a WHERE a.user_id = NEW.id AND OLD.regency_id IS NOT NULL
          HAVING count(a.regency_id) = count(*) AND count(DISTINCT a.regency_id) = 1), OLD.regency_id);
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_app_user_place BEFORE UPDATE OF regency_id ON app_user FOR EACH ROW
      EXECUTE FUNCTION place_account()`);
    await runner.query(`DROP TRIGGER tr_one_time_code_once ON one_time_code`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_once BEFORE UPDATE OF used_at, expires_at ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION check_one_time_code()`);
    await runner.query(`DROP TRIGGER tr_one_time_code_place ON one_time_code`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_place BEFORE INSERT OR UPDATE OF used_at, expires_at ON one_time_code
      FOR EACH ROW EXECUTE FUNCTION place_one_time_code()`);
    await runner.query(`
      CREATE FUNCTION follow_account() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        NEW.regency_id := (SELECT u.regency_id FROM app_user u WHERE u.id = NEW.user_id);
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_follows BEFORE UPDATE OF regency_id ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION follow_account()`);
    for (const [table, verbs] of placed) await runner.query(`GRANT ${verbs} ON ${table} TO lindung_province`);
    await this.placeAll(runner);
    for (const text of residentMemberships('')) await runner.query(text);
  }

  /** What moved before accounts followed. */
  private async placeAll(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE lindung_province`);
    await runner.query(`UPDATE assignment SET regency_id = regency_of(region_id)
      WHERE regency_id IS DISTINCT FROM regency_of(region_id)`);
    await runner.query(`UPDATE app_user SET regency_id = regency_id WHERE regency_id IS NOT NULL`);
    await runner.query(`UPDATE one_time_code SET regency_id = regency_id WHERE regency_id IS NOT NULL`);
    await runner.query(`RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const text of residentMemberships('AND e.regency_id = p.regency_id ')) await runner.query(text);
    for (const [table, verbs] of placed)
      await runner.query(`REVOKE ${verbs} ON ${table} FROM lindung_province`);
    await runner.query(`DROP TRIGGER tr_one_time_code_follows ON one_time_code`);
    await runner.query(`DROP FUNCTION follow_account()`);
    await runner.query(`DROP TRIGGER tr_one_time_code_place ON one_time_code`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_place BEFORE INSERT OR UPDATE ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION place_one_time_code()`);
    await runner.query(`DROP TRIGGER tr_one_time_code_once ON one_time_code`);
    await runner.query(`CREATE TRIGGER tr_one_time_code_once BEFORE UPDATE ON one_time_code FOR EACH ROW
      EXECUTE FUNCTION check_one_time_code()`);
    await runner.query(`DROP TRIGGER tr_app_user_place ON app_user`);
    await runner.query(`DROP FUNCTION place_account()`);
    await runner.query(`DROP TRIGGER tr_assignment_delegated ON assignment`);
    await runner.query(`CREATE TRIGGER tr_assignment_delegated BEFORE INSERT OR UPDATE ON assignment FOR EACH ROW
      EXECUTE FUNCTION check_delegated_grant()`);
    await runner.query(`DROP TRIGGER tr_assignment_place ON assignment`);
    await runner.query(`CREATE TRIGGER tr_assignment_place BEFORE INSERT ON assignment FOR EACH ROW
      EXECUTE FUNCTION place_assignment()`);
  }
}
