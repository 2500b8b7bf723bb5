import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done to a record: the kinds of record that are everybody's, and which of the acts are told. */
const recordActs = (everybodys: string, told: string) => `
      CREATE OR REPLACE FUNCTION record_acts(p_type text, p_id text, p_operations text[]) RETURNS TABLE (id uuid, at timestamptz, operation text,
        user_id uuid, role text, object_type text, object_id text, row_count int, details jsonb)
      LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        as_role CONSTANT text := current_setting('role');
        key CONSTANT uuid := CASE WHEN p_type <> 'REGION' THEN p_id::uuid END;
        reached CONSTANT boolean := CASE
          WHEN p_type IN (${everybodys}) OR as_role = 'lindung_province' THEN true
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
        SELECT e.id, e.at, e.operation, e.user_id, e.role, e.object_type, e.object_id, e.row_count, e.details
        FROM (SELECT p_type, p_id
          UNION ALL SELECT 'ASSIGNMENT', a.id::text FROM public.assignment a WHERE p_type = 'USER' AND a.user_id = key
          UNION ALL SELECT 'API_KEY', k.id::text FROM public.api_key k WHERE p_type = 'API_CLIENT' AND k.client_id = key
        ) AS part (type, id)
        CROSS JOIN unnest(p_operations) AS done (name)
        -- Each kind of act is looked up for itself: what is not looked up, and may be much, costs nothing.
        CROSS JOIN LATERAL (SELECT t.* FROM public.audit_event t
          WHERE t.object_type = part.type AND t.object_id = part.id AND t.operation = done.name OFFSET 0) e
        WHERE ${told};
      END $$`;

const reached = `reached OR public.reaches(e.regency_id, e.district_id, e.village_id)`;

/**
 * Who opens the page of a row of the schedule or of a run of erasure sees what was done to it, though it was done for the whole
 * province. What was done about incidents the timelines tell to data protection officers alone, as the trail does.
 */
export class TimelinesOfEveryPage1715519010000 implements MigrationInterface {
  name = 'TimelinesOfEveryPage1715519010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      recordActs(
        `'OFFICE', 'REGION', 'RETENTION_RULE', 'ERASURE_RUN'`,
        `(${reached}) AND CASE WHEN public.tells_of_incident(e.operation, e.object_type, e.details) THEN public.is_protection_officer() ELSE true END`,
      ),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(recordActs(`'OFFICE', 'REGION'`, reached));
  }
}
