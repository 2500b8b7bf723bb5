import type { MigrationInterface, QueryRunner } from 'typeorm';

const byKey = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off';
const rights = [
  'UPDATE (district_id, village_id) ON candidate',
  'SELECT (list_id, step, turn, verdict, reason, is_current, check_id), UPDATE (is_current) ON candidate_check',
  'SELECT (id, round, filed_at), INSERT, DELETE ON village_check',
  'SELECT (check_id) ON minutes_paper',
];
const said = (what: string, step: string) => `max(k.${what}) FILTER (WHERE k.step = '${step}')`;

/** Candidacies go with the person through the villages of a regency: whoever is not through yet is checked where they live now. */
export class CandidaciesFollow1715900000000 implements MigrationInterface {
  name = 'CandidaciesFollow1715900000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const right of rights) await runner.query(`GRANT ${right} TO lindung_definer`);
    /* The domain's `beginsAnewAfterMove`. */
    await runner.query(`
      CREATE FUNCTION begins_anew(p_demanded text, p_village text, p_reason text, p_filed boolean, p_district text, p_precheck text)
      RETURNS boolean LANGUAGE sql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT CASE WHEN p_precheck = 'REJECTED' THEN false
          WHEN p_village = 'REJECTED' AND p_reason = 'MOVED' THEN true
          WHEN p_district IS NOT NULL THEN p_district <> 'CONFIRMED'
          ELSE NOT ((p_demanded IS NULL OR p_demanded = 'VILLAGE') AND p_filed AND COALESCE(p_village IN ('CONFIRMED', 'REJECTED'), false)) END
      $$`);
    await runner.query(`
      CREATE FUNCTION follow_candidacies(p_persons uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp ${byKey} AS $$
      BEGIN
        WITH going AS MATERIALIZED (
          SELECT c.list_id, c.person_id, c.village_id AS left_id, p.regency_id, p.district_id, p.village_id, l.checks_up_to
          FROM unnest(p_persons) AS m (id)
          CROSS JOIN LATERAL (SELECT o.regency_id, o.district_id, o.village_id FROM public.person o WHERE o.id = m.id AND o.erased_on IS NULL OFFSET 0) p
          CROSS JOIN LATERAL (SELECT o.list_id, o.person_id, o.village_id FROM public.candidate o WHERE o.person_id = m.id AND NOT o.is_merged
            AND o.regency_id = p.regency_id AND o.village_id IS DISTINCT FROM p.village_id OFFSET 0) c
          CROSS JOIN LATERAL (SELECT o.checks_up_to FROM public.candidate_list o WHERE o.id = c.list_id OFFSET 0) l
          CROSS JOIN LATERAL (
            SELECT ${said('verdict', 'VILLAGE')} AS village, ${said('reason', 'VILLAGE')} AS reason, ${said('verdict', 'DISTRICT')} AS district,
              ${said('verdict', 'PRECHECK')} AS precheck, COALESCE(bool_or(EXISTS (SELECT FROM public.village_check v
                WHERE v.id = k.check_id AND v.filed_at IS NOT NULL)) FILTER (WHERE k.step = 'VILLAGE'), false) AS filed
            FROM public.candidate_check k WHERE k.list_id = c.list_id AND k.person_id = c.person_id AND k.is_current) said
          WHERE public.begins_anew(l.checks_up_to, said.village, said.reason, said.filed, said.district, said.precheck)
        ), unsaid AS (
          UPDATE public.candidate_check k SET is_current = false FROM going g
          WHERE k.list_id = g.list_id AND k.person_id = g.person_id AND k.step IN ('VILLAGE', 'DISTRICT') AND k.is_current
        ), moved AS (
          UPDATE public.candidate c SET district_id = g.district_id, village_id = g.village_id FROM going g
          WHERE c.list_id = g.list_id AND c.person_id = g.person_id
        ), closed AS (
          DELETE FROM public.village_check v USING (SELECT DISTINCT g.list_id, g.left_id FROM going g) g
          WHERE v.list_id = g.list_id AND v.village_id = g.left_id AND v.filed_at IS NULL
            AND NOT EXISTS (SELECT FROM public.candidate c WHERE c.list_id = v.list_id AND c.village_id = v.village_id
              AND NOT EXISTS (SELECT FROM going o WHERE o.list_id = c.list_id AND o.person_id = c.person_id))
            AND NOT EXISTS (SELECT FROM public.candidate_check k WHERE k.check_id = v.id)
            AND NOT EXISTS (SELECT FROM public.minutes_paper m WHERE m.check_id = v.id)
        )
        INSERT INTO public.village_check (id, list_id, round, regency_id, district_id, village_id)
        SELECT gen_random_uuid(), due.list_id, 1 + COALESCE((SELECT max(v.round) FROM public.village_check v
          WHERE v.list_id = due.list_id AND v.village_id = due.village_id), 0), due.regency_id, due.district_id, due.village_id
        FROM (SELECT DISTINCT g.list_id, g.regency_id, g.district_id, g.village_id FROM going g WHERE g.checks_up_to IS NOT NULL) due
        WHERE NOT EXISTS (SELECT FROM public.village_check v WHERE v.list_id = due.list_id AND v.village_id = due.village_id AND v.filed_at IS NULL)
        ON CONFLICT DO NOTHING;
      END $$`);
    await runner.query(`CALL give_to_definer('follow_candidacies(uuid[])')`);
    await runner.query(`
      CREATE FUNCTION candidacies_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE gone uuid[];
      BEGIN
        SELECT array_agg(m.id) INTO gone FROM (SELECT id, regency_id, village_id FROM became EXCEPT SELECT id, regency_id, village_id FROM was) m;
        IF gone IS NOT NULL THEN
          PERFORM public.follow_candidacies(gone);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('candidacies_follow()')`);
    await runner.query(`CREATE TRIGGER tr_person_candidacies AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION candidacies_follow()`);
    await runner.query(`
      CREATE FUNCTION candidacy_of_another() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM public.follow_candidacies(ARRAY[NEW.person_id]);
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('candidacy_of_another()')`);
    await runner.query(`CREATE TRIGGER tr_candidate_of_another AFTER UPDATE OF person_id ON candidate FOR EACH ROW
      WHEN (OLD.person_id <> NEW.person_id AND NEW.village_id IS NOT NULL AND NOT NEW.is_merged) EXECUTE FUNCTION candidacy_of_another()`);
    /* How often a step has spoken of a candidate, also in a village that whoever asks doesn't see. */
    await runner.query(`
      CREATE FUNCTION turns_of(p_list uuid, p_person uuid, p_step text) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT COALESCE(max(k.turn), 0) FROM public.candidate c JOIN public.candidate_check k ON k.list_id = c.list_id AND k.person_id = c.person_id
        WHERE c.list_id = p_list AND c.person_id = p_person AND k.step = p_step AND public.reaches(c.regency_id, c.district_id, c.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('turns_of(uuid, uuid, text)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION turns_of(uuid, uuid, text) TO lindung_office, lindung_district, lindung_village`,
    );
    /* Who had moved before this rule, or came without a village, goes where they live. */
    await runner.query(`SELECT follow_candidacies(ARRAY(SELECT DISTINCT c.person_id FROM candidate c
      JOIN person p ON p.id = c.person_id AND p.regency_id = c.regency_id AND p.village_id IS DISTINCT FROM c.village_id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION turns_of(uuid, uuid, text)`);
    await runner.query(`DROP TRIGGER tr_candidate_of_another ON candidate`);
    await runner.query(`DROP FUNCTION candidacy_of_another()`);
    await runner.query(`DROP TRIGGER tr_person_candidacies ON person`);
    await runner.query(`DROP FUNCTION candidacies_follow()`);
    await runner.query(`DROP FUNCTION follow_candidacies(uuid[])`);
    await runner.query(`DROP FUNCTION begins_anew(text, text, text, boolean, text, text)`);
    for (const right of rights) await runner.query(`REVOKE ${right} FROM lindung_definer`);
  }
}
