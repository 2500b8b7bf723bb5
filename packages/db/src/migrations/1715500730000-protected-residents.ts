import type { MigrationInterface, QueryRunner } from 'typeorm';

const here = 'public.jurisdiction_region()';
const residents = (place: string) => `
  (SELECT count(DISTINCT e.person_id) FROM public.person p
   JOIN public.enrolment e ON e.person_id = p.id AND e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= p_day AND e.ends_on >= p_day
   JOIN public.agreement_line l ON l.id = e.line_id AND l.member_group = p_group
   WHERE ${place})`;

/** By the villages, for which there is an index. */
const inDistrict = `p.district_id = ${here} AND p.village_id IN (
     SELECT v.region_id FROM public.region_version v WHERE v.district_id = ${here})`;

/**
 * A district or a village learns how many of its residents are protected, whoever pays for them: most are paid for by the
 * regency, whose memberships are not its own to read. It learns the number and nobody's name.
 */
export class ProtectedResidents1715500730000 implements MigrationInterface {
  name = 'ProtectedResidents1715500730000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT SELECT (district_id, village_id) ON person TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION protected_residents(p_group text, p_day date) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF current_setting('role') = 'lindung_district' THEN RETURN ${residents(inDistrict)}; END IF;
        IF current_setting('role') = 'lindung_village' THEN RETURN ${residents(`p.village_id = ${here}`)}; END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('protected_residents(text, date)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION protected_residents(text, date) TO lindung_district, lindung_village`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION protected_residents(text, date)`);
    await runner.query(`REVOKE SELECT (district_id, village_id) ON person FROM lindung_definer`);
  }
}
