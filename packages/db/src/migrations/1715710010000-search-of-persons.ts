import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

/** As the domain searches names: its titles, spellings and doubled letters as they were when this was written. */
const searchNameBody = `
DECLARE
  known CONSTANT jsonb := '{"haji":"","hajah":"","hajjah":"","hj":"","kh":"","ust":"","ustadz":"","ustadzah":"","drs":"","dra":"","dr":"","ir":"","prof":"","alm":"","almh":"","almarhum":"","almarhumah":"","bin":"","binti":"","spd":"","spdi":"","mpd":"","mpdi":"","sh":"","mh":"","se":"","mm":"","ssos":"","msi":"","sip":"","skm":"","sag":"","mag":"","skom":"","mkom":"","stp":"","amd":"","amkeb":"","skep":"","ners":"","pd":"","muh":"muhammad","moh":"muhammad","mhd":"muhammad","md":"muhammad","muhamad":"muhammad","mohamad":"muhammad","mohammad":"muhammad","mohamed":"muhammad","mohammed":"muhammad","muhammed":"muhammad","abd":"abdul","abdoel":"abdul","dg":"daeng","st":"siti","sitti":"siti","a":"andi","h":"","m":"muhammad","mohd":"muhammad","mochamad":"muhammad","mochammad":"muhammad","muchamad":"muhammad","muchammad":"muhammad"}';
  word text;
  meant text;
  written text := ' ';
  kept text := ' ';
BEGIN
  FOREACH word IN ARRAY string_to_array(regexp_replace(lower(translate(p_name, '''’‘\`', '') COLLATE "C"), '[^a-z]+', ' ', 'g'), ' ') LOOP
    CONTINUE WHEN word = '';
    written := written || word || ' ';
    meant := COALESCE(known ->> word, word);
    IF meant <> '' THEN kept := kept || meant || ' '; END IF;
  END LOOP;
  IF kept = ' ' THEN kept := written; END IF;
  RETURN rtrim(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(kept, 'oe', 'u'), 'dj', 'j'), 'tj', 'c'), 'sj', 's'), 'sy', 's'), 'kh', 'h'), 'ch', 'h'), 'dz', 'z'), 'dh', 'd'), 'th', 't'), 'ph', 'f'), 'v', 'f'), 'q', 'k'), 'aa', 'a'), 'bb', 'b'), 'cc', 'c'), 'dd', 'd'), 'ee', 'e'), 'ff', 'f'), 'gg', 'g'), 'hh', 'h'), 'ii', 'i'), 'jj', 'j'), 'kk', 'k'), 'll', 'l'), 'mm', 'm'), 'nn', 'n'), 'oo', 'o'), 'pp', 'p'), 'rr', 'r'), 'ss', 's'), 'tt', 't'), 'uu', 'u'), 'yy', 'y'), 'zz', 'z'), 'h ', ' '));
END  `;

/** By how many letters a word of so many may differ. */
const differing = (word: string) =>
  `CASE WHEN length(${word}) >= 9 THEN 3 WHEN length(${word}) >= 6 THEN 2 WHEN length(${word}) >= 4 THEN 1 ELSE 0 END`;

/** Whether each word that is sought begins a word of the name or differs from one by as many letters as fingers slip. */
const isLike = (name: string) => `NOT EXISTS (SELECT FROM unnest(words) AS w (word) WHERE NOT EXISTS (
            SELECT FROM unnest(string_to_array(ltrim(${name}), ' ')) AS o (word)
            CROSS JOIN LATERAL (SELECT ${differing('w.word')} AS most) AS t
            WHERE starts_with(o.word, w.word) OR levenshtein_less_equal(w.word, left(o.word, 255), t.most) <= t.most))`;

const nearest = `SELECT found || COALESCE(array_agg(b.id ORDER BY b.likeness DESC, b.search_name, b.id), '{}') INTO found FROM (
        SELECT c.id, c.search_name, (SELECT sum(word_similarity(w.word, c.search_name)) FROM unnest(words) AS w (word)) AS likeness
        FROM unnest(near_ids, near_names) AS c (id, search_name)
        WHERE c.id <> ALL (found) AND ${isLike('c.search_name')}
        ORDER BY likeness DESC LIMIT 50) AS b`;

