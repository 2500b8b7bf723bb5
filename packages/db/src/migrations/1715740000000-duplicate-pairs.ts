import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const deciders = 'lindung_province, lindung_office, lindung_regency';

/* As the domain judges two records: its points and tolerances as they were when this was written. */
const nameAgreement = `
DECLARE
  a CONSTANT text[] := array_remove(string_to_array(p_one, ' '), '');
  b CONSTANT text[] := array_remove(string_to_array(p_other, ' '), '');
  joined CONSTANT text := left(array_to_string(a, ''), 255);
  other CONSTANT text := left(array_to_string(b, ''), 255);
BEGIN
  IF joined = '' OR other = '' THEN RETURN NULL; END IF;
  IF joined = other THEN RETURN 'SAME_NAME'; END IF;
  IF least(length(joined), length(other)) >= 4 AND levenshtein_less_equal(joined, other, 1) <= 1 THEN RETURN 'SIMILAR_NAME'; END IF;
  IF NOT EXISTS (SELECT FROM unnest(a) AS x (word), unnest(b) AS y (word)
    WHERE least(length(x.word), length(y.word)) >= 3 AND (x.word = y.word
        OR (length(x.word) = 1 AND starts_with(y.word, x.word)) OR (length(y.word) = 1 AND starts_with(x.word, y.word))
        OR levenshtein_less_equal(x.word, y.word, 2) <= CASE WHEN greatest(length(x.word), length(y.word)) >= 8 THEN 2
          WHEN greatest(length(x.word), length(y.word)) >= 4 THEN 1 ELSE 0 END)) THEN RETURN NULL; END IF;
  IF cardinality(a) = cardinality(b) AND NOT EXISTS (SELECT FROM ROWS FROM (unnest(a), unnest(b)) AS w (x, y)
    WHERE NOT (w.x = w.y
        OR (length(w.x) = 1 AND starts_with(w.y, w.x)) OR (length(w.y) = 1 AND starts_with(w.x, w.y))
        OR levenshtein_less_equal(w.x, w.y, 2) <= CASE WHEN greatest(length(w.x), length(w.y)) >= 8 THEN 2
          WHEN greatest(length(w.x), length(w.y)) >= 4 THEN 1 ELSE 0 END)) THEN RETURN 'SIMILAR_NAME'; END IF;
  IF NOT EXISTS (SELECT FROM unnest(a) AS x (word)
        WHERE NOT EXISTS (SELECT FROM unnest(b) AS y (word) WHERE (x.word = y.word
        OR (length(x.word) = 1 AND starts_with(y.word, x.word)) OR (length(y.word) = 1 AND starts_with(x.word, y.word))
        OR levenshtein_less_equal(x.word, y.word, 2) <= CASE WHEN greatest(length(x.word), length(y.word)) >= 8 THEN 2
          WHEN greatest(length(x.word), length(y.word)) >= 4 THEN 1 ELSE 0 END))) OR NOT EXISTS (SELECT FROM unnest(b) AS x (word)
        WHERE NOT EXISTS (SELECT FROM unnest(a) AS y (word) WHERE (x.word = y.word
        OR (length(x.word) = 1 AND starts_with(y.word, x.word)) OR (length(y.word) = 1 AND starts_with(x.word, y.word))
        OR levenshtein_less_equal(x.word, y.word, 2) <= CASE WHEN greatest(length(x.word), length(y.word)) >= 8 THEN 2
          WHEN greatest(length(x.word), length(y.word)) >= 4 THEN 1 ELSE 0 END))) THEN RETURN 'PART_OF_NAME'; END IF;
  RETURN NULL;
END `;

