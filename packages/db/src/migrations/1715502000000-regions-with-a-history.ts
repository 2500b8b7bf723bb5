import type { MigrationInterface, QueryRunner } from 'typeorm';

const provinceMayWrite = [
  ['region', 'INSERT'],
  ['region_version', 'INSERT, UPDATE (valid_to)'],
] as const;

const moves = 'SELECT (version), UPDATE (regency_id, district_id, village_id, updated_at, version) ON person';
const definerMoves = `GRANT ${moves} TO lindung_definer`;

/** Who lives in the villages on the day: who does today and has not come since, and whom the first move since led out of them. */
const residentsOn = `
  SELECT p.id AS person_id FROM public.person p
  WHERE p.village_id = ANY (villages)
    AND NOT EXISTS (SELECT FROM public.residence_move m WHERE m.person_id = p.id AND m.moved_on > p_day)
  UNION ALL
  SELECT m.person_id FROM public.residence_move m
  WHERE m.from_village_id = ANY (villages) AND m.moved_on > p_day
    AND NOT EXISTS (SELECT FROM public.residence_move earlier WHERE earlier.person_id = m.person_id
      AND earlier.moved_on > p_day AND (earlier.moved_on, earlier.no) < (m.moved_on, m.no))`;

const protectedResidents = `
  CREATE OR REPLACE FUNCTION protected_residents(p_group text, p_day date) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
  SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    here CONSTANT int := public.jurisdiction_region();
    villages CONSTANT int[] := CASE current_setting('role')
      WHEN 'lindung_village' THEN ARRAY[here]
      WHEN 'lindung_district' THEN ARRAY(SELECT v.region_id FROM public.region_version v WHERE v.district_id = here
        AND v.valid_from <= p_day AND (v.valid_to IS NULL OR v.valid_to >= p_day)) END;
  BEGIN
    RETURN (
      SELECT count(DISTINCT e.person_id) FROM (${residentsOn}) AS r
      JOIN public.enrolment e ON e.person_id = r.person_id AND e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= p_day
        AND e.ends_on >= p_day
      JOIN public.agreement_line l ON l.id = e.line_id AND l.member_group = p_group
      WHERE villages IS NOT NULL);
  END $$`;

const hereBefore = 'public.jurisdiction_region()';
const residentsBefore = (place: string) => `
  (SELECT count(DISTINCT e.person_id) FROM public.person p
   JOIN public.enrolment e ON e.person_id = p.id AND e.status IN ('ENROLLED', 'ENDED') AND e.starts_on <= p_day AND e.ends_on >= p_day
   JOIN public.agreement_line l ON l.id = e.line_id AND l.member_group = p_group
   WHERE ${place})`;
const protectedResidentsBefore = `
      CREATE OR REPLACE FUNCTION protected_residents(p_group text, p_day date) RETURNS bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF current_setting('role') = 'lindung_district' THEN RETURN ${residentsBefore(`p.district_id = ${hereBefore} AND p.village_id IN (
     SELECT v.region_id FROM public.region_version v WHERE v.district_id = ${hereBefore})`)}; END IF;
        IF current_setting('role') = 'lindung_village' THEN RETURN ${residentsBefore(`p.village_id = ${hereBefore}`)}; END IF;
        RETURN NULL;
      END $$`;

/**
 * What becomes of regions by law is entered and dated, with which region became which; who lives there moves with it, and where
 * somebody lived on a day stays known.
 */
