import type { MigrationInterface, QueryRunner } from 'typeorm';

const here = 'public.jurisdiction_region()';
const ofDistrict = `p.district_id = ${here} AND p.village_id IN (
            SELECT v.region_id FROM public.region_version v WHERE v.district_id = ${here})`;
const ofVillage = `p.village_id = ${here}`;
const one = 'p.id = p_person';
const signature = 'resident_memberships(uuid)';

const memberships = (place: string) => `
  SELECT e.id, e.person_id, e.line_id, e.decree_id, e.status, e.starts_on, e.ends_on, e.regency_id, e.district_id, e.village_id,
         e.version, l.agreement_id, a.number, l.member_group, d.number, d.status,
         (SELECT count(*)::int FROM public.bill_line bl JOIN public.bill b ON b.id = bl.bill_id
          WHERE bl.person_id = e.person_id AND bl.enrolment_id = e.id AND NOT bl.void AND b.status = 'PAID')
  FROM public.person p
  JOIN public.enrolment e ON e.person_id = p.id AND e.regency_id = p.regency_id AND e.status IN ('ENROLLED', 'ENDED')
  JOIN public.agreement_line l ON l.id = e.line_id
  JOIN public.agreement a ON a.id = l.agreement_id
  JOIN public.decree d ON d.id = e.decree_id
  WHERE ${place}`;

/** The memberships of one resident are found from the person, not among those of the whole district. */
export class MembershipsOfOneResident1715501110000 implements MigrationInterface {
  name = 'MembershipsOfOneResident1715501110000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION resident_memberships(p_person uuid) RETURNS TABLE (id uuid, person_id uuid, line_id uuid, decree_id uuid,
        status text, starts_on date, ends_on date, regency_id int, district_id int, village_id int, version int, agreement_id uuid,
        agreement_number text, member_group text, decree_number text, decree_status text, paid_months int)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 3 SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      BEGIN
        IF current_setting('role') = 'lindung_district' THEN
          RETURN QUERY ${memberships(`${one} AND ${ofDistrict}`)};
        ELSIF current_setting('role') = 'lindung_village' THEN
          RETURN QUERY ${memberships(`${one} AND ${ofVillage}`)};
        END IF;
      END $$`);
    await runner.query(`CALL give_to_definer('${signature}')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO lindung_district, lindung_village`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${signature}`);
  }
}
