import type { MigrationInterface, QueryRunner } from 'typeorm';

const settlers = 'lindung_province, lindung_regency';

/** Who sees both of those who have a NIK, and the province, settles whose it is. */
export class SettledNiks1715515010000 implements MigrationInterface {
  name = 'SettledNiks1715515010000';

  async up(runner: QueryRunner): Promise<void> {
    // Where nobody bears the number any more, that there was somebody is the province's to know.
    await runner.query(`
      CREATE FUNCTION nik_claims() RETURNS TABLE (id uuid, bearer_id uuid, regency_id int) LANGUAGE sql STABLE SECURITY DEFINER
      ROWS 100 SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT p.id, b.id, p.regency_id
        FROM public.person p LEFT JOIN public.person b ON b.nik_index = p.nik_index AND b.nik_claim = 0
        WHERE p.nik_claim > 0 AND public.reaches(p.regency_id, p.district_id, p.village_id)
          AND CASE WHEN b.id IS NULL THEN current_setting('role') = 'lindung_province'
                   ELSE public.reaches(b.regency_id, b.district_id, b.village_id) END
      $$`);
    await runner.query(`CALL give_to_definer('nik_claims()')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION nik_claims() TO ${settlers}`);

    /* Whoever is found not to bear the number has none any more, and joins those without a NIK. Nothing that others read changes
       of who bears it from then on. `p_seen` is what was compared: the version of the claimant, the bearer and the version. */
    await runner.query(`
      CREATE FUNCTION settle_nik(p_person uuid, p_seen text, p_person_bears boolean, p_day date)
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
        SELECT p.id, p.version, p.regency_id INTO bearer FROM public.person p WHERE p.nik_index = number AND p.nik_claim = 0;
        IF concat_ws(' ', claimant.version, bearer.id, bearer.version) <> p_seen THEN
          RETURN QUERY SELECT 'CHANGED', claimant.version, NULL::uuid, NULL::int;
          RETURN;
        END IF;
        emptied := CASE WHEN p_person_bears THEN bearer.id ELSE claimant.id END;
        IF EXISTS (SELECT FROM public.enrolment e WHERE e.person_id = emptied AND (e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED')
            OR (e.status = 'ENROLLED' AND e.ends_on >= p_day))) THEN
          RETURN QUERY SELECT 'SEATED', NULL::int, NULL::uuid, NULL::int;
          RETURN;
        END IF;
        UPDATE public.person p SET nik_cipher = NULL, nik_index = NULL, nik_tail = NULL, nik_warnings = '{}', updated_at = now(),
          version = p.version + 1
        WHERE p.id = emptied;
        IF p_person_bears THEN
          UPDATE public.person p SET nik_claim = 0 WHERE p.id = claimant.id;
        END IF;
        RETURN QUERY SELECT 'SETTLED', NULL::int, bearer.id, CASE WHEN bearer.regency_id = claimant.regency_id THEN claimant.regency_id END;
      END $$`);
    await runner.query(`CALL give_to_definer('settle_nik(uuid, text, boolean, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION settle_nik(uuid, text, boolean, date) TO ${settlers}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION settle_nik(uuid, text, boolean, date)`);
    await runner.query(`DROP FUNCTION nik_claims()`);
  }
}
