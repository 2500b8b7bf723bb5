import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who read no preview of a bill. */
const others = 'lindung_office, lindung_look';

/* Laid out as it was before: what the down leaves is that, to the letter. */
const erasedMembers = (reached = '') => `
      CREATE OR REPLACE FUNCTION erased_members(p_line uuid) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.person_id FROM public.enrolment e JOIN public.person p ON p.id = e.person_id
        WHERE e.line_id = p_line AND p.erased_on IS NOT NULL${reached}
      $$`;

/** Which members of a line are erased is told of the seats that are reached, to the levels that see what a bill would come to. */
export class ErasedMembersOfAnArea1715525030000 implements MigrationInterface {
  name = 'ErasedMembersOfAnArea1715525030000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(erasedMembers(' AND public.reaches(e.regency_id, e.district_id, e.village_id)'));
    await runner.query(`REVOKE EXECUTE ON FUNCTION erased_members(uuid) FROM ${others}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`GRANT EXECUTE ON FUNCTION erased_members(uuid) TO ${others}`);
    await runner.query(erasedMembers());
  }
}