export class RegionsWithAHistory1715502000000 implements MigrationInterface {
  name = 'RegionsWithAHistory1715502000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region_change (
        id uuid NOT NULL,
        kind text NOT NULL,
        effective_on date NOT NULL,
        source text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_region_change PRIMARY KEY (id),
        CONSTRAINT fk_region_change_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id),
        CONSTRAINT ck_region_change_kind CHECK (kind IN ('SPLIT', 'MERGE', 'RENAME', 'RECODE', 'MOVE', 'EDITION'))
      )`);
    await runner.query(`CREATE TRIGGER tr_region_change_recorded_by BEFORE INSERT ON region_change FOR EACH ROW
      EXECUTE FUNCTION check_actor('recorded_by')`);
    await runner.query(`
      CREATE TABLE region_succession (
        change_id uuid NOT NULL,
        predecessor_id int,
        successor_id int,
        CONSTRAINT fk_region_succession_change FOREIGN KEY (change_id) REFERENCES region_change (id),
        CONSTRAINT fk_region_succession_predecessor FOREIGN KEY (predecessor_id) REFERENCES region (id),
        CONSTRAINT fk_region_succession_successor FOREIGN KEY (successor_id) REFERENCES region (id),
        CONSTRAINT uq_region_succession UNIQUE NULLS NOT DISTINCT (change_id, predecessor_id, successor_id),
        CONSTRAINT ck_region_succession_sides CHECK (num_nonnulls(predecessor_id, successor_id) > 0)
      )`);
    await runner.query(`CREATE INDEX ix_region_succession_predecessor ON region_succession (predecessor_id)`);
    await runner.query(`CREATE INDEX ix_region_succession_successor ON region_succession (successor_id)`);
    for (const table of ['region_change', 'region_succession']) {
      await runner.query(`CALL secure_reference_table('${table}', ARRAY['province'], 'SELECT, INSERT')`);
      await runner.query(`CALL make_append_only('${table}')`);
    }
    for (const [table, verbs] of provinceMayWrite) {
      await runner.query(
        `CREATE POLICY p_write_province ON ${table} FOR ALL TO lindung_province USING (true)`,
      );
      await runner.query(`GRANT ${verbs} ON ${table} TO lindung_province`);
    }
    await runner.query(`GRANT USAGE ON SEQUENCE region_id_seq TO lindung_province`);
    // What a region was stays: a version is added, and comes to its end once.
    await runner.query(`
      CREATE FUNCTION check_version_ends() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF OLD.valid_to IS NOT NULL OR NEW.valid_to IS NULL THEN
          RAISE EXCEPTION 'a version of a region comes to its end once'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_region_version_ends';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_region_version_ends BEFORE UPDATE ON region_version FOR EACH ROW
      EXECUTE FUNCTION check_version_ends()`);

    await runner.query(`
      CREATE TABLE residence_move (
        no bigint GENERATED ALWAYS AS IDENTITY,
        person_id uuid NOT NULL,
        from_village_id int NOT NULL,
        to_village_id int NOT NULL,
        moved_on date NOT NULL,
        change_id uuid,
        regency_id int NOT NULL,
        district_id int NOT NULL,
        village_id int NOT NULL,
        CONSTRAINT pk_residence_move PRIMARY KEY (no),
        CONSTRAINT fk_residence_move_person FOREIGN KEY (person_id) REFERENCES person (id),
        CONSTRAINT fk_residence_move_from FOREIGN KEY (from_village_id) REFERENCES region (id),
        CONSTRAINT fk_residence_move_to FOREIGN KEY (to_village_id) REFERENCES region (id),
        CONSTRAINT fk_residence_move_change FOREIGN KEY (change_id) REFERENCES region_change (id),
        CONSTRAINT ck_residence_move_villages CHECK (from_village_id <> to_village_id)
      )`);
    await runner.query(`CREATE INDEX ix_residence_move_person ON residence_move (person_id, moved_on)`);
    await runner.query(`CREATE INDEX ix_residence_move_from ON residence_move (from_village_id, moved_on)`);
    await runner.query(`CREATE INDEX ix_residence_move_change ON residence_move (change_id)`);
    await runner.query(`CALL secure_owned_table('residence_move', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`GRANT SELECT, INSERT ON residence_move TO lindung_definer`);
    await runner.query(definerMoves);
    // Whoever moved before moves were kept did so on the day on which it was written down.
    await runner.query(`GRANT SELECT ON person_change TO lindung_definer`);
    await runner.query(`SET LOCAL ROLE lindung_definer`);
    await runner.query(`
      INSERT INTO residence_move (person_id, from_village_id, to_village_id, moved_on, regency_id, district_id, village_id)
      SELECT person_id, (before ->> 'villageId')::int, (after ->> 'villageId')::int,
             (changed_at AT TIME ZONE 'Asia/Makassar')::date, regency_id, district_id, village_id
      FROM person_change WHERE before ? 'villageId' ORDER BY no`);
    await runner.query(`RESET ROLE`);
    await runner.query(`REVOKE SELECT ON person_change FROM lindung_definer`);
    await runner.query(`CALL make_append_only('residence_move')`);

    /* A person moves on the day that the transaction names, or today. */
    await runner.query(`
      CREATE FUNCTION keep_residence_moves() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.residence_move (person_id, from_village_id, to_village_id, moved_on, change_id,
          regency_id, district_id, village_id)
        SELECT n.id, o.village_id, n.village_id,
               GREATEST(COALESCE(NULLIF(current_setting('app.moved_on', true), '')::date,
                                 (now() AT TIME ZONE 'Asia/Makassar')::date),
                        (SELECT max(m.moved_on) FROM public.residence_move m WHERE m.person_id = n.id)),
               NULLIF(current_setting('app.region_change', true), '')::uuid, n.regency_id, n.district_id, n.village_id
        FROM was o JOIN became n ON n.id = o.id WHERE o.village_id <> n.village_id;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_residence_moves()')`);
    await runner.query(`CREATE TRIGGER tr_residence AFTER UPDATE ON person REFERENCING OLD TABLE AS was NEW TABLE AS became
      FOR EACH STATEMENT EXECUTE FUNCTION keep_residence_moves()`);

    /* The people of a change of regions, in one statement: everybody whose village has ended in one successor; of a village that
       was split who is named, into a successor of this change; and who lives on in a village that lies in another district now. */
    await runner.query(`
      CREATE FUNCTION move_residents(p_change uuid, p_persons uuid[], p_villages int[]) RETURNS uuid[] LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE moved uuid[];
      BEGIN
        PERFORM set_config('app.region_change', p_change::text, true),
                set_config('app.moved_on', (SELECT c.effective_on::text FROM public.region_change c WHERE c.id = p_change), true);
        WITH edges AS (
          SELECT s.predecessor_id, s.successor_id, count(*) OVER (PARTITION BY s.predecessor_id) AS successors
          FROM public.region_succession s JOIN public.region r ON r.id = s.predecessor_id AND r.level = 'VILLAGE'
          WHERE s.change_id = p_change AND s.successor_id IS NOT NULL
        ), named AS (
          SELECT p.id, e.successor_id AS village_id
          FROM unnest(p_persons, p_villages) AS g (person_id, village_id)
          JOIN public.person p ON p.id = g.person_id
          JOIN edges e ON e.predecessor_id = p.village_id AND e.successor_id = g.village_id
        ), everybody AS (
          SELECT p.id, e.successor_id FROM edges e JOIN public.person p ON p.village_id = e.predecessor_id
          WHERE e.successors = 1 AND NOT EXISTS (SELECT FROM named n WHERE n.id = p.id)
        ), moving AS (
          SELECT m.id, v.region_id, v.district_id, v.regency_id
          FROM (SELECT * FROM named UNION ALL SELECT * FROM everybody) AS m
          JOIN public.region_version v ON v.region_id = m.village_id AND v.valid_to IS NULL
        ), changed AS (
          UPDATE public.person p SET village_id = m.region_id, district_id = m.district_id, regency_id = m.regency_id,
            updated_at = now(), version = p.version + 1
          FROM moving m
          WHERE p.id = m.id
            AND (p.village_id, p.district_id, p.regency_id) IS DISTINCT FROM (m.region_id, m.district_id, m.regency_id)
          RETURNING p.id)
        SELECT COALESCE(array_agg(id), '{}') INTO moved FROM changed;
        PERFORM set_config('app.region_change', '', true), set_config('app.moved_on', '', true);
        RETURN moved;
      END $$`);
    await runner.query(`CALL give_to_definer('move_residents(uuid, uuid[], int[])')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION move_residents(uuid, uuid[], int[]) TO lindung_province`);
    await runner.query(protectedResidents);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(protectedResidentsBefore);
    await runner.query(`DROP FUNCTION move_residents(uuid, uuid[], int[])`);
    await runner.query(`DROP TRIGGER tr_residence ON person`);
    await runner.query(`DROP FUNCTION keep_residence_moves()`);
    await runner.query(`REVOKE ${moves} FROM lindung_definer`);
    await runner.query(`DROP TABLE residence_move`);
    await runner.query(`DROP TRIGGER tr_region_version_ends ON region_version`);
    await runner.query(`DROP FUNCTION check_version_ends()`);
    await runner.query(`REVOKE USAGE ON SEQUENCE region_id_seq FROM lindung_province`);
    for (const [table, verbs] of provinceMayWrite) {
      await runner.query(`REVOKE ${verbs} ON ${table} FROM lindung_province`);
      await runner.query(`DROP POLICY p_write_province ON ${table}`);
    }
    await runner.query(`DROP TABLE region_succession, region_change`);
  }
}
