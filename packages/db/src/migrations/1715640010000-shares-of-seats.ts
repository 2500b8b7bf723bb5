import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `ARRAY['regency', 'district', 'village']`;

/* A share is kept whole for who lives in its region; whoever takes more, or lives elsewhere, takes of what is left for all. */
const excess = (line: string) => `(
          WITH taken AS (
            SELECT p.home_id, p.home_district_id, sum(p.reserved + p.used) AS seats
            FROM public.quota_place p JOIN public.quota_stage g ON g.stage_id = p.stage_id WHERE g.line_id = ${line} GROUP BY 1, 2),
          shared AS (
            SELECT s.seats, COALESCE((SELECT sum(t.seats) FROM taken t WHERE s.region_id IN (t.home_id, t.home_district_id)), 0) AS taken
            FROM public.quota_share s WHERE s.line_id = ${line})
          SELECT (SELECT COALESCE(sum(GREATEST(s.seats, s.taken) - s.taken), 0) FROM shared s)
            + (SELECT COALESCE(sum(t.seats), 0) FROM taken t)
            - (SELECT COALESCE(sum(g.granted), 0) FROM public.quota_stage g WHERE g.line_id = ${line}))`;

/** Seats of a line are kept for districts and villages; the database refuses to give them to others, and keeps who moved which. */
export class SharesOfSeats1715640010000 implements MigrationInterface {
  name = 'SharesOfSeats1715640010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quota_share (
        line_id uuid NOT NULL,
        region_id int NOT NULL,
        seats int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_share PRIMARY KEY (line_id, region_id),
        CONSTRAINT fk_quota_share_line FOREIGN KEY (line_id) REFERENCES agreement_line (id) ON DELETE CASCADE,
        CONSTRAINT fk_quota_share_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT ck_quota_share_seats CHECK (seats > 0)
      )`);
    await runner.query(`
      CREATE TABLE quota_share_move (
        id uuid NOT NULL,
        line_id uuid NOT NULL,
        region_id int NOT NULL,
        seats_before int NOT NULL,
        seats_after int NOT NULL,
        addendum_id uuid,
        reason text,
        by_user uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_share_move PRIMARY KEY (id),
        CONSTRAINT fk_quota_share_move_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT fk_quota_share_move_region FOREIGN KEY (region_id) REFERENCES region (id),
        CONSTRAINT fk_quota_share_move_addendum FOREIGN KEY (addendum_id) REFERENCES agreement (id),
        CONSTRAINT fk_quota_share_move_by_user FOREIGN KEY (by_user) REFERENCES app_user (id),
        CONSTRAINT ck_quota_share_move_seats CHECK (seats_before >= 0 AND seats_after >= 0 AND seats_before <> seats_after),
        CONSTRAINT ck_quota_share_move_why CHECK ((addendum_id IS NULL) <> (reason IS NULL))
      )`);
    await runner.query(`CREATE INDEX ix_quota_share_move_line ON quota_share_move (line_id, id)`);
    await runner.query(`CALL secure_owned_table('quota_share', ${writers}, 'SELECT, INSERT, DELETE')`);
    await runner.query(`CALL secure_owned_table('quota_share_move', ${writers}, 'SELECT, INSERT')`);
    await runner.query(`CALL make_append_only('quota_share_move')`);
    await runner.query(`CREATE TRIGGER tr_quota_share_move_by_user BEFORE INSERT ON quota_share_move FOR EACH ROW
      EXECUTE FUNCTION check_actor('by_user')`);
    for (const table of ['quota_share', 'quota_share_move'])
      await runner.query(`CREATE TRIGGER tr_same_owner_line AFTER INSERT ON ${table} REFERENCING NEW TABLE AS added
        FOR EACH STATEMENT EXECUTE FUNCTION check_same_owner('agreement_line', 'line_id')`);
    await runner.query(`ALTER TABLE line_change ADD COLUMN shares jsonb,
      ADD CONSTRAINT ck_line_change_shares CHECK (jsonb_typeof(shares) = 'array')`);
    await runner.query(`GRANT SELECT ON quota_share TO lindung_definer`);
    await this.guardShares(runner);
    await this.guardSeats(runner);
  }

  /** Shares are of regions of the line's owner, none inside another, and fit into its seats; in a review they stay. */
  private async guardShares(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_quota_shares() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        today date := COALESCE(public.acting_day(), (now() AT TIME ZONE 'Asia/Makassar')::date);
        touched_line record;
      BEGIN
        FOR touched_line IN
          SELECT DISTINCT l.id, l.regency_id, l.district_id, l.village_id, a.status
          FROM touched t JOIN public.agreement_line l ON l.id = t.line_id JOIN public.agreement a ON a.id = l.agreement_id ORDER BY l.id
        LOOP
          IF touched_line.status NOT IN ('DRAFT', 'ACTIVE') THEN
            RAISE EXCEPTION 'what is reviewed is not changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_agreement_draft';
          END IF;
          PERFORM FROM public.quota_balance b WHERE b.line_id = touched_line.id FOR UPDATE;
          IF EXISTS (
            SELECT FROM public.quota_share s LEFT JOIN public.region_version v ON v.region_id = s.region_id
              AND v.valid_from <= today AND (v.shown_to IS NULL OR v.shown_to >= today)
            WHERE s.line_id = touched_line.id AND (v.regency_id IS DISTINCT FROM touched_line.regency_id
              OR touched_line.district_id IS NOT NULL AND touched_line.district_id NOT IN (v.region_id, COALESCE(v.district_id, 0))
              OR touched_line.village_id IS NOT NULL AND touched_line.village_id <> v.region_id
              OR EXISTS (SELECT FROM public.quota_share o WHERE o.line_id = s.line_id AND o.region_id = v.district_id)))
          THEN
            RAISE EXCEPTION 'a share is of a region of the agreement and in no other share'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_share_region';
          END IF;
          IF touched_line.status = 'ACTIVE' AND ${excess('touched_line.id')} > 0
            OR touched_line.status = 'DRAFT' AND (SELECT sum(s.seats) FROM public.quota_share s WHERE s.line_id = touched_line.id)
              > (SELECT COALESCE(sum(g.seats), 0) FROM public.agreement_stage g WHERE g.line_id = touched_line.id)
          THEN
            RAISE EXCEPTION 'shares fit into the seats of their line'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_share_fits';
          END IF;
        END LOOP;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('check_quota_shares()')`);
    await runner.query(`CREATE TRIGGER tr_shares_insert AFTER INSERT ON quota_share REFERENCING NEW TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION check_quota_shares()`);
    await runner.query(`CREATE TRIGGER tr_shares_delete AFTER DELETE ON quota_share REFERENCING OLD TABLE AS touched
      FOR EACH STATEMENT EXECUTE FUNCTION check_quota_shares()`);
  }

  /** After the places are counted, which its name comes after: the balance of the line is locked by then. */
  private async guardSeats(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION keep_quota_shares() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE
        line record;
      BEGIN
        FOR line IN
          SELECT DISTINCT a.line_id AS id FROM added a WHERE a.kind IN ('RESERVE', 'WITHDRAW')
            AND EXISTS (SELECT FROM public.quota_share s WHERE s.line_id = a.line_id)
        LOOP
          IF ${excess('line.id')} > 0 THEN
            RAISE EXCEPTION 'seats that are kept for a region are taken by its people'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_share_kept';
          END IF;
        END LOOP;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_quota_shares()')`);
    await runner.query(`CREATE TRIGGER tr_shares AFTER INSERT ON quota_entry REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_quota_shares()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_shares ON quota_entry`);
    await runner.query(`DROP FUNCTION keep_quota_shares()`);
    await runner.query(`ALTER TABLE line_change DROP COLUMN shares`);
    await runner.query(`DROP TABLE quota_share_move, quota_share`);
    await runner.query(`DROP FUNCTION check_quota_shares()`);
  }
}
