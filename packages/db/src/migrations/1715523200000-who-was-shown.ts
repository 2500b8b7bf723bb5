import type { MigrationInterface, QueryRunner } from 'typeorm';

const read = [
  ['SELECT', 'persons_seen_span'],
  ['SELECT (user_id, span, operation, of_incident, persons)', 'persons_seen_sum'],
  ['SELECT (id, kind, regency_id, district_id, village_id)', 'person_request'],
] as const;

/**
 * Somebody who asks for access is told to which kinds of recipients the own data were shown and for what (UU 27/2022 Art. 32): of
 * one person, while the request is open, from the whole trail but for what is done about incidents. The sums say in which spans a
 * user was shown the person, so that of the trail only those users' events of those spans are read.
 */
export class WhoWasShown1715523200000 implements MigrationInterface {
  name = 'WhoWasShown1715523200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE POLICY p_definer ON persons_seen_span FOR SELECT TO lindung_definer USING (true)`,
    );
    for (const [right, table] of read) await runner.query(`GRANT ${right} ON ${table} TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION shown_of_person(p_request uuid)
      RETURNS TABLE (operation text, role text, resource text, in_look boolean, times int, first_at timestamptz, last_at timestamptz)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        asking CONSTANT uuid[] := ARRAY(SELECT q.person_id FROM public.person_request q WHERE q.id = p_request AND q.kind = 'ACCESS'
          AND q.status = 'OPEN' AND public.reaches(q.regency_id, q.district_id, q.village_id));
        since CONSTANT bigint := COALESCE((SELECT max(n.to_tx) FROM public.persons_seen_span n WHERE NOT n.joined), 0);
      BEGIN
        IF asking = '{}' THEN RETURN; END IF;
        RETURN QUERY
        WITH summed AS (
          SELECT DISTINCT m.user_id, m.operation, n.from_tx, n.to_tx, n.from_id, n.to_id
          FROM public.persons_seen_sum m JOIN public.persons_seen_span n ON n.number = m.span AND NOT n.joined
          WHERE m.persons @> asking AND NOT m.of_incident
        ), seen AS (
          SELECT e.operation, e.role, e.object_type, e.details, e.wider_look_id, e.at FROM summed s JOIN public.audit_event e
            ON e.user_id = s.user_id AND e.id BETWEEN s.from_id AND s.to_id AND e.tx >= s.from_tx AND e.tx < s.to_tx
            AND e.operation = s.operation AND e.persons @> asking
          UNION ALL
          SELECT e.operation, e.role, e.object_type, e.details, e.wider_look_id, e.at FROM public.audit_event e
          WHERE e.tx >= since AND e.user_id IS NOT NULL AND e.persons @> asking
          UNION ALL
          SELECT e.operation, e.role, e.object_type, e.details, e.wider_look_id, e.at FROM public.api_key k JOIN public.audit_event e
            ON e.api_key_id = k.id AND e.persons @> asking
        )
        SELECT s.operation, s.role, s.details ->> 'resource', s.wider_look_id IS NOT NULL, count(*)::int, min(s.at), max(s.at) FROM seen s
        WHERE NOT public.tells_of_incident(s.operation, s.object_type, s.details) GROUP BY 1, 2, 3, 4;
      END $$`);
    await runner.query(`CALL give_to_definer('shown_of_person(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION shown_of_person(uuid) TO lindung_regency`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION shown_of_person(uuid)`);
    for (const [right, table] of [...read].reverse())
      await runner.query(`REVOKE ${right} ON ${table} FROM lindung_definer`);
    await runner.query(`DROP POLICY p_definer ON persons_seen_span`);
  }
}