const suspicion = `
DECLARE
  one CONSTANT text := to_char(a_birth, 'YYYY-MM-DD');
  other CONSTANT text := to_char(b_birth, 'YYYY-MM-DD');
  two_niks CONSTANT boolean := a_nik IS NOT NULL AND b_nik IS NOT NULL;
  one_card CONSTANT boolean := a_card = b_card;
  birth text;
  name text;
  one_mother boolean;
  points int;
BEGIN
  birth := CASE
    WHEN one = other THEN 'SAME_BIRTH_DATE'
    WHEN other = left(one, 5) || right(one, 2) || '-' || substr(one, 6, 2) THEN 'DAY_AND_MONTH_SWAPPED'
    WHEN (substr(one, 1, 1) <> substr(other, 1, 1))::int + (substr(one, 2, 1) <> substr(other, 2, 1))::int + (substr(one, 3, 1) <> substr(other, 3, 1))::int + (substr(one, 4, 1) <> substr(other, 4, 1))::int + (substr(one, 6, 1) <> substr(other, 6, 1))::int + (substr(one, 7, 1) <> substr(other, 7, 1))::int + (substr(one, 9, 1) <> substr(other, 9, 1))::int + (substr(one, 10, 1) <> substr(other, 10, 1))::int = 1 THEN 'ONE_DIGIT_OF_BIRTH_DATE'
    WHEN right(one, 6) = right(other, 6) AND abs(left(one, 4)::int - left(other, 4)::int) <= 5 THEN 'YEAR_OF_BIRTH' END;
  IF birth IS NULL THEN RETURN; END IF;
  IF two_niks AND (a_nik = b_nik OR NOT (a_doubtful OR b_doubtful OR a_tail = b_tail OR a_tail = reverse(b_tail)
    OR (left(a_tail, 1) = left(b_tail, 1)) <> (right(a_tail, 1) = right(b_tail, 1)))) THEN RETURN; END IF;
  name := name_agreement(a_name, b_name);
  IF name IS NULL THEN RETURN; END IF;
  IF a_mother IS NOT NULL AND b_mother IS NOT NULL THEN
    one_mother := name_agreement(search_name_of(a_mother), search_name_of(b_mother)) IS NOT NULL;
  END IF;
  IF (one_card OR one_mother) AND one = other AND (a_sex <> b_sex OR (name = 'SIMILAR_NAME'
    AND levenshtein(left(replace(a_name, ' ', ''), 255), left(replace(b_name, ' ', ''), 255)) > 1)) THEN RETURN; END IF;
  points := CASE name WHEN 'SAME_NAME' THEN 5 WHEN 'SIMILAR_NAME' THEN 4 WHEN 'PART_OF_NAME' THEN 3 END
    + CASE WHEN one = other AND right(one, 6) IN ('-01-01', '-12-31') THEN 3 ELSE
      CASE birth WHEN 'SAME_BIRTH_DATE' THEN 5 WHEN 'DAY_AND_MONTH_SWAPPED' THEN 4 WHEN 'ONE_DIGIT_OF_BIRTH_DATE' THEN 3 WHEN 'YEAR_OF_BIRTH' THEN 2 END END
    + CASE WHEN a_village = b_village THEN 2 WHEN a_district = b_district THEN 1 ELSE 0 END
    + CASE one_card WHEN true THEN 3 WHEN false THEN -1 ELSE 0 END
    + CASE one_mother WHEN true THEN 3 WHEN false THEN -6 ELSE 0 END
    + CASE WHEN a_phone = b_phone THEN 2 ELSE 0 END
    + CASE WHEN a_sex <> b_sex THEN -4 ELSE 0 END
    + CASE WHEN two_niks THEN -1 ELSE 0 END;
  IF points < 10 THEN RETURN; END IF;
  score := least(points, 15) * 100 / 15;
  reasons := array_remove(ARRAY[name, birth,
    CASE WHEN a_village = b_village THEN 'SAME_VILLAGE' WHEN a_district = b_district THEN 'SAME_DISTRICT' END,
    CASE WHEN one_card THEN 'SAME_FAMILY_CARD' END, CASE WHEN one_mother THEN 'SAME_MOTHER' END,
    CASE WHEN a_phone = b_phone THEN 'SAME_PHONE' END, CASE WHEN two_niks THEN 'SLIP_IN_NIK' END], NULL);
END `;

