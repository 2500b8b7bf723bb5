import type { MigrationInterface, QueryRunner } from 'typeorm';

const live = 'live_partners(date)';

/**
 * The record of processing names the partners whose keys open something on a day: an auditor of a regency, who may not look at
 * the keys, learns the name of the application, of whose it is and what its keys may read.
 */
export class PartnersInTheRecord1715510000000 implements MigrationInterface {
  name = 'PartnersInTheRecord1715510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['api_client', 'api_key'])
      await runner.query(`CREATE POLICY p_definer ON ${table} FOR SELECT TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT (id, name, organisation) ON api_client TO lindung_definer`);
    await runner.query(
      `GRANT SELECT (client_id, scopes, expires_at, revoked_at) ON api_key TO lindung_definer`,
    );
    await runner.query(`
      CREATE FUNCTION live_partners(p_day date) RETURNS TABLE (name text, organisation text, scopes text[])
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT c.name, c.organisation, array_agg(DISTINCT held.scope ORDER BY held.scope)
        FROM public.api_client c
        JOIN public.api_key k ON k.client_id = c.id AND k.revoked_at IS NULL
          AND (k.expires_at IS NULL OR (k.expires_at AT TIME ZONE 'Asia/Makassar')::date > p_day)
        CROSS JOIN LATERAL unnest(k.scopes) AS held (scope)
        GROUP BY c.id, c.name, c.organisation $$`);
    await runner.query(`CALL give_to_definer('${live}')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION ${live} TO lindung_province, lindung_regency, lindung_district, lindung_village`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${live}`);
    await runner.query(
      `REVOKE SELECT (client_id, scopes, expires_at, revoked_at) ON api_key FROM lindung_definer`,
    );
    await runner.query(`REVOKE SELECT (id, name, organisation) ON api_client FROM lindung_definer`);
    for (const table of ['api_key', 'api_client']) await runner.query(`DROP POLICY p_definer ON ${table}`);
  }
}
