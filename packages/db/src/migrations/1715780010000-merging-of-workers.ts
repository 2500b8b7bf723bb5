import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const mergers = 'lindung_province, lindung_regency';

/** What is chosen of two records, and the columns of each choice; the first says whether there is a value. */
const fields = {
  FULL_NAME: ['full_name'],
  NIK: ['nik_index', 'nik_cipher', 'nik_tail'],
  BIRTH_DATE: ['birth_date'],
  SEX: ['sex'],
  BIRTH_PLACE: ['birth_place'],
  MOTHER_NAME: ['mother_name'],
  MARITAL_STATUS: ['marital_status'],
  FAMILY_CARD: ['family_card_index', 'family_card_cipher', 'family_card_tail'],
  OCCUPATION: ['occupation', 'occupation_code'],
  SECOND_OCCUPATION: ['second_occupation', 'second_occupation_code'],
  WORK_PLACE: ['work_place'],
  WEEKLY_HOURS: ['weekly_hours'],
  VILLAGE: ['village_id', 'district_id'],
  ADDRESS: ['address'],
  PHONE: ['phone'],
} as const;
const entries = Object.entries(fields) as ReadonlyArray<[string, readonly string[]]>;
const columns = entries.flatMap(([, of]) => of);
const person = ['id', 'regency_id', ...columns, 'nik_warnings', 'nik_claim', 'version', 'merged_into_id'];
const read = (where: string) =>
  `SELECT ${person.map((column) => `p.${column}`).join(', ')} FROM public.person p WHERE p.id = ${where}`;
/** Compared without the encrypted number, which is another one each time: the index tells. */
const told = (of: readonly string[]) => of.filter((column) => !column.endsWith('_cipher'));
const rowOf = (alias: string, of: readonly string[]) =>
  `(${told(of)
    .map((column) => `${alias}.${column}`)
    .join(', ')})`;
const fieldsWhere = (condition: (of: readonly string[], field: string) => string) =>
  `ARRAY(SELECT f.name FROM (VALUES ${entries.map(([field, of]) => `('${field}', ${condition(of, field)})`).join(', ')}) AS f (name, holds) WHERE f.holds)`;
const chosen = (from: string, of: string) =>
  entries
    .flatMap(([field, cs]) =>
      cs.map(
        (column) =>
          `${column} = CASE WHEN '${field}' = ANY (${of}) THEN ${from}.${column} ELSE p.${column} END`,
      ),
    )
    .join(', ');

const bothReached = `public.reaches(s.regency_id, s.district_id, s.village_id) AND public.reaches(a.regency_id, a.district_id, a.village_id)`;
const isMerger = `current_setting('role') IN ('lindung_province', 'lindung_regency')`;
const seated = (whom: string) => `EXISTS (SELECT FROM public.enrolment e WHERE e.person_id = ${whom}
          AND (e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED') OR (e.status IN ('ENROLLED', 'ENDED') AND e.ends_on >= p_day)))`;
const openPlaces = (whom: string) =>
  `public.waiting_place w WHERE w.person_id = ${whom} AND w.left_on IS NULL`;
const waitsToo = (
  whom: string,
) => `EXISTS (SELECT FROM public.waiting_place o WHERE o.payer_id = w.payer_id AND o.member_group = w.member_group
          AND o.person_id = ${whom} AND o.left_on IS NULL)`;
const nextTurn = (
  whom: string,
) => `1 + COALESCE((SELECT max(o.turn) FROM public.waiting_place o WHERE o.payer_id = w.payer_id
            AND o.member_group = w.member_group AND o.person_id = ${whom}), 0)`;
const place = `payer_id, member_group, person_id, turn, line_id, list_id, decree_id, entered_on, entered_by, regency_id, district_id, village_id`;
const placed = (
  whom: string,
) => `w.payer_id, w.member_group, ${whom}, ${nextTurn(whom)}, w.line_id, w.list_id, w.decree_id, w.entered_on,
            public.acting_user(), w.regency_id, w.district_id, w.village_id`;
const keysOf = (alias: string) =>
  `jsonb_build_object('payer', ${alias}.payer_id, 'group', ${alias}.member_group, 'turn', ${alias}.turn)`;
const keysIn = (part: string) =>
  `jsonb_to_recordset(m.image->'${part}') AS k (payer uuid, "group" text, turn int)`;
