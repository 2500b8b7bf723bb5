import type { MigrationInterface, QueryRunner } from 'typeorm';

const signature = 'holds_seat(uuid)';

/** Villages and districts are told whether one of their residents holds a seat, and of which line and since when nothing. */
export class SeatedPeopleStayWhoTheyAre1715960000000 implements MigrationInterface {
  name = 'SeatedPeopleStayWhoTheyAre1715960000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION holds_seat(p_person uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT EXISTS (
          SELECT FROM public.person p JOIN public.enrolment e ON e.person_id = p.id
          WHERE p.id = p_person AND public.reaches(p.regency_id, p.district_id, p.village_id)
            AND e.status IN ('PROPOSED', 'DECREED', 'ENROLLED'))
      $$`);
    await runner.query(`CALL give_to_definer('${signature}')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO lindung_district, lindung_village`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${signature}`);
  }
}