/*
 * The persons of the caller's area whose name is sought, the likeliest first, 200 at most: names that begin so, in their order; then
 * those of which every word that is sought begins one; and where these are few, those with a word that is typed otherwise. Of an area
 * below the regency all are looked at, of a wider one the index names them: of those that are like what is sought 3,000 are compared.
 * A filter narrows the area and never widens it.
 */
const foundPersons = `
  CREATE FUNCTION found_persons(p_text text, p_regency int, p_district int, p_village int)
  RETURNS TABLE (id uuid, place int) LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 200
  SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    sought CONSTANT text := public.search_name_of(p_text);
    words CONSTANT text[] := string_to_array(btrim(sought), ' ');
    beginnings CONSTANT text[] := ARRAY(SELECT '% ' || w.word || '%' FROM unnest(words) AS w (word));
    level CONSTANT text := current_setting('role');
    own CONSTANT int := CASE WHEN level IN ('lindung_regency', 'lindung_district', 'lindung_village')
      THEN public.jurisdiction_region() END;
    regencies int[];
    districts CONSTANT int[] := array_remove(ARRAY[CASE WHEN level = 'lindung_district' THEN own END, p_district], NULL);
    villages CONSTANT int[] := array_remove(ARRAY[CASE WHEN level = 'lindung_village' THEN own END, p_village], NULL);
    homes int[];
    found uuid[] := '{}';
    near_ids uuid[];
    near_names text[];
    threshold text;
  BEGIN
    IF COALESCE(sought, '') = '' THEN RETURN; END IF;
    regencies := CASE
      WHEN level = 'lindung_province' THEN (SELECT array_agg(r.id) FROM public.region r WHERE r.level = 'REGENCY')
      WHEN level IN ('lindung_office', 'lindung_look') THEN public.jurisdiction_area()
      WHEN level = 'lindung_regency' THEN ARRAY[own]
      WHEN level IN ('lindung_district', 'lindung_village')
        THEN (SELECT array_agg(DISTINCT v.regency_id) FROM public.region_version v WHERE v.region_id = own)
      ELSE '{}' END;
    IF p_regency IS NOT NULL THEN
      regencies := CASE WHEN p_regency = ANY (regencies) THEN ARRAY[p_regency] ELSE '{}' END;
    END IF;
    PERFORM set_config('pg_trgm.word_similarity_threshold', '0.3', true);

    IF villages <> '{}' OR districts <> '{}' THEN
      homes := ARRAY(SELECT DISTINCT v.region_id FROM public.region_version v
        WHERE v.region_id = ALL (villages) AND (districts = '{}' OR v.district_id = ANY (districts)));
      SELECT COALESCE(array_agg(b.id ORDER BY b.later, b.search_name, b.id), '{}') INTO found FROM (
        SELECT p.id, p.search_name, NOT starts_with(p.search_name, sought) AS later
        FROM (SELECT q.id, q.regency_id, q.district_id, q.search_name FROM public.person q WHERE q.village_id = ANY (homes) OFFSET 0) AS p
        WHERE p.regency_id = ANY (regencies) AND p.district_id = ALL (districts) AND p.search_name LIKE ALL (beginnings)
        ORDER BY later, p.search_name, p.id LIMIT 200) AS b;
      IF cardinality(found) < 25 THEN
        SELECT array_agg(b.id), array_agg(b.search_name) INTO near_ids, near_names FROM (
          SELECT p.id, p.search_name
          FROM (SELECT q.id, q.regency_id, q.district_id, q.search_name FROM public.person q WHERE q.village_id = ANY (homes) OFFSET 0) AS p
          WHERE p.regency_id = ANY (regencies) AND p.district_id = ALL (districts)
            AND word_similarity(words[1], p.search_name) >= CASE WHEN length(words[1]) >= 4 THEN 0.3 ELSE 0 END) AS b;
        ${nearest};
      END IF;
    ELSE
      SELECT COALESCE(array_agg(b.id ORDER BY b.search_name, b.id), '{}') INTO found FROM (
        SELECT n.id, n.search_name FROM unnest(regencies) AS r (id) CROSS JOIN LATERAL (
          SELECT p.id, p.search_name FROM public.person p
          WHERE p.regency_id = r.id AND p.search_name >= sought AND p.search_name < sought || U&'\\+10FFFF'
          ORDER BY p.search_name, p.id LIMIT 200) AS n
        ORDER BY n.search_name, n.id LIMIT 200) AS b;
      IF cardinality(found) < 200 THEN
        EXECUTE format($q$
          SELECT $2 || COALESCE(array_agg(b.id ORDER BY b.search_name, b.id), '{}') FROM (
            SELECT p.id, p.search_name FROM public.person p
            WHERE p.regency_id = ANY ($1) AND p.id <> ALL ($2) AND %s LIMIT 200 - cardinality($2)) AS b $q$,
          (SELECT string_agg(format('p.search_name LIKE %L', t.beginning), ' AND ') FROM unnest(beginnings) AS t (beginning)))
        INTO found USING regencies, found;
      END IF;
      FOREACH threshold IN ARRAY ARRAY['0.55', '0.3'] LOOP
        EXIT WHEN cardinality(found) >= 25 OR NOT EXISTS (SELECT FROM unnest(words) AS w (word) WHERE length(w.word) >= 4);
        PERFORM set_config('pg_trgm.word_similarity_threshold', threshold, true);
        EXECUTE format($q$
          SELECT array_agg(b.id), array_agg(b.search_name) FROM (
            SELECT p.id, p.search_name FROM public.person p WHERE p.regency_id = ANY ($1) AND %s LIMIT 3000) AS b $q$,
          (SELECT string_agg(CASE WHEN length(w.word) >= 4 THEN format('p.search_name %%> %L', w.word)
            ELSE format('p.search_name LIKE %L', '% ' || w.word || '%') END, ' AND ') FROM unnest(words) AS w (word)))
        INTO near_ids, near_names USING regencies;
        ${nearest};
      END LOOP;
    END IF;
    RETURN QUERY SELECT f.id, f.place::int FROM unnest(found[:200]) WITH ORDINALITY AS f (id, place);
  END $$`;

