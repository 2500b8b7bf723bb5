import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

/** What is chosen of two records, and the columns by which each choice is compared. */
const fields: ReadonlyArray<readonly [string, ...string[]]> = [
  ['FULL_NAME', 'full_name'],
  ['BIRTH_DATE', 'birth_date'],
  ['SEX', 'sex'],
  ['BIRTH_PLACE', 'birth_place'],
  ['MOTHER_NAME', 'mother_name'],
  ['MARITAL_STATUS', 'marital_status'],
  ['FAMILY_CARD', 'family_card_index', 'family_card_tail'],
  ['OCCUPATION', 'occupation', 'occupation_code'],
  ['SECOND_OCCUPATION', 'second_occupation', 'second_occupation_code'],
  ['WORK_PLACE', 'work_place'],
  ['WEEKLY_HOURS', 'weekly_hours'],
  ['VILLAGE', 'village_id', 'district_id'],
  ['ADDRESS', 'address'],
  ['PHONE', 'phone'],
];
const rowOf = (alias: string, columns: readonly string[]) =>
  `(${columns.map((column) => `${alias}.${column}`).join(', ')})`;
const isEdited = [
  `('NIK', s.nik_index IS DISTINCT FROM (w.image->'nik'->>'nik_index')::bytea)`,
  ...fields.map(
    ([field, ...columns]) => `('${field}', ${rowOf('s', columns)} IS DISTINCT FROM ${rowOf('a', columns)})`,
  ),
].join(', ');

/**
 * Whoever reaches both records of a merge is told what has become of it since, as `worker_merge_facts` tells it to those who part
 * them: which fields were edited since is told by their names, and of whether there was a decree by yes or no.
 */
export class PartingOfMergesIsTold1715940000000 implements MigrationInterface {
  name = 'PartingOfMergesIsTold1715940000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION merge_undo_facts(p_id uuid)
      RETURNS TABLE (is_undone boolean, is_kept boolean, is_survivor_merged boolean, is_seated_since boolean, edited text[])
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
        SELECT w.undone_at IS NOT NULL, w.is_kept, s.merged_into_id IS NOT NULL,
          EXISTS (SELECT FROM public.enrolment e WHERE e.person_id = s.id AND e.created_at >= w.merged_at AND e.status <> 'WITHDRAWN'),
          ARRAY(SELECT f.name FROM (VALUES ${isEdited}) AS f (name, holds) WHERE f.holds AND f.name = ANY (w.taken))
        FROM public.worker_merge w
        JOIN public.person s ON s.id = w.survivor_id
        JOIN public.person a ON a.id = w.absorbed_id
        WHERE w.id = p_id AND public.reaches(s.regency_id, s.district_id, s.village_id)
          AND public.reaches(a.regency_id, a.district_id, a.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('merge_undo_facts(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION merge_undo_facts(uuid) TO ${levels}, lindung_look`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION merge_undo_facts(uuid)`);
  }
}
