import type { MigrationInterface, QueryRunner } from 'typeorm';

const settlers = 'lindung_province, lindung_regency';

/* Laid out as they were before: what the down leaves is that, to the letter. */
const claims = (pairs: string) => `
      CREATE OR REPLACE FUNCTION nik_claims() RETURNS TABLE (id uuid, bearer_id uuid, regency_id int) LANGUAGE sql STABLE SECURITY DEFINER
      ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
        ${pairs}
      $$`;
const settle = (now: Record<'bearer' | 'refused' | 'seated' | 'place', string>) => `
      CREATE OR REPLACE FUNCTION settle_nik(p_person uuid, p_seen text, p_person_bears boolean, p_day date)
      RETURNS TABLE (answer text, current int, bearer_id uuid, regency_id int) LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        number CONSTANT bytea := (SELECT p.nik_index FROM public.person p WHERE p.id = p_person);
        claimant record;
        bearer record;
        emptied uuid;
      BEGIN
        PERFORM FROM public.person p WHERE p.nik_index = number ORDER BY p.id FOR UPDATE;
        SELECT p.id, p.version, p.regency_id INTO claimant FROM public.person p
        WHERE p.id = p_person AND p.nik_index = number AND p.nik_claim > 0 AND EXISTS (SELECT FROM public.nik_claims() c WHERE c.id = p.id);
        IF claimant.id IS NULL THEN
          RETURN QUERY SELECT 'GONE', NULL::int, NULL::uuid, NULL::int;
          RETURN;
        END IF;
        ${now.bearer}
        IF concat_ws(' ', claimant.version, bearer.id, bearer.version) <> p_seen THEN
          RETURN QUERY SELECT 'CHANGED', claimant.version, NULL::uuid, NULL::int;
          RETURN;
        END IF;${now.refused}
        emptied := CASE WHEN p_person_bears THEN bearer.id ELSE claimant.id END;
        IF ${now.seated} THEN
          RETURN QUERY SELECT 'SEATED', NULL::int, NULL::uuid, NULL::int;
          RETURN;
        END IF;
        UPDATE public.person p SET nik_cipher = NULL, nik_index = NULL, nik_tail = NULL, nik_warnings = '{}', updated_at = now(),
          version = p.version + 1
        WHERE p.id = emptied;
        IF p_person_bears THEN
          UPDATE public.person p SET nik_claim = ${now.place} WHERE p.id = claimant.id;
        END IF;
        RETURN QUERY SELECT 'SETTLED', NULL::int, bearer.id, CASE WHEN bearer.regency_id = claimant.regency_id THEN claimant.regency_id END;
      END $$`;

/**
 * Who waits is compared with whoever of the same regency has the number before, whoever bears it elsewhere, and only the first of
 * a regency with the bearer elsewhere. Whoever is found to bear it takes the other one's place, whichever that is.
 */
export class ClaimsWithinARegency1715524000000 implements MigrationInterface {
  name = 'ClaimsWithinARegency1715524000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      claims(`SELECT p.id, COALESCE(near.id, far.id), p.regency_id
        FROM public.person p
        LEFT JOIN LATERAL (SELECT n.id FROM public.person n WHERE n.nik_index = p.nik_index AND n.nik_claim < p.nik_claim
          AND n.regency_id = p.regency_id ORDER BY n.nik_claim LIMIT 1) near ON true
        LEFT JOIN public.person far ON far.nik_index = p.nik_index AND far.nik_claim = 0
        WHERE p.nik_claim > 0 AND public.reaches(p.regency_id, p.district_id, p.village_id)
          AND (near.id IS NOT NULL OR current_setting('role') = 'lindung_province')`),
    );
    // A candidate of a decree or a member on the day.
    await runner.query(`
      CREATE FUNCTION is_seated(p_person uuid, p_day date) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT EXISTS (SELECT FROM public.enrolment e JOIN public.person p ON p.id = e.person_id
          WHERE e.person_id = p_person AND public.reaches(p.regency_id, p.district_id, p.village_id)
            AND (e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED') OR (e.status = 'ENROLLED' AND e.ends_on >= p_day)))
      $$`);
    await runner.query(`CALL give_to_definer('is_seated(uuid, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION is_seated(uuid, date) TO ${settlers}`);
    await runner.query(
      settle({
        bearer: `SELECT p.id, p.version, p.regency_id, p.nik_claim INTO bearer
        FROM public.nik_claims() c JOIN public.person p ON p.id = c.bearer_id WHERE c.id = claimant.id;`,
        refused: `
        IF bearer.id IS NULL AND NOT p_person_bears THEN
          RETURN QUERY SELECT 'UNBORNE', NULL::int, NULL::uuid, NULL::int;
          RETURN;
        END IF;`,
        seated: 'public.is_seated(emptied, p_day)',
        place: 'COALESCE(bearer.nik_claim, 0)',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      settle({
        bearer: `SELECT p.id, p.version, p.regency_id INTO bearer FROM public.person p WHERE p.nik_index = number AND p.nik_claim = 0;`,
        refused: '',
        seated: `EXISTS (SELECT FROM public.enrolment e WHERE e.person_id = emptied AND (e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED')
            OR (e.status = 'ENROLLED' AND e.ends_on >= p_day)))`,
        place: '0',
      }),
    );
    await runner.query(`DROP FUNCTION is_seated(uuid, date)`);
    await runner.query(
      claims(`SELECT p.id, b.id, p.regency_id
        FROM public.person p LEFT JOIN public.person b ON b.nik_index = p.nik_index AND b.nik_claim = 0
        WHERE p.nik_claim > 0 AND public.reaches(p.regency_id, p.district_id, p.village_id)
          AND CASE WHEN b.id IS NULL THEN current_setting('role') = 'lindung_province'
                   ELSE public.reaches(b.regency_id, b.district_id, b.village_id) END`),
    );
  }
}