const lists = (those: string) =>
  `ARRAY(SELECT c.list_id FROM public.candidate c WHERE c.person_id = a.id AND NOT c.is_merged AND ${those} ORDER BY c.list_id)`;
const standsToo = `EXISTS (SELECT FROM public.candidate o WHERE o.list_id = c.list_id AND o.person_id = s.id)`;

const passes = `s.regency_id = a.regency_id AND NOT ${seated('s.id')}`;
const typeOf = (column: string): string => {
  if (/_(index|cipher)$/.test(column)) return 'bytea';
  if (column === 'birth_date') return 'date';
  if (column === 'weekly_hours') return 'smallint';
  return /^(village|district)_id$/.test(column) ? 'int' : 'text';
};
const typed = columns.map((column) => `${column} ${typeOf(column)}`).join(', ');
const ofField = entries.flatMap(([field, of]) => of.map((column) => `('${field}', '${column}')`)).join(', ');

const definer = 'LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const byIndex = 'SET enable_seqscan = off';

/**
 * Records of one person are merged and parted by whoever reaches both, and whoever reaches one of them is told. What is known of both
 * is asked for first, and the domain says whether they may.
 */
export class MergingOfWorkers1715780010000 implements MigrationInterface {
  name = 'MergingOfWorkers1715780010000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createFacts(runner);
    await this.createMerging(runner);
    await this.createUndoing(runner);
    await this.tell(runner);
  }

  /** What is known of two records of a pair; locked, they stay so until the transaction ends, lists before people as an import takes them. */
  private async createFacts(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION merge_facts(p_pair uuid, p_survivor uuid, p_day date, p_locks boolean)
      RETURNS TABLE (survivor_id uuid, absorbed_id uuid, survivor_version int, absorbed_version int, state text, is_merged boolean,
        survivor_seated boolean, absorbed_seated boolean, is_restricted boolean, is_held boolean, has_open_request boolean,
        is_of_one_status boolean, differing text[], lacking text[], missing text[], lists_passing int, lists_ending int,
        places_passing int, places_ending int, observations int, memberships int)
      ${definer} ${byIndex} AS $$
      #variable_conflict use_column
      DECLARE
        pair record;
        absorbed uuid;
      BEGIN
        IF NOT ${isMerger} THEN RAISE insufficient_privilege; END IF;
        SELECT d.one_id, d.other_id, d.state INTO pair FROM public.duplicate_pair d WHERE d.id = p_pair AND p_survivor IN (d.one_id, d.other_id);
        IF NOT FOUND THEN RETURN; END IF;
        absorbed := CASE WHEN pair.one_id = p_survivor THEN pair.other_id ELSE pair.one_id END;
        IF p_locks THEN
          PERFORM FROM public.candidate_list l WHERE l.id IN (SELECT c.list_id FROM public.candidate c WHERE c.person_id = absorbed)
          ORDER BY l.id FOR NO KEY UPDATE;
          PERFORM FROM public.person p WHERE p.id IN (p_survivor, absorbed) ORDER BY p.id FOR UPDATE;
        END IF;
        RETURN QUERY
        SELECT s.id, a.id, s.version, a.version, pair.state,
          s.merged_into_id IS NOT NULL OR a.merged_into_id IS NOT NULL, ${seated('s.id')}, ${seated('a.id')},
          s.restricted_on IS NOT NULL OR a.restricted_on IS NOT NULL,
          EXISTS (SELECT FROM public.legal_hold h WHERE h.person_id IN (s.id, a.id) AND h.lifted_at IS NULL AND COALESCE(h.held_until >= p_day, true)),
          EXISTS (SELECT FROM public.person_request q WHERE q.person_id IN (s.id, a.id) AND q.status = 'OPEN')
            OR EXISTS (SELECT FROM public.change_request q WHERE q.person_id IN (s.id, a.id) AND q.status = 'OPEN'), s.status = a.status,
          ${fieldsWhere((of, field) => `${rowOf('s', of)} IS DISTINCT FROM ${rowOf('a', of)}${field === 'VILLAGE' ? ' AND s.regency_id = a.regency_id' : ''}`)},
          ${fieldsWhere(([first]) => `a.${first} IS NULL`)}, ${fieldsWhere(([first]) => `s.${first} IS NULL`)},
          cardinality(${lists(`s.regency_id = a.regency_id AND NOT ${standsToo}`)}),
          cardinality(${lists(`(s.regency_id <> a.regency_id OR ${standsToo})`)}),
          (SELECT count(*)::int FROM ${openPlaces('a.id')} AND ${passes} AND NOT ${waitsToo('s.id')}),
          (SELECT count(*)::int FROM ${openPlaces('a.id')} AND NOT (${passes} AND NOT ${waitsToo('s.id')})),
          (SELECT count(*)::int FROM public.decile_observation o WHERE o.person_id = a.id),
          (SELECT count(*)::int FROM public.enrolment e WHERE e.person_id = a.id AND e.status IN ('ENROLLED', 'ENDED'))
        FROM public.person s, public.person a
        WHERE s.id = p_survivor AND a.id = absorbed AND ${bothReached};
      END $$`);
    await runner.query(`CALL give_to_definer('merge_facts(uuid, uuid, date, boolean)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION merge_facts(uuid, uuid, date, boolean) TO ${mergers}`);
  }

  private async createMerging(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION merge_workers(p_id uuid, p_pair uuid, p_survivor uuid, p_taken text[], p_warnings text[], p_day date, p_reason text)
      RETURNS TABLE (absorbed_id uuid, survivor_place int[], absorbed_place int[])
      ${definer} ${byIndex} AS $$
      #variable_conflict use_column
      DECLARE
        facts record;
        s record;
        a record;
        passed uuid[];
        ended uuid[];
        is_within boolean;
        may_wait boolean;
        observed uuid[];
        distinct_pairs uuid[];
        entered jsonb;
        left_places jsonb;
      BEGIN
        SELECT f.* INTO facts FROM public.merge_facts(p_pair, p_survivor, p_day, true) f;
        IF facts.survivor_id IS NULL OR facts.state <> 'OPEN' OR facts.is_merged OR facts.absorbed_seated OR facts.is_restricted
          OR facts.is_held OR facts.has_open_request OR NOT facts.is_of_one_status OR p_taken && facts.lacking THEN
          RAISE EXCEPTION 'the records cannot be merged' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_worker_merge';
        END IF;
        ${read('facts.survivor_id').replace('FROM', 'INTO s FROM')};
        ${read('facts.absorbed_id').replace('FROM', 'INTO a FROM')};
        is_within := s.regency_id = a.regency_id;
        may_wait := is_within AND NOT facts.survivor_seated;
        passed := ${lists(`is_within AND NOT ${standsToo}`)};
        ended := ${lists(`NOT (is_within AND NOT ${standsToo})`)};

        UPDATE public.person p SET merged_into_id = s.id, nik_index = NULL, nik_cipher = NULL, nik_tail = NULL, nik_warnings = '{}',
          updated_at = now(), version = p.version + 1 WHERE p.id = a.id;
        IF 'VILLAGE' = ANY (p_taken) THEN PERFORM set_config('app.moved_on', p_day::text, true); END IF;
        UPDATE public.person p SET ${chosen('a', 'p_taken')}, nik_warnings = p_warnings, updated_at = now(), version = p.version + 1
        WHERE p.id = s.id;
        -- The number keeps its place among those who claim it.
        IF 'NIK' = ANY (p_taken) THEN
          UPDATE public.person p SET nik_claim = a.nik_claim WHERE p.id = s.id AND p.nik_claim <> a.nik_claim;
        END IF;

        UPDATE public.candidate c SET person_id = s.id WHERE c.person_id = a.id AND c.list_id = ANY (passed);
        UPDATE public.candidate c SET is_merged = true WHERE c.person_id = a.id AND c.list_id = ANY (ended);
        UPDATE public.candidate_list l SET merged = l.merged + 1 WHERE l.id = ANY (ended);

        WITH open AS (
          SELECT w.* FROM ${openPlaces('a.id')}
        ), passing AS (
          SELECT ${placed('s.id')} FROM open w WHERE may_wait AND NOT ${waitsToo('s.id')}
        ), added AS (
          INSERT INTO public.waiting_place (${place}) SELECT * FROM passing RETURNING payer_id, member_group, turn
        ), gone AS (
          UPDATE public.waiting_place w SET left_on = GREATEST(p_day, w.entered_on), left_by = public.acting_user(), left_because = 'MERGED'
          WHERE w.person_id = a.id AND w.left_on IS NULL RETURNING w.payer_id, w.member_group, w.turn
        )
        SELECT (SELECT COALESCE(jsonb_agg(${keysOf('n')}), '[]') FROM added n), (SELECT COALESCE(jsonb_agg(${keysOf('g')}), '[]') FROM gone g)
        INTO entered, left_places;

        WITH copied AS (
          INSERT INTO public.decile_observation (id, person_id, decile, source, observed_on, recorded_at, list_id, regency_id, district_id, village_id)
          SELECT gen_random_uuid(), p.id, o.decile, o.source, o.observed_on, o.recorded_at, CASE WHEN is_within THEN o.list_id END,
            p.regency_id, p.district_id, p.village_id
          FROM public.decile_observation o, public.person p WHERE o.person_id = a.id AND p.id = s.id RETURNING id
        ) SELECT COALESCE(array_agg(c.id), '{}') INTO observed FROM copied c;

        -- Who was told apart from the one is another than the other as well.
        WITH copied AS (
          INSERT INTO public.duplicate_pair AS kept (id, one_id, other_id, score, reasons, state, decided_by, decided_at, reason, regencies)
          SELECT gen_random_uuid(), least(third.id, s.id), greatest(third.id, s.id), d.score, d.reasons, d.state, d.decided_by, d.decided_at, d.reason,
            ARRAY(SELECT DISTINCT x.id FROM unnest(ARRAY[third.regency_id, s.regency_id]) AS x (id) ORDER BY 1)
          FROM public.duplicate_pair d
          JOIN public.person third ON third.id = CASE WHEN d.one_id = a.id THEN d.other_id ELSE d.one_id END
          WHERE (d.one_id = a.id OR d.other_id = a.id) AND d.state = 'DISTINCT' AND third.id <> s.id
          ON CONFLICT (one_id, other_id) DO NOTHING RETURNING kept.id
        ) SELECT COALESCE(array_agg(c.id), '{}') INTO distinct_pairs FROM copied c;
        UPDATE public.duplicate_pair d SET state = 'MERGED', decided_by = public.acting_user(), decided_at = now(), reason = p_reason
        WHERE d.id = p_pair;

        INSERT INTO public.worker_merge (id, pair_id, survivor_id, absorbed_id, taken, lists_passed, lists_ended, merged_by, image)
        VALUES (p_id, p_pair, s.id, a.id, p_taken, passed, ended, public.acting_user(), jsonb_build_object(
          'survivor', (SELECT jsonb_object_agg(v.key, v.value) FROM jsonb_each(to_jsonb(s)) AS v WHERE v.key = 'nik_warnings'
            OR EXISTS (SELECT FROM (VALUES ${ofField}) AS f (name, part) WHERE f.part = v.key AND f.name = ANY (p_taken))),
          'nik', jsonb_build_object('nik_index', a.nik_index, 'nik_cipher', a.nik_cipher, 'nik_tail', a.nik_tail, 'nik_warnings', a.nik_warnings),
          'places', entered, 'left', left_places, 'observations', to_jsonb(observed), 'pairs', to_jsonb(distinct_pairs)));
        PERFORM public.search_duplicates_of(ARRAY[s.id, a.id]);
        RETURN QUERY SELECT a.id, ARRAY[p.regency_id, p.district_id, p.village_id], ARRAY[a.regency_id, a.district_id, a.village_id]
        FROM public.person p WHERE p.id = s.id;
      END $$`);
    await runner.query(`CALL give_to_definer('merge_workers(uuid, uuid, uuid, text[], text[], date, text)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION merge_workers(uuid, uuid, uuid, text[], text[], date, text) TO ${mergers}`,
    );
  }

  private async createUndoing(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION worker_merge_facts(p_id uuid, p_locks boolean)
      RETURNS TABLE (survivor_id uuid, absorbed_id uuid, merged_at timestamptz, is_undone boolean, is_kept boolean, is_survivor_merged boolean,
        is_seated_since boolean, edited text[])
      ${definer} ${byIndex} AS $$
      #variable_conflict use_column
      DECLARE
        m record;
      BEGIN
        IF NOT ${isMerger} THEN RAISE insufficient_privilege; END IF;
        SELECT w.survivor_id, w.absorbed_id, w.lists_passed, w.lists_ended INTO m FROM public.worker_merge w WHERE w.id = p_id;
        IF NOT FOUND THEN RETURN; END IF;
        IF p_locks THEN
          PERFORM FROM public.candidate_list l WHERE l.id = ANY (m.lists_passed || m.lists_ended) ORDER BY l.id FOR NO KEY UPDATE;
          PERFORM FROM public.person p WHERE p.id IN (m.survivor_id, m.absorbed_id) ORDER BY p.id FOR UPDATE;
        END IF;
        RETURN QUERY
        SELECT s.id, a.id, w.merged_at, w.undone_at IS NOT NULL, w.is_kept, s.merged_into_id IS NOT NULL,
          EXISTS (SELECT FROM public.enrolment e WHERE e.person_id = s.id AND e.created_at >= w.merged_at AND e.status <> 'WITHDRAWN'),
          ${fieldsWhere((of, field) => `'${field}' = ANY (w.taken) AND ${field === 'NIK' ? `s.nik_index IS DISTINCT FROM (w.image->'nik'->>'nik_index')::bytea` : `${rowOf('s', of)} IS DISTINCT FROM ${rowOf('a', of)}`}`)}
        FROM public.worker_merge w, public.person s, public.person a
        WHERE w.id = p_id AND s.id = w.survivor_id AND a.id = w.absorbed_id AND ${bothReached};
      END $$`);
    await runner.query(`CALL give_to_definer('worker_merge_facts(uuid, boolean)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION worker_merge_facts(uuid, boolean) TO ${mergers}`);
    await runner.query(`
      CREATE FUNCTION undo_worker_merge(p_id uuid, p_day date)
      RETURNS TABLE (survivor_place int[], absorbed_place int[])
      ${definer} ${byIndex} AS $$
      #variable_conflict use_column
      DECLARE
        facts record;
        m record;
        was record;
        claim int;
      BEGIN
        SELECT f.* INTO facts FROM public.worker_merge_facts(p_id, true) f;
        IF facts.survivor_id IS NULL OR facts.is_undone OR NOT facts.is_kept OR facts.is_survivor_merged OR facts.is_seated_since
          OR facts.edited <> '{}' THEN
          RAISE EXCEPTION 'the merge cannot be undone' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_worker_merge';
        END IF;
        SELECT w.pair_id, w.taken, w.lists_passed, w.lists_ended, w.image INTO m FROM public.worker_merge w WHERE w.id = p_id;
        SELECT r.* INTO was FROM jsonb_to_record(m.image->'survivor') AS r (${typed}, nik_warnings text[]);
        SELECT p.nik_claim INTO claim FROM public.person p WHERE p.id = facts.survivor_id;

        IF 'VILLAGE' = ANY (m.taken) THEN PERFORM set_config('app.moved_on', p_day::text, true); END IF;
        UPDATE public.person p SET ${chosen('was', 'm.taken')},
          nik_warnings = CASE WHEN m.taken && ARRAY['NIK', 'BIRTH_DATE', 'SEX'] THEN was.nik_warnings ELSE p.nik_warnings END,
          updated_at = now(), version = p.version + 1
        WHERE p.id = facts.survivor_id;
        UPDATE public.person p SET merged_into_id = NULL, nik_index = n.nik_index, nik_cipher = n.nik_cipher, nik_tail = n.nik_tail,
          nik_warnings = n.nik_warnings, updated_at = now(), version = p.version + 1
        FROM jsonb_to_record(m.image->'nik') AS n (nik_index bytea, nik_cipher bytea, nik_tail text, nik_warnings text[])
        WHERE p.id = facts.absorbed_id;
        IF 'NIK' = ANY (m.taken) THEN
          UPDATE public.person p SET nik_claim = claim WHERE p.id = facts.absorbed_id AND p.nik_claim <> claim;
        END IF;

        UPDATE public.candidate c SET person_id = facts.absorbed_id WHERE c.person_id = facts.survivor_id AND c.list_id = ANY (m.lists_passed);
        UPDATE public.candidate_list l SET merged = l.merged - 1
        WHERE l.id IN (SELECT c.list_id FROM public.candidate c WHERE c.person_id = facts.absorbed_id AND c.is_merged);
        UPDATE public.candidate c SET is_merged = false WHERE c.person_id = facts.absorbed_id AND c.is_merged;

        -- Whoever was taken off the list since under the other record waits no more under this one.
        INSERT INTO public.waiting_place (${place})
        SELECT ${placed('facts.absorbed_id')} FROM ${keysIn('left')} JOIN public.waiting_place w
          ON w.payer_id = k.payer AND w.member_group = k."group" AND w.turn = k.turn AND w.person_id = facts.absorbed_id
        WHERE NOT EXISTS (SELECT FROM jsonb_to_recordset(m.image->'places') AS n (payer uuid, "group" text, turn int)
          JOIN public.waiting_place o ON o.payer_id = n.payer AND o.member_group = n."group" AND o.turn = n.turn AND o.person_id = facts.survivor_id
          WHERE n.payer = k.payer AND n."group" = k."group" AND o.left_on IS NOT NULL);
        UPDATE public.waiting_place w SET left_on = GREATEST(p_day, w.entered_on), left_by = public.acting_user(), left_because = 'MERGED'
        FROM ${keysIn('places')}
        WHERE w.payer_id = k.payer AND w.member_group = k."group" AND w.turn = k.turn AND w.person_id = facts.survivor_id AND w.left_on IS NULL;

        DELETE FROM public.decile_observation o WHERE o.person_id = facts.survivor_id
          AND o.id IN (SELECT t.id::uuid FROM jsonb_array_elements_text(m.image->'observations') AS t (id));
        DELETE FROM public.duplicate_pair d WHERE d.id IN (SELECT t.id::uuid FROM jsonb_array_elements_text(m.image->'pairs') AS t (id));
        UPDATE public.duplicate_pair d SET state = 'OPEN', decided_by = NULL, decided_at = NULL, reason = NULL, version = d.version + 1
        WHERE d.id = m.pair_id AND d.state = 'MERGED';
        UPDATE public.worker_merge w SET undone_by = public.acting_user(), undone_at = now(), image = NULL, is_kept = false WHERE w.id = p_id;
        PERFORM public.search_duplicates_of(ARRAY[facts.survivor_id, facts.absorbed_id]);
        RETURN QUERY SELECT ARRAY[s.regency_id, s.district_id, s.village_id], ARRAY[a.regency_id, a.district_id, a.village_id]
        FROM public.person s, public.person a WHERE s.id = facts.survivor_id AND a.id = facts.absorbed_id;
      END $$`);
    await runner.query(`CALL give_to_definer('undo_worker_merge(uuid, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION undo_worker_merge(uuid, date) TO ${mergers}`);
  }

  /** Whoever reaches one of the records is told that there was another, and its name where they reach that one as well. */
  private async tell(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION merges_of_person(p_person uuid)
      RETURNS TABLE (id uuid, is_survivor boolean, other_id uuid, other_name text, taken text[], merged_by uuid, merged_at timestamptz,
        undone_by uuid, undone_at timestamptz, is_kept boolean)
      LANGUAGE sql STABLE SECURITY DEFINER ROWS 1 SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT w.id, w.survivor_id = p_person, CASE WHEN o.reached THEN o.id END, CASE WHEN o.reached THEN o.full_name END, w.taken,
          w.merged_by, w.merged_at, w.undone_by, w.undone_at, w.is_kept
        FROM (SELECT n.* FROM public.worker_merge n WHERE n.survivor_id = p_person
          UNION ALL SELECT n.* FROM public.worker_merge n WHERE n.absorbed_id = p_person) AS w
        CROSS JOIN LATERAL (SELECT q.id, q.full_name, public.reaches(q.regency_id, q.district_id, q.village_id) AS reached
          FROM public.person q WHERE q.id = CASE WHEN w.survivor_id = p_person THEN w.absorbed_id ELSE w.survivor_id END OFFSET 0) AS o
        WHERE EXISTS (SELECT FROM public.person p WHERE p.id = p_person AND public.reaches(p.regency_id, p.district_id, p.village_id))
      $$`);
    await runner.query(`CALL give_to_definer('merges_of_person(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION merges_of_person(uuid) TO ${levels}, lindung_look`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const one of [
      'merges_of_person(uuid)',
      'undo_worker_merge(uuid, date)',
      'worker_merge_facts(uuid, boolean)',
      'merge_workers(uuid, uuid, uuid, text[], text[], date, text)',
      'merge_facts(uuid, uuid, date, boolean)',
    ])
      await runner.query(`DROP FUNCTION ${one}`);
  }
}
