import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The days on which an office serves a region as a branch, by its areas and its versions. */
const branchDays = (where: string) => `
  SELECT a.office_id, a.region_id, days.during FROM office_area a
  CROSS JOIN LATERAL (
    SELECT unnest(range_agg(daterange(a.valid_from, a.valid_to, '[]') * daterange(v.valid_from, v.valid_to, '[]'))) AS during
    FROM office_version v WHERE v.office_id = a.office_id AND v.kind = 'BRANCH'
      AND daterange(a.valid_from, a.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]')) AS days
  WHERE ${where}`;

/** The same in a function, whose search path knows the schema by name alone. */
const branchDaysOf = branchDays('a.office_id = NEW.office_id').replaceAll(
  /FROM (office_\w+)/g,
  'FROM public.$1',
);

/**
 * One branch serves a region on a day, and an office serves regencies and cities. Where two branches did, the one whose area began
 * last, which was shown as the one that serves, keeps the days. A handover of regions is kept with its day and its reason.
 */
export class OfficesWithAHistory1715506000000 implements MigrationInterface {
  name = 'OfficesWithAHistory1715506000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TEMPORARY TABLE contested AS
      WITH served AS (
        SELECT a.id, a.office_id, a.region_id, a.valid_from, a.valid_to, days.during FROM office_area a
        CROSS JOIN LATERAL (
          SELECT range_agg(daterange(a.valid_from, a.valid_to, '[]') * daterange(v.valid_from, v.valid_to, '[]')) AS during
          FROM office_version v WHERE v.office_id = a.office_id AND v.kind = 'BRANCH'
            AND daterange(a.valid_from, a.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]')) AS days
        WHERE days.during IS NOT NULL)
      SELECT loser.id, loser.office_id, loser.region_id,
             datemultirange(daterange(loser.valid_from, loser.valid_to, '[]')) - range_agg(loser.during * winner.during) AS kept
      FROM served loser JOIN served winner ON winner.region_id = loser.region_id AND winner.office_id <> loser.office_id
        AND winner.during && loser.during
        AND (winner.valid_from > loser.valid_from OR winner.valid_from = loser.valid_from AND winner.office_id < loser.office_id)
      GROUP BY loser.id, loser.office_id, loser.region_id, loser.valid_from, loser.valid_to`);
    await runner.query(`DELETE FROM office_area WHERE id IN (SELECT id FROM contested)`);
    await runner.query(`
      INSERT INTO office_area (id, office_id, region_id, valid_from, valid_to)
      SELECT CASE WHEN row_number() OVER (PARTITION BY c.id ORDER BY days) = 1 THEN c.id ELSE gen_random_uuid() END,
             c.office_id, c.region_id, lower(days), upper(days) - 1
      FROM contested c CROSS JOIN LATERAL unnest(c.kept) AS days`);
    await runner.query(`DROP TABLE contested`);

    await runner.query(`
      CREATE TABLE serving_branch (
        region_id int NOT NULL,
        office_id uuid NOT NULL,
        valid_from date NOT NULL,
        valid_to date,
        CONSTRAINT fk_serving_branch_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_serving_branch_office FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT ck_serving_branch_period CHECK (valid_to >= valid_from),
        CONSTRAINT ex_serving_branch_region EXCLUDE USING gist (region_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      )`);
    await runner.query(`CREATE INDEX ix_serving_branch_office ON serving_branch (office_id)`);
    await runner.query(
      `CALL secure_reference_table('serving_branch', ARRAY['definer'], 'SELECT, INSERT, DELETE')`,
    );
    await runner.query(`SET LOCAL ROLE lindung_definer`);
    await runner.query(`INSERT INTO serving_branch (office_id, region_id, valid_from, valid_to)
      SELECT b.office_id, b.region_id, lower(b.during), upper(b.during) - 1 FROM (${branchDays('true')}) AS b`);
    await runner.query(`RESET ROLE`);

    /* A branch serves where it has an area while it is a branch: both change, each in its own table. */
    await runner.query(`
      CREATE FUNCTION keep_serving_branch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('lindung offices', 0));
        DELETE FROM public.serving_branch WHERE office_id = NEW.office_id;
        INSERT INTO public.serving_branch (office_id, region_id, valid_from, valid_to)
        SELECT b.office_id, b.region_id, lower(b.during), upper(b.during) - 1 FROM (${branchDaysOf}) AS b;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_serving_branch()')`);
    for (const table of ['office_version', 'office_area']) {
      await runner.query(`CREATE TRIGGER tr_serving_branch AFTER INSERT OR UPDATE ON ${table} FOR EACH ROW
        EXECUTE FUNCTION keep_serving_branch()`);
    }

    await runner.query(`
      CREATE FUNCTION check_area_level() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM region r WHERE r.id = NEW.region_id AND r.level <> 'REGENCY') THEN
          RAISE EXCEPTION 'an office serves regencies and cities'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_office_area_level';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_area_level BEFORE INSERT ON office_area FOR EACH ROW
      EXECUTE FUNCTION check_area_level()`);

    await runner.query(`
      CREATE TABLE office_handover (
        id uuid NOT NULL,
        office_id uuid NOT NULL,
        effective_on date NOT NULL,
        reason text NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_office_handover PRIMARY KEY (id),
        CONSTRAINT fk_office_handover_office FOREIGN KEY (office_id) REFERENCES office (id),
        CONSTRAINT fk_office_handover_recorded_by FOREIGN KEY (recorded_by) REFERENCES app_user (id)
      )`);
    await runner.query(`CREATE INDEX ix_office_handover_office ON office_handover (office_id)`);
    await runner.query(`CREATE TRIGGER tr_office_handover_recorded_by BEFORE INSERT ON office_handover FOR EACH ROW
      EXECUTE FUNCTION check_actor('recorded_by')`);
    await runner.query(`
      CREATE TABLE office_handover_region (
        handover_id uuid NOT NULL,
        region_id int NOT NULL,
        from_office_id uuid,
        CONSTRAINT fk_office_handover_region_handover FOREIGN KEY (handover_id) REFERENCES office_handover (id),
        CONSTRAINT fk_office_handover_region_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_office_handover_region_from_office FOREIGN KEY (from_office_id) REFERENCES office (id),
        CONSTRAINT uq_office_handover_region UNIQUE NULLS NOT DISTINCT (handover_id, region_id, from_office_id)
      )`);
    await runner.query(
      `CREATE INDEX ix_office_handover_region_from ON office_handover_region (from_office_id)`,
    );
    for (const table of ['office_handover', 'office_handover_region']) {
      await runner.query(`CALL secure_reference_table('${table}', ARRAY['province'], 'SELECT, INSERT')`);
      await runner.query(`CALL make_append_only('${table}')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE office_handover_region, office_handover`);
    await runner.query(`DROP TRIGGER tr_area_level ON office_area`);
    await runner.query(`DROP FUNCTION check_area_level()`);
    for (const table of ['office_version', 'office_area']) {
      await runner.query(`DROP TRIGGER tr_serving_branch ON ${table}`);
    }
    await runner.query(`DROP FUNCTION keep_serving_branch()`);
    await runner.query(`DROP TABLE serving_branch`);
  }
}
