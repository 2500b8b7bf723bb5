import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = 'lindung_regency, lindung_district, lindung_village';

const grants = [
  [
    'SELECT (full_name, birth_place, occupation, occupation_code, address, phone, nik_cipher, nik_tail, nik_warnings)',
    'person',
  ],
  ['DELETE', 'person'],
  ['DELETE', 'candidate'],
  ['SELECT (id)', 'decile_observation'],
  ['SELECT (before, job_id, nik_cipher_before, nik_index_before)', 'person_change'],
  [
    'SELECT (job_id, undone_at, regency_id, district_id, village_id), UPDATE (undone_at, undone_by)',
    'candidate_list_version',
  ],
] as const;

/** A version of a list stands as it was written; that it was taken back is added by the function that takes it back. */
const appendOnly = (condition: string): string => `
      DROP TRIGGER tr_append_only ON candidate_list_version;
      CREATE TRIGGER tr_append_only BEFORE UPDATE OR DELETE ON candidate_list_version FOR EACH ROW
        ${condition}EXECUTE FUNCTION refuse_change()`;

/** What a person's column was before the import, where the import changed it. */
const before = (column: string, fact: string): string =>
  `${column} = CASE WHEN c.before ? '${fact}' THEN c.before->>'${fact}' ELSE p.${column} END`;

const restored = [
  before('full_name', 'fullName'),
  before('birth_place', 'birthPlace'),
  before('occupation', 'occupation'),
  before('occupation_code', 'occupationCode'),
  before('address', 'address'),
  before('phone', 'phone'),
  before('nik_tail', 'nikTail'),
  `nik_cipher = CASE WHEN c.before ? 'nikTail' THEN c.nik_cipher_before ELSE p.nik_cipher END`,
  `nik_index = CASE WHEN c.before ? 'nikTail' THEN c.nik_index_before ELSE p.nik_index END`,
  `nik_warnings = CASE WHEN c.before ? 'nikTail' AND c.nik_index_before IS NULL THEN '{}' ELSE p.nik_warnings END`,
  `village_id = COALESCE(v.region_id, p.village_id)`,
  `district_id = COALESCE(v.district_id, p.district_id)`,
];

/**
 * A saved import can be taken back as long as nothing rests on it: its people, candidates and deciles go, and what it changed of
 * others is changed back. That it was there stays with the list, and with those whom it had changed.
 */
export class ImportsAreUndone1715719980000 implements MigrationInterface {
  name = 'ImportsAreUndone1715719980000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE candidate_list_version ADD COLUMN undone_at timestamptz, ADD COLUMN undone_by uuid,
      ADD CONSTRAINT fk_candidate_list_version_undone_by FOREIGN KEY (undone_by) REFERENCES app_user (id),
      ADD CONSTRAINT ck_candidate_list_version_undone CHECK ((undone_at IS NULL) = (undone_by IS NULL))`);
    await runner.query(appendOnly(`WHEN (current_user <> 'lindung_definer') `));
    for (const [right, table] of grants) await runner.query(`GRANT ${right} ON ${table} TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION undo_staged_import(p_job uuid, p_list uuid, p_version int)
      RETURNS TABLE (persons int, candidates int, observations int, restored int) LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_seqscan = off AS $$
      DECLARE
        brought CONSTANT uuid[] := ARRAY(SELECT s.row_id FROM public.staged_candidate s
          WHERE s.job_id = p_job AND s.outcome = 'ADDED' AND s.person_id IS NULL
            AND public.reaches(s.regency_id, s.district_id, s.village_id));
      BEGIN
        -- Who claims the number of somebody who goes was told that it is borne.
        IF EXISTS (SELECT FROM unnest(brought) AS u (id) JOIN public.person p ON p.id = u.id
            JOIN public.person o ON o.nik_index = p.nik_index AND o.nik_claim > p.nik_claim) THEN
          RAISE EXCEPTION 'somebody waits for a number of the import'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_import_untouched';
        END IF;
        UPDATE public.candidate_list_version n SET undone_at = now(), undone_by = public.acting_user()
        WHERE n.list_id = p_list AND n.number = p_version AND n.job_id = p_job AND n.undone_at IS NULL
          AND public.reaches(n.regency_id, n.district_id, n.village_id);
        IF NOT FOUND THEN
          RAISE EXCEPTION 'there is no such import' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_import_untouched';
        END IF;
        DELETE FROM public.candidate c WHERE c.list_id = p_list AND c.added_in = p_version;
        GET DIAGNOSTICS candidates = ROW_COUNT;
        DELETE FROM public.decile_observation o USING public.staged_candidate s
        WHERE s.job_id = p_job AND o.id = s.row_id AND o.person_id = COALESCE(s.person_id, s.row_id);
        GET DIAGNOSTICS observations = ROW_COUNT;
        UPDATE public.person p SET ${restored.join(', ')}, updated_at = now(), version = p.version + 1
        FROM public.person_change c
        LEFT JOIN LATERAL (SELECT r.region_id, r.district_id FROM public.region_version r
          WHERE r.region_id = (c.before->>'villageId')::int ORDER BY r.valid_from DESC LIMIT 1) v ON true
        WHERE c.job_id = p_job AND p.id = c.person_id
          AND c.person_id IN (SELECT s.person_id FROM public.staged_candidate s WHERE s.job_id = p_job AND s.person_id IS NOT NULL);
        GET DIAGNOSTICS restored = ROW_COUNT;
        BEGIN
          DELETE FROM public.person p WHERE p.id = ANY (brought);
          GET DIAGNOSTICS persons = ROW_COUNT;
        EXCEPTION WHEN foreign_key_violation THEN
          RAISE EXCEPTION 'something rests on somebody whom the import brought'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_import_untouched';
        END;
        RETURN NEXT;
      END $$`);
    await runner.query(`CALL give_to_definer('undo_staged_import(uuid, uuid, int)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION undo_staged_import(uuid, uuid, int) TO ${writers}`);
    await runner.query(
      `CREATE INDEX ix_person_change_job ON person_change (job_id) WHERE job_id IS NOT NULL`,
    );
    await runner.query(`CREATE INDEX ix_erasure_item_person ON erasure_item (person_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX ix_erasure_item_person, ix_person_change_job`);
    await runner.query(`DROP FUNCTION undo_staged_import(uuid, uuid, int)`);
    for (const [right, table] of grants)
      await runner.query(`REVOKE ${right} ON ${table} FROM lindung_definer`);
    await runner.query(appendOnly(''));
    await runner.query(`ALTER TABLE candidate_list_version DROP COLUMN undone_at, DROP COLUMN undone_by`);
  }
}