const facts = (person: string) =>
  `${person}.search_name, ${person}.birth_date, ${person}.sex, ${person}.village_id, ${person}.district_id, ${person}.family_card_index,
          ${person}.mother_name, ${person}.phone, ${person}.nik_index, ${person}.nik_tail, ${person}.nik_warnings <> '{}'`;
const columnsOf = (person: string) =>
  [
    'id',
    'regency_id',
    'search_name',
    'birth_date',
    'sex',
    'village_id',
    'district_id',
    'family_card_index',
    'mother_name',
  ]
    .concat(['phone', 'nik_index', 'nik_tail', 'nik_warnings', 'erased_on', 'restricted_on'])
    .map((column) => `${person}.${column}`)
    .join(', ');
const factTypes = 'text, date, text, int, int, bytea, text, text, bytea, text, boolean';
const factNames = ['name text', 'birth date', 'sex text', 'village int', 'district int', 'card bytea'].concat(
  ['mother text', 'phone text', 'nik bytea', 'tail text', 'doubtful boolean'],
);
const parameters = ['a', 'b'].flatMap((one) => factNames.map((fact) => `${one}_${fact}`)).join(', ');

/** What is in use: neither erased nor, as the person asked, kept from all that no law asks for. */
const inUse = (person: string) => `${person}.erased_on IS NULL AND ${person}.restricted_on IS NULL`;
const namesLike = (name: string, beginning: string) =>
  `${name} >= ${beginning} AND ${name} < ${beginning} || U&'\\+10FFFF'`;

/*
 * Who may be the same person as p, by keys that are looked up: the day of birth, also turned round, with the beginning of the name
 * (all of it on the days that stand for "unknown") or in the village; the name in the village; the family card; the phone.
 */
const alike = `
          SELECT q.id FROM public.person q, (SELECT CASE WHEN to_char(p.birth_date, 'MM-DD') IN ('01-01', '12-31') THEN p.search_name
            ELSE left(p.search_name, 4) END AS text OFFSET 0) AS beginning
          WHERE q.birth_date = p.birth_date AND ${namesLike('q.search_name', 'beginning.text')}
          UNION SELECT q.id FROM public.person q
          WHERE q.birth_date = turned.birth_date AND ${namesLike('q.search_name', 'left(p.search_name, 4)')}
          UNION SELECT q.id FROM public.person q WHERE q.village_id = p.village_id AND q.birth_date = p.birth_date
          UNION SELECT q.id FROM public.person q WHERE q.village_id = p.village_id AND q.birth_date = turned.birth_date
          UNION SELECT q.id FROM public.person q
          WHERE q.regency_id = p.regency_id AND q.search_name = p.search_name AND q.village_id = p.village_id
          UNION SELECT q.id FROM public.person q WHERE q.family_card_index = p.family_card_index
          UNION SELECT q.id FROM public.person q WHERE q.phone = p.phone`;

/** Keeps the pairs that the persons of `looked` are in; what is decided stays decided. */
const keepPairs = (looked: string, others: string) => `
        INSERT INTO public.duplicate_pair AS kept (id, one_id, other_id, score, reasons, regencies)
        SELECT DISTINCT ON (least(p.id, q.id), greatest(p.id, q.id)) gen_random_uuid(), least(p.id, q.id), greatest(p.id, q.id), s.score, s.reasons,
          CASE WHEN p.regency_id = q.regency_id THEN ARRAY[p.regency_id]
            ELSE ARRAY[least(p.regency_id, q.regency_id), greatest(p.regency_id, q.regency_id)] END
        FROM (${looked}) AS p
        CROSS JOIN LATERAL (SELECT CASE WHEN date_part('day', p.birth_date) <= 12
          THEN make_date(date_part('year', p.birth_date)::int, date_part('day', p.birth_date)::int, date_part('month', p.birth_date)::int)
          END AS birth_date OFFSET 0) AS turned
        CROSS JOIN LATERAL (${alike}
          OFFSET 0) AS near
        CROSS JOIN LATERAL (SELECT ${columnsOf('q')} FROM public.person q WHERE q.id = near.id OFFSET 0) AS q
        CROSS JOIN LATERAL public.duplicate_suspicion(${facts('p')}, ${facts('q')}) AS s
        WHERE near.id ${others} p.id AND ${inUse('q')} AND s.score IS NOT NULL
        ON CONFLICT (one_id, other_id) DO UPDATE SET score = EXCLUDED.score, reasons = EXCLUDED.reasons
        WHERE kept.state = 'OPEN' AND (kept.score, kept.reasons) IS DISTINCT FROM (EXCLUDED.score, EXCLUDED.reasons)`;

