import type { MigrationInterface, QueryRunner } from 'typeorm';

/* Laid out as it was before: what the down leaves is that, to the letter. */
const live = (whole = '') => `
      CREATE OR REPLACE FUNCTION live_partners(p_day date) RETURNS TABLE (name text, organisation text, scopes text[])
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 20 SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT c.name, c.organisation, array_agg(DISTINCT held.scope ORDER BY held.scope)
        FROM public.api_client c
        JOIN public.api_key k ON k.client_id = c.id AND k.revoked_at IS NULL
          AND (k.expires_at IS NULL OR (k.expires_at AT TIME ZONE 'Asia/Makassar')::date > p_day)
      AND (current_setting('role') = 'lindung_province' OR EXISTS (
        SELECT FROM public.region_version key_area, public.region_version own
        WHERE key_area.region_id = k.region_id AND own.region_id = public.jurisdiction_region()
          AND daterange(key_area.valid_from, key_area.shown_to, '[]') @> p_day
          AND daterange(own.valid_from, own.shown_to, '[]') @> p_day
          AND (key_area.region_id IN (own.region_id, own.district_id, own.regency_id)
            OR own.region_id IN (key_area.district_id, key_area.regency_id)${whole})))
        CROSS JOIN LATERAL unnest(k.scopes) AS held (scope)
        GROUP BY c.id, c.name, c.organisation $$`;

/** Who reads the whole province reads every area of it: the record of processing names that partner everywhere. */
export class PartnersOfTheProvince1715525010000 implements MigrationInterface {
  name = 'PartnersOfTheProvince1715525010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      live(`
            OR (SELECT r.level FROM public.region r WHERE r.id = key_area.region_id) = 'PROVINCE'`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(live());
  }
}
