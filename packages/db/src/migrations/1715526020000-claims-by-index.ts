import type { MigrationInterface, QueryRunner } from 'typeorm';

const facts = `full_name, nik_cipher, nik_tail, nik_warnings, birth_date, birth_place, sex, occupation, address, phone`;

/* Laid out as it was before: what the down leaves is that, to the letter. */
const insertPersons = ({ settings, claim, join }: Record<'settings' | 'claim' | 'join', string>) => `
      CREATE OR REPLACE FUNCTION insert_staged_persons(p_job uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp${settings} AS $$
      DECLARE
        inserted int;
      BEGIN
        INSERT INTO public.person (id, ${facts}, nik_index, nik_claim, regency_id, district_id, village_id)
        SELECT s.row_id, ${facts.replace(/\w+/g, 's.$&')}, s.nik_index, COALESCE(${claim}, 0), s.regency_id,
          s.person_district_id, s.person_village_id
        FROM public.staged_candidate s${join}
        WHERE s.job_id = p_job AND s.outcome = 'ADDED' AND s.person_id IS NULL
          AND public.reaches(s.regency_id, s.district_id, s.village_id)
          AND public.reaches(s.regency_id, s.person_district_id, s.person_village_id)
        ORDER BY lower(s.full_name) COLLATE "C";
        GET DIAGNOSTICS inserted = ROW_COUNT;
        RETURN inserted;
      END $$`;

/**
 * Who bears the NIK of a row is looked up by the index, row by row: of a file that has just come the planner knows no number of rows,
 * and joined all of it with all of it.
 */
export class ClaimsByIndex1715526020000 implements MigrationInterface {
  name = 'ClaimsByIndex1715526020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      insertPersons({
        settings: ' SET enable_seqscan = off',
        claim: '(SELECT max(p.nik_claim) + 1 FROM public.person p WHERE p.nik_index = s.nik_index)',
        join: '',
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      insertPersons({
        settings: '',
        claim: 'claimed.nik_claim',
        join: ` LEFT JOIN (
          SELECT b.line_no, max(p.nik_claim) + 1 AS nik_claim FROM public.staged_candidate b JOIN public.person p ON p.nik_index = b.nik_index
          WHERE b.job_id = p_job AND b.outcome = 'ADDED' AND b.person_id IS NULL GROUP BY b.line_no) claimed ON claimed.line_no = s.line_no`,
      }),
    );
  }
}