/**
 * Names are found with typing errors and however they are written in the place: by what they are searched as, which the database
 * makes of every name. Letters in the middle of a text are found by an index that row-level security keeps from who reads, so that a
 * function looks with the rights of lindung_definer, within the area of its caller.
 */
export class SearchOfPersons1715710010000 implements MigrationInterface {
  name = 'SearchOfPersons1715710010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(
      `CREATE FUNCTION search_name_of(p_name text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE
       SET search_path = pg_catalog, public, pg_temp AS $$${searchNameBody}$$`,
    );
    await runner.query(`ALTER TABLE person ADD COLUMN search_name text COLLATE "C"
      GENERATED ALWAYS AS (search_name_of(full_name)) STORED`);
    await runner.query(`CREATE INDEX ix_person_search ON person (regency_id, search_name, id)`);
    await runner.query(
      `CREATE INDEX ix_person_search_letters ON person USING gin (search_name gin_trgm_ops)`,
    );
    await runner.query(`GRANT SELECT (search_name) ON person TO ${levels}, lindung_definer`);
    await runner.query(foundPersons);
    await runner.query(`CALL give_to_definer('found_persons(text, int, int, int)')`);
    await runner.query(
      `GRANT EXECUTE ON FUNCTION found_persons(text, int, int, int) TO ${levels}, lindung_look`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION found_persons(text, int, int, int)`);
    await runner.query(`DROP INDEX ix_person_search_letters`);
    await runner.query(`DROP INDEX ix_person_search`);
    await runner.query(`ALTER TABLE person DROP COLUMN search_name`);
    await runner.query(`DROP FUNCTION search_name_of(text)`);
    await runner.query(`DROP EXTENSION pg_trgm`);
  }
}
