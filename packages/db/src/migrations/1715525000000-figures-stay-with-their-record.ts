import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said of a part of a record: whether it is the record's own, and what is told of an act on it. */
interface Parts {
  readonly own: string;
  readonly other: string;
  readonly shown: string;
  readonly type: string;
}

/* Laid out as it was before: what the down leaves is that, to the letter. */
const recordActs = ({ own, other, shown, type }: Parts) => `
      CREATE OR REPLACE FUNCTION record_acts(p_type text, p_id text, p_operations text[]) RETURNS TABLE (id uuid, at timestamptz, operation text,
        user_id uuid, role text, object_type text, object_id text, row_count int, details jsonb)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        as_role CONSTANT text := current_setting('role');
        key CONSTANT uuid := CASE WHEN p_type <> 'REGION' THEN p_id::uuid END;
        changed CONSTANT int := CASE WHEN p_type = 'REGION' THEN p_id::int END;
        reached CONSTANT boolean := CASE
          WHEN p_type IN ('OFFICE', 'REGION', 'RETENTION_RULE', 'ERASURE_RUN') OR as_role = 'lindung_province' THEN true
          WHEN as_role = 'lindung_system' THEN p_type IN ('USER', 'API_CLIENT', 'JOB')
          WHEN p_type = 'WORKER' THEN EXISTS (SELECT FROM public.person p
            WHERE p.id = key AND public.reaches(p.regency_id, p.district_id, p.village_id))
          WHEN p_type = 'USER' THEN as_role = 'lindung_regency' AND EXISTS (SELECT FROM public.app_user u
            WHERE u.id = key AND u.regency_id = public.jurisdiction_region())
          WHEN p_type = 'JOB' THEN EXISTS (SELECT FROM public.job j WHERE j.id = key AND j.user_id = public.acting_user())
          WHEN p_type = 'WIDER_LOOK' THEN EXISTS (SELECT FROM public.wider_look w WHERE w.id = key AND (w.user_id = public.acting_user()
            OR as_role = 'lindung_office' AND w.office_area <@ public.jurisdiction_area()))
          ELSE false END;
      BEGIN
        RETURN QUERY
        SELECT e.id, e.at, e.operation, e.user_id, e.role, e.object_type, e.object_id, ${shown}
        FROM (SELECT p_type, p_id${own}
          UNION ALL SELECT 'ASSIGNMENT', a.id::text${own} FROM public.assignment a WHERE p_type = 'USER' AND a.user_id = key
          UNION ALL SELECT 'API_KEY', k.id::text${own} FROM public.api_key k WHERE p_type = 'API_CLIENT' AND k.client_id = key
          UNION SELECT 'REGION_CHANGE', s.change_id::text${other} FROM public.region_succession s WHERE changed IN (s.predecessor_id, s.successor_id)
          UNION SELECT 'DECREE', m.decree_id::text${other} FROM public.enrolment m WHERE p_type = 'MEMBERSHIP' AND m.id = key
          UNION SELECT 'CANDIDATE_LIST', c.list_id::text${other} FROM public.candidate c WHERE p_type = 'WORKER' AND c.person_id = key
          UNION SELECT 'REGION_CHANGE', v.change_id::text${other} FROM public.residence_move v
            WHERE p_type = 'WORKER' AND v.person_id = key AND v.change_id IS NOT NULL
        ) AS part (${type})
        CROSS JOIN unnest(p_operations) AS done (name)
        -- Each kind of act is looked up for itself: what is not looked up, and may be much, costs nothing.
        CROSS JOIN LATERAL (SELECT t.* FROM public.audit_event t
          WHERE t.object_type = part.type AND t.object_id = part.id AND t.operation = done.name
            AND CASE WHEN p_type <> 'WORKER' THEN NOT EXISTS (SELECT FROM public.audit_event f
                WHERE t.row_count IS NULL AND f.object_type = t.object_type AND f.object_id = t.object_id AND f.operation = t.operation
                  AND f.request_id = t.request_id AND f.at = t.at AND f.id < t.id AND cardinality(f.persons) = 5000)
              WHEN part.type = 'WORKER' THEN true ELSE t.persons @> ARRAY[key] END OFFSET 0) e
        WHERE (reached OR public.reaches(e.regency_id, e.district_id, e.village_id)) AND CASE WHEN public.tells_of_incident(e.operation, e.object_type, e.details) THEN public.is_protection_officer() ELSE true END;
      END $$`;

/**
 * An act on another record that a record was part of is told with its moment and its role: how many it was done to and what it came to
 * say the page of that other one, to whom it is open.
 */
export class FiguresStayWithTheirRecord1715525000000 implements MigrationInterface {
  name = 'FiguresStayWithTheirRecord1715525000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      recordActs({
        own: ', true',
        other: ', false',
        shown: 'CASE WHEN part.is_own THEN e.row_count END, CASE WHEN part.is_own THEN e.details END',
        type: 'type, id, is_own',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recordActs({ own: '', other: '', shown: 'e.row_count, e.details', type: 'type, id' }));
  }
}
