import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The people of a change of regions, in one statement, as the change says; `whoIsKnown` is what else is asked of a person. */
const moveResidents = (whoIsKnown: string) => `
      CREATE OR REPLACE FUNCTION move_residents(p_change uuid, p_persons uuid[], p_villages int[]) RETURNS uuid[] LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE moved uuid[];
      BEGIN
        PERFORM set_config('app.region_change', p_change::text, true),
                set_config('app.moved_on', (SELECT c.effective_on::text FROM public.region_change c WHERE c.id = p_change), true);
        WITH edges AS (
          SELECT s.predecessor_id, s.successor_id, count(*) OVER (PARTITION BY s.predecessor_id) AS successors
          FROM public.region_succession s JOIN public.region r ON r.id = s.predecessor_id AND r.level = 'VILLAGE'
          WHERE s.change_id = p_change AND s.successor_id IS NOT NULL
        ), named AS (
          SELECT p.id, e.successor_id AS village_id
          FROM unnest(p_persons, p_villages) AS g (person_id, village_id)
          JOIN public.person p ON p.id = g.person_id${whoIsKnown}
          JOIN edges e ON e.predecessor_id = p.village_id AND e.successor_id = g.village_id
        ), everybody AS (
          SELECT p.id, e.successor_id FROM edges e JOIN public.person p ON p.village_id = e.predecessor_id${whoIsKnown}
          WHERE e.successors = 1 AND NOT EXISTS (SELECT FROM named n WHERE n.id = p.id)
        ), moving AS (
          SELECT m.id, v.region_id, v.district_id, v.regency_id
          FROM (SELECT * FROM named UNION ALL SELECT * FROM everybody) AS m
          JOIN public.region_version v ON v.region_id = m.village_id AND v.valid_to IS NULL
        ), changed AS (
          UPDATE public.person p SET village_id = m.region_id, district_id = m.district_id, regency_id = m.regency_id,
            updated_at = now(), version = p.version + 1
          FROM moving m
          WHERE p.id = m.id
            AND (p.village_id, p.district_id, p.regency_id) IS DISTINCT FROM (m.region_id, m.district_id, m.regency_id)
          RETURNING p.id)
        SELECT COALESCE(array_agg(id), '{}') INTO moved FROM changed;
        PERFORM set_config('app.region_change', '', true), set_config('app.moved_on', '', true);
        RETURN moved;
      END $$`;

/** Whoever is erased moves with no change of regions: no row and no event says anything new of them. */
export class TheErasedStayWhereTheyWere1715518020000 implements MigrationInterface {
  name = 'TheErasedStayWhereTheyWere1715518020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(moveResidents(' AND p.erased_on IS NULL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(moveResidents(''));
  }
}