/** By the indexes, whatever the planner knows of the table: it was just filled, or holds a million people. */
const byIndex = 'SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off SET jit = off';

/**
 * Records that may be one person are found through the whole registry and kept as pairs; who reaches both alone sees a pair, anybody
 * else that somebody of the own area awaits a check.
 */
export class DuplicatePairs1715740000000 implements MigrationInterface {
  name = 'DuplicatePairs1715740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `GRANT SELECT (birth_date, sex, family_card_index, mother_name) ON person TO lindung_definer`,
    );
    await runner.query(`CREATE INDEX ix_person_birth_name ON person (birth_date, search_name)`);
    await runner.query(`CREATE INDEX ix_person_village_birth ON person (village_id, birth_date)`);
    await runner.query(`CREATE INDEX ix_person_phone ON person (phone) WHERE phone IS NOT NULL`);
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(`ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN
      ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE', 'OFFICE_ANSWER', 'MEMBER_CARDS', 'DUPLICATE_SEARCH'))`);
    await this.createPairs(runner);
    await this.createJudge(runner);
    await this.createSearch(runner);
  }

  private async createPairs(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE duplicate_pair (
        id uuid NOT NULL,
        one_id uuid NOT NULL,
        other_id uuid NOT NULL,
        score smallint NOT NULL,
        reasons text[] NOT NULL,
        state text NOT NULL DEFAULT 'OPEN',
        found_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid,
        decided_at timestamptz,
        reason text,
        regencies int[] NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT pk_duplicate_pair PRIMARY KEY (id),
        CONSTRAINT uq_duplicate_pair_persons UNIQUE (one_id, other_id),
        CONSTRAINT fk_duplicate_pair_one FOREIGN KEY (one_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT fk_duplicate_pair_other FOREIGN KEY (other_id) REFERENCES person (id) ON DELETE CASCADE,
        CONSTRAINT fk_duplicate_pair_decided_by FOREIGN KEY (decided_by) REFERENCES app_user (id),
        CONSTRAINT ck_duplicate_pair_order CHECK (one_id < other_id),
        CONSTRAINT ck_duplicate_pair_score CHECK (score BETWEEN 1 AND 100),
        CONSTRAINT ck_duplicate_pair_state CHECK (state IN ('OPEN', 'DISTINCT')),
        CONSTRAINT ck_duplicate_pair_reasons CHECK (cardinality(reasons) > 0 AND reasons <@ ARRAY['SAME_NAME', 'SIMILAR_NAME',
          'PART_OF_NAME', 'SAME_BIRTH_DATE', 'DAY_AND_MONTH_SWAPPED', 'ONE_DIGIT_OF_BIRTH_DATE', 'YEAR_OF_BIRTH', 'SAME_VILLAGE',
          'SAME_DISTRICT', 'SAME_FAMILY_CARD', 'SAME_MOTHER', 'SAME_PHONE', 'SLIP_IN_NIK']),
        CONSTRAINT ck_duplicate_pair_regencies CHECK (cardinality(regencies) BETWEEN 1 AND 2),
        CONSTRAINT ck_duplicate_pair_decided CHECK (num_nonnulls(decided_by, decided_at, reason) = CASE state WHEN 'OPEN' THEN 0 ELSE 3 END)
      )`);
    await runner.query(`CREATE INDEX ix_duplicate_pair_other ON duplicate_pair (other_id)`);
    await runner.query(`CREATE INDEX ix_duplicate_pair_score ON duplicate_pair (state, score, id)`);
    await runner.query(
      `CREATE INDEX ix_duplicate_pair_regencies ON duplicate_pair (regencies, state, score, id)`,
    );
    await runner.query(`ALTER TABLE duplicate_pair ENABLE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE duplicate_pair FORCE ROW LEVEL SECURITY`);
    // Both halves have to be reached: one in a regency that is not the reader's keeps the pair from the reader.
    for (const [level, reached] of [
      ['province', 'true'],
      ['office', 'regencies <@ jurisdiction_area()'],
      ['regency', 'regencies = ARRAY[jurisdiction_region()]'],
    ] as const)
      await runner.query(
        `CREATE POLICY p_${level} ON duplicate_pair FOR ALL TO lindung_${level} USING (${reached})`,
      );
    for (const level of ['district', 'village'])
      await runner.query(
        `CREATE POLICY p_${level} ON duplicate_pair FOR SELECT TO lindung_${level} USING (false)`,
      );
    await runner.query(`CREATE POLICY p_definer ON duplicate_pair FOR ALL TO lindung_definer USING (true)`);
    await runner.query(`GRANT SELECT ON duplicate_pair TO ${levels}`);
    await runner.query(
      `GRANT UPDATE (state, decided_by, decided_at, reason, version) ON duplicate_pair TO ${deciders}`,
    );
    await runner.query(
      `GRANT SELECT, INSERT, UPDATE (score, reasons, regencies), DELETE ON duplicate_pair TO lindung_definer`,
    );
    await runner.query(`CREATE TRIGGER tr_duplicate_pair_decided_by BEFORE UPDATE OF decided_by ON duplicate_pair FOR EACH ROW
      WHEN (current_setting('role') <> 'none') EXECUTE FUNCTION check_actor('decided_by')`);
    await this.followPersons(runner);
  }

  /** A pair is where its persons live, and ends with the data of one of them. */
  private async followPersons(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION duplicates_follow() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        moved CONSTANT uuid[] := ARRAY(SELECT n.id FROM became n JOIN was o ON o.id = n.id WHERE o.regency_id <> n.regency_id);
        gone CONSTANT uuid[] := ARRAY(SELECT n.id FROM became n JOIN was o ON o.id = n.id
          WHERE o.erased_on IS NULL AND n.erased_on IS NOT NULL);
      BEGIN
        IF gone <> '{}' THEN
          DELETE FROM public.duplicate_pair d WHERE d.one_id = ANY (gone);
          DELETE FROM public.duplicate_pair d WHERE d.other_id = ANY (gone);
        END IF;
        IF moved <> '{}' THEN
          UPDATE public.duplicate_pair d SET regencies = ARRAY(SELECT DISTINCT p.regency_id FROM public.person p
            WHERE p.id IN (d.one_id, d.other_id) ORDER BY p.regency_id)
          WHERE d.one_id = ANY (moved) OR d.other_id = ANY (moved);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('duplicates_follow()')`);
    await runner.query(`CREATE TRIGGER tr_duplicates_follow AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION duplicates_follow()`);
  }

  private async createJudge(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION name_agreement(p_one text, p_other text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT
      PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$${nameAgreement}$$`);
    await runner.query(`CREATE FUNCTION duplicate_suspicion(${parameters}, OUT score smallint, OUT reasons text[])
      LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, public, pg_temp AS $$${suspicion}$$`);
  }

  private async createSearch(runner: QueryRunner): Promise<void> {
    // A part of the whole registry: those after a person, in the order in which they were registered, each with who came later.
    await runner.query(`
      CREATE FUNCTION search_duplicates(p_after uuid, p_most int) RETURNS TABLE (last_id uuid, looked int, pairs int)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ${byIndex} AS $$
      BEGIN
        IF current_setting('role') <> 'lindung_province' THEN RAISE insufficient_privilege; END IF;
        ${keepPairs(
          `SELECT ${columnsOf('p')} FROM public.person p WHERE p.id > p_after ORDER BY p.id LIMIT p_most OFFSET 0`,
          '>',
        ).replace('WHERE near.id', `WHERE ${inUse('p')} AND near.id`)};
        GET DIAGNOSTICS pairs = ROW_COUNT;
        SELECT (array_agg(l.id ORDER BY l.id DESC))[1], count(*)::int INTO last_id, looked
        FROM (SELECT p.id FROM public.person p WHERE p.id > p_after ORDER BY p.id LIMIT p_most) AS l;
        RETURN NEXT;
      END $$`);
    await runner.query(`CALL give_to_definer('search_duplicates(uuid, int)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION search_duplicates(uuid, int) TO lindung_province`);
    // The same of persons who were registered or edited just now: of a pair that is not decided nothing stays but what holds now.
    await runner.query(`
      CREATE FUNCTION search_duplicates_of(p_persons uuid[]) RETURNS void
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp ${byIndex} AS $$
      BEGIN
        DELETE FROM public.duplicate_pair d USING unnest(p_persons) AS w (id) WHERE d.one_id = w.id AND d.state = 'OPEN';
        DELETE FROM public.duplicate_pair d USING unnest(p_persons) AS w (id) WHERE d.other_id = w.id AND d.state = 'OPEN';
        ${keepPairs(
          `SELECT ${columnsOf('p')} FROM unnest(p_persons) AS w (id)
          CROSS JOIN LATERAL (SELECT ${columnsOf('q')} FROM public.person q WHERE q.id = w.id OFFSET 0) AS p
          WHERE ${inUse('p')} AND public.reaches(p.regency_id, p.district_id, p.village_id)`,
          '<>',
        )};
      END $$`);
    await runner.query(`CALL give_to_definer('search_duplicates_of(uuid[])')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION search_duplicates_of(uuid[]) TO lindung_regency, lindung_district, lindung_village`,
    );
    // Whether somebody of the own area is in a pair that nobody has decided, and not with whom or with how many.
    await runner.query(`
      CREATE FUNCTION awaits_duplicate_check(p_person uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT (EXISTS (SELECT FROM public.duplicate_pair d WHERE d.one_id = p_person AND d.state = 'OPEN')
            OR EXISTS (SELECT FROM public.duplicate_pair d WHERE d.other_id = p_person AND d.state = 'OPEN'))
          AND EXISTS (SELECT FROM public.person p WHERE p.id = p_person AND public.reaches(p.regency_id, p.district_id, p.village_id))
      $$`);
    await runner.query(`CALL give_to_definer('awaits_duplicate_check(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION awaits_duplicate_check(uuid) TO ${levels}, lindung_look`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_duplicates_follow ON person`);
    for (const one of [
      'awaits_duplicate_check(uuid)',
      'search_duplicates_of(uuid[])',
      'search_duplicates(uuid, int)',
      'duplicates_follow()',
    ])
      await runner.query(`DROP FUNCTION ${one}`);
    await runner.query(`DROP FUNCTION duplicate_suspicion(${factTypes}, ${factTypes})`);
    await runner.query(`DROP FUNCTION name_agreement(text, text)`);
    await runner.query(`DROP TABLE duplicate_pair`);
    await runner.query(`DELETE FROM job WHERE kind = 'DUPLICATE_SEARCH'`);
    await runner.query(`ALTER TABLE job DROP CONSTRAINT ck_job_kind`);
    await runner.query(`ALTER TABLE job ADD CONSTRAINT ck_job_kind CHECK (kind IN
      ('CANDIDATE_IMPORT', 'EXPORT', 'DECREE_DOCUMENT', 'OFFICE_FILE', 'OFFICE_ANSWER', 'MEMBER_CARDS'))`);
    for (const index of ['phone', 'village_birth', 'birth_name'])
      await runner.query(`DROP INDEX ix_person_${index}`);
    await runner.query(
      `REVOKE SELECT (birth_date, sex, family_card_index, mother_name) ON person FROM lindung_definer`,
    );
  }
}
