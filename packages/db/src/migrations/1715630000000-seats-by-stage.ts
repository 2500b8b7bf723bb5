import type { MigrationInterface, QueryRunner } from 'typeorm';

/* The first day on which a branch or another office serves a region, by the order in which they do. */
const servingOffice = (region: string, day: string) => `(
              SELECT v.office_id FROM public.office_area oa JOIN public.office_version v ON v.office_id = oa.office_id
                AND v.valid_from <= ${day} AND (v.valid_to IS NULL OR v.valid_to >= ${day})
              WHERE oa.region_id = ${region} AND oa.valid_from <= ${day} AND (oa.valid_to IS NULL OR oa.valid_to >= ${day})
              ORDER BY array_position(ARRAY['BRANCH', 'PIONEER_BRANCH', 'SERVICE_POINT', 'REGIONAL_OFFICE'], v.kind), oa.valid_from, v.office_id
              LIMIT 1)`;

/**
 * Every seat belongs to a stage: it has a number there, and whoever had it has it before whoever comes after. The ledger alone writes
 * whose turn it is, and how many seats of each stage are reserved, used and given back by people of which village.
 */
export class SeatsByStage1715630000000 implements MigrationInterface {
  name = 'SeatsByStage1715630000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE quota_entry
        DROP CONSTRAINT ck_quota_entry_kind, DROP CONSTRAINT ck_quota_entry_seats,
        DROP CONSTRAINT ck_quota_entry_stage, DROP CONSTRAINT ck_quota_entry_enrolment,
        ADD CONSTRAINT ck_quota_entry_kind CHECK (kind IN ('GRANT', 'WITHDRAW', 'RESERVE', 'RELEASE')),
        ADD CONSTRAINT ck_quota_entry_seats CHECK (seats > 0 AND (kind IN ('GRANT', 'WITHDRAW') OR seats = 1)),
        ADD CONSTRAINT ck_quota_entry_stage CHECK ((kind IN ('GRANT', 'WITHDRAW')) = (stage_id IS NOT NULL)),
        ADD CONSTRAINT ck_quota_entry_enrolment CHECK ((kind IN ('GRANT', 'WITHDRAW')) = (enrolment_id IS NULL))`);
    await runner.query(`
      CREATE TABLE quota_stage (
        stage_id uuid NOT NULL,
        line_id uuid NOT NULL,
        starts_on date NOT NULL,
        granted int NOT NULL,
        taken int NOT NULL,
        next_seat int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_stage PRIMARY KEY (stage_id),
        CONSTRAINT fk_quota_stage_stage FOREIGN KEY (stage_id) REFERENCES agreement_stage (id),
        CONSTRAINT fk_quota_stage_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT ck_quota_stage_not_oversold CHECK (taken BETWEEN 0 AND granted)
      )`);
    await runner.query(`CREATE INDEX ix_quota_stage_line ON quota_stage (line_id, starts_on)`);
    await runner.query(`
      CREATE TABLE quota_seat (
        enrolment_id uuid NOT NULL,
        stage_id uuid NOT NULL,
        seat int NOT NULL,
        turn int NOT NULL,
        home_id int NOT NULL,
        office_id uuid,
        given_back boolean NOT NULL DEFAULT false,
        vacant boolean NOT NULL DEFAULT false,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_seat PRIMARY KEY (enrolment_id),
        CONSTRAINT uq_quota_seat_turn UNIQUE (stage_id, seat, turn),
        CONSTRAINT ck_quota_seat_turn CHECK (seat > 0 AND turn > 0),
        CONSTRAINT ck_quota_seat_vacant CHECK (given_back OR NOT vacant)
      )`);
    await runner.query(`CREATE INDEX ix_quota_seat_vacant ON quota_seat (stage_id, seat) WHERE vacant`);
    await runner.query(`
      CREATE TABLE quota_place (
        stage_id uuid NOT NULL,
        home_id int NOT NULL,
        home_district_id int,
        home_regency_id int NOT NULL,
        reserved int NOT NULL,
        used int NOT NULL,
        released int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_place PRIMARY KEY (stage_id, home_id),
        CONSTRAINT fk_quota_place_stage FOREIGN KEY (stage_id) REFERENCES quota_stage (stage_id),
        CONSTRAINT fk_quota_place_home FOREIGN KEY (home_id) REFERENCES region (id),
        CONSTRAINT ck_quota_place_seats CHECK (reserved >= 0 AND used >= 0 AND released >= 0)
      )`);
    for (const table of ['quota_stage', 'quota_seat', 'quota_place']) {
      await runner.query(`CALL secure_owned_table('${table}', ARRAY[]::text[], 'SELECT')`);
      await runner.query(`GRANT SELECT, INSERT, UPDATE ON ${table} TO lindung_definer`);
    }
    await this.placeWhatIsHeld(runner);

    /* Who enrols has locked the balance of the line: which seats are free is looked at when nobody else takes one. Positions are
       joined by hash and people looked up one by one by key, whatever the planner knows of rows that have just come. */
    await runner.query(`
      CREATE FUNCTION keep_quota_seats() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp SET enable_nestloop = off SET enable_seqscan = off AS $$
      DECLARE
        wanted record;
        today date := COALESCE(public.acting_day(), (now() AT TIME ZONE 'Asia/Makassar')::date);
        moved int;
      BEGIN
        PERFORM FROM public.quota_balance WHERE line_id IN (SELECT a.line_id FROM added a) ORDER BY line_id FOR UPDATE;
        IF EXISTS (SELECT FROM added WHERE kind IN ('GRANT', 'WITHDRAW')) THEN
          INSERT INTO public.quota_stage (stage_id, line_id, starts_on, granted, taken, next_seat, regency_id, district_id, village_id)
          SELECT a.stage_id, a.line_id, a.effective_on, a.seats, 0, 1, a.regency_id, a.district_id, a.village_id
          FROM added a WHERE a.kind = 'GRANT';
          IF EXISTS (SELECT a.stage_id, a.line_id FROM added a WHERE a.kind = 'WITHDRAW'
                     EXCEPT SELECT g.stage_id, g.line_id FROM public.quota_stage g) THEN
            RAISE EXCEPTION 'seats are withdrawn from a stage that granted them'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_withdraw';
          END IF;
          UPDATE public.quota_stage AS g SET granted = g.granted - w.seats
          FROM (SELECT a.stage_id, sum(a.seats)::int AS seats FROM added a WHERE a.kind = 'WITHDRAW' GROUP BY a.stage_id) AS w
          WHERE g.stage_id = w.stage_id;
        END IF;

        FOR wanted IN
          SELECT a.line_id, a.effective_on, count(*)::int AS seats FROM added a WHERE a.kind = 'RESERVE'
          GROUP BY a.line_id, a.effective_on ORDER BY a.line_id, a.effective_on
        LOOP
          WITH stage AS MATERIALIZED (
            -- Whoever starts with a stage that is still to begin leaves the seats that open sooner to those who start sooner.
            SELECT g.stage_id, g.granted - g.taken AS free, g.next_seat,
                   row_number() OVER (ORDER BY g.starts_on <= today, CASE WHEN g.starts_on > today THEN g.starts_on END DESC, g.starts_on) AS place
            FROM public.quota_stage g
            WHERE g.line_id = wanted.line_id AND g.starts_on <= wanted.effective_on AND g.taken < g.granted),
          vacant AS MATERIALIZED (
            SELECT g.place, v.stage_id, v.seat, v.turn, v.enrolment_id
            FROM stage g JOIN public.quota_seat v ON v.stage_id = g.stage_id AND v.vacant),
          fresh AS (
            SELECT g.place, g.stage_id, n.seat, 0 AS turn, NULL::uuid AS enrolment_id
            FROM stage g CROSS JOIN LATERAL generate_series(g.next_seat, g.next_seat + LEAST(wanted.seats,
              g.free - (SELECT count(*) FROM vacant v WHERE v.stage_id = g.stage_id)::int) - 1) AS n (seat)),
          open AS MATERIALIZED (
            SELECT o.stage_id, o.seat, o.turn + 1 AS turn, o.enrolment_id AS after, row_number() OVER (ORDER BY o.place, o.nth) AS position
            FROM (
              SELECT s.*, row_number() OVER (PARTITION BY s.stage_id ORDER BY s.turn = 0, s.seat) AS nth
              FROM (SELECT * FROM vacant UNION ALL SELECT * FROM fresh) AS s) AS o
            JOIN stage g ON g.stage_id = o.stage_id AND o.nth <= g.free),
          seated AS MATERIALIZED (
            SELECT a.enrolment_id, a.regency_id, a.district_id, a.village_id, o.stage_id, o.seat, o.turn, o.after,
                   p.regency_id AS home_regency_id, p.district_id AS home_district_id,
                   COALESCE(p.village_id, p.district_id, p.regency_id) AS home_id
            FROM (SELECT a.*, row_number() OVER (ORDER BY a.enrolment_id) AS position FROM added a
                  WHERE a.kind = 'RESERVE' AND a.line_id = wanted.line_id AND a.effective_on = wanted.effective_on) AS a
            JOIN open o USING (position)
            CROSS JOIN LATERAL (SELECT e.person_id FROM public.enrolment e WHERE e.id = a.enrolment_id LIMIT 1) AS e
            CROSS JOIN LATERAL (SELECT p.regency_id, p.district_id, p.village_id FROM public.person p WHERE p.id = e.person_id LIMIT 1) AS p),
          office AS MATERIALIZED (
            SELECT r.home_regency_id, ${servingOffice('r.home_regency_id', 'wanted.effective_on')} AS office_id
            FROM (SELECT DISTINCT s.home_regency_id FROM seated s) AS r),
          kept AS (
            INSERT INTO public.quota_seat (enrolment_id, stage_id, seat, turn, home_id, office_id, regency_id, district_id, village_id)
            SELECT s.enrolment_id, s.stage_id, s.seat, s.turn, s.home_id, office.office_id, s.regency_id, s.district_id, s.village_id
            FROM seated s JOIN office USING (home_regency_id)),
          followed AS (
            UPDATE public.quota_seat AS v SET vacant = false
            WHERE v.enrolment_id = ANY (ARRAY(SELECT s.after FROM seated s WHERE s.after IS NOT NULL))),
          counted AS (
            UPDATE public.quota_stage AS g SET taken = g.taken + s.seats, next_seat = GREATEST(g.next_seat, s.last + 1)
            FROM (SELECT s.stage_id, count(*)::int AS seats, max(s.seat) AS last FROM seated s GROUP BY s.stage_id) AS s
            WHERE g.stage_id = s.stage_id),
          placed AS (
            INSERT INTO public.quota_place AS p (stage_id, home_id, home_district_id, home_regency_id, reserved, used, released,
              regency_id, district_id, village_id)
            SELECT s.stage_id, s.home_id, min(s.home_district_id), min(s.home_regency_id), count(*)::int, 0, 0,
                   min(s.regency_id), min(s.district_id), min(s.village_id)
            FROM seated s GROUP BY s.stage_id, s.home_id
            ON CONFLICT (stage_id, home_id) DO UPDATE SET reserved = p.reserved + EXCLUDED.reserved)
          SELECT count(*)::int INTO moved FROM seated;
          IF moved < wanted.seats THEN
            RAISE EXCEPTION 'more seats than the stages grant until then'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_balance_not_oversold';
          END IF;
        END LOOP;

        IF EXISTS (SELECT FROM added WHERE kind = 'RELEASE') THEN
          WITH gone AS (
            UPDATE public.quota_seat AS s SET given_back = true, vacant = true
            WHERE s.enrolment_id = ANY (ARRAY(SELECT a.enrolment_id FROM added a WHERE a.kind = 'RELEASE'))
            RETURNING s.enrolment_id, s.stage_id, s.home_id),
          standing AS MATERIALIZED (
            SELECT e.id, e.status IN ('ENROLLED', 'ENDED') AS used FROM public.enrolment e
            WHERE e.id = ANY (ARRAY(SELECT a.enrolment_id FROM added a WHERE a.kind = 'RELEASE'))),
          left_by AS MATERIALIZED (
            SELECT g.stage_id, g.home_id, count(*)::int AS seats, count(*) FILTER (WHERE e.used)::int AS used
            FROM gone g JOIN standing e ON e.id = g.enrolment_id GROUP BY g.stage_id, g.home_id),
          counted AS (
            UPDATE public.quota_stage AS g SET taken = g.taken - s.seats
            FROM (SELECT l.stage_id, sum(l.seats)::int AS seats FROM left_by l GROUP BY l.stage_id) AS s
            WHERE g.stage_id = s.stage_id),
          placed AS (
            UPDATE public.quota_place AS p
            SET reserved = p.reserved - (l.seats - l.used), used = p.used - l.used, released = p.released + l.seats
            FROM left_by l WHERE p.stage_id = l.stage_id AND p.home_id = l.home_id)
          SELECT count(*)::int INTO moved
          FROM (SELECT a.enrolment_id, a.line_id FROM added a WHERE a.kind = 'RELEASE'
                EXCEPT SELECT w.enrolment_id, g.line_id FROM gone w JOIN public.quota_stage g ON g.stage_id = w.stage_id) AS strange;
          IF moved > 0 THEN
            RAISE EXCEPTION 'a seat is given back on the line on which it was taken'
              USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_enrolment';
          END IF;
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('keep_quota_seats()')`);
    // Before tr_quota_balance by its name, whose CHECK looks at the line alone.
    await runner.query(`CREATE TRIGGER tr_places AFTER INSERT ON quota_entry REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_quota_seats()`);
  }

  /* Whoever holds a seat has one of the first stages, in the order in which they start; a seat that was given back is one that nobody
     has had since. */
  private async placeWhatIsHeld(runner: QueryRunner): Promise<void> {
    await runner.query(`SET LOCAL ROLE lindung_definer`);
    await runner.query(`
      INSERT INTO quota_stage (stage_id, line_id, starts_on, granted, taken, next_seat, regency_id, district_id, village_id)
      SELECT stage_id, line_id, effective_on, seats, 0, 1, regency_id, district_id, village_id FROM quota_entry WHERE kind = 'GRANT'`);
    await runner.query(`
      INSERT INTO quota_seat (enrolment_id, stage_id, seat, turn, home_id, office_id, given_back, vacant, regency_id, district_id, village_id)
      WITH stage AS (
        SELECT g.*, sum(g.granted) OVER (PARTITION BY g.line_id ORDER BY g.starts_on) AS upto FROM quota_stage g),
      entry AS (
        SELECT q.*, EXISTS (SELECT FROM quota_entry b WHERE b.enrolment_id = q.enrolment_id AND b.kind = 'RELEASE') AS given_back
        FROM quota_entry q WHERE q.kind = 'RESERVE'),
      held AS (
        SELECT q.*, row_number() OVER (PARTITION BY q.line_id, q.given_back ORDER BY q.effective_on, q.enrolment_id) AS nth FROM entry q),
      placed AS (
        SELECT h.*, s.stage_id AS its_stage,
               row_number() OVER (PARTITION BY s.stage_id ORDER BY h.given_back, h.nth)::int AS seat
        FROM held h
        CROSS JOIN LATERAL (
          SELECT s.stage_id FROM stage s
          WHERE s.line_id = h.line_id AND CASE WHEN h.given_back THEN s.starts_on <= h.effective_on ELSE s.upto >= h.nth END
          ORDER BY s.starts_on LIMIT 1) AS s)
      SELECT h.enrolment_id, h.its_stage, h.seat, 1, COALESCE(p.village_id, p.district_id, p.regency_id),
             ${servingOffice('p.regency_id', 'h.effective_on')}, h.given_back, h.given_back, h.regency_id, h.district_id, h.village_id
      FROM placed h JOIN enrolment e ON e.id = h.enrolment_id JOIN person p ON p.id = e.person_id`);
    await runner.query(`
      UPDATE quota_stage AS g SET taken = s.taken, next_seat = s.last + 1
      FROM (SELECT stage_id, count(*) FILTER (WHERE NOT given_back)::int AS taken, max(seat) AS last FROM quota_seat GROUP BY stage_id) AS s
      WHERE s.stage_id = g.stage_id`);
    await runner.query(`
      INSERT INTO quota_place (stage_id, home_id, home_district_id, home_regency_id, reserved, used, released, regency_id, district_id, village_id)
      SELECT s.stage_id, s.home_id, min(p.district_id), min(p.regency_id),
             count(*) FILTER (WHERE NOT s.given_back AND e.status NOT IN ('ENROLLED', 'ENDED'))::int,
             count(*) FILTER (WHERE NOT s.given_back AND e.status IN ('ENROLLED', 'ENDED'))::int,
             count(*) FILTER (WHERE s.given_back)::int, min(s.regency_id), min(s.district_id), min(s.village_id)
      FROM quota_seat s JOIN enrolment e ON e.id = s.enrolment_id JOIN person p ON p.id = e.person_id
      GROUP BY s.stage_id, s.home_id`);
    await runner.query(`RESET ROLE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TRIGGER tr_places ON quota_entry`);
    await runner.query(`DROP FUNCTION keep_quota_seats()`);
    await runner.query(`DROP TABLE quota_place, quota_seat, quota_stage`);
    await runner.query(`
      ALTER TABLE quota_entry
        DROP CONSTRAINT ck_quota_entry_kind, DROP CONSTRAINT ck_quota_entry_seats,
        DROP CONSTRAINT ck_quota_entry_stage, DROP CONSTRAINT ck_quota_entry_enrolment,
        ADD CONSTRAINT ck_quota_entry_kind CHECK (kind IN ('GRANT', 'RESERVE', 'RELEASE')),
        ADD CONSTRAINT ck_quota_entry_seats CHECK (seats > 0 AND (kind = 'GRANT' OR seats = 1)),
        ADD CONSTRAINT ck_quota_entry_stage CHECK ((kind = 'GRANT') = (stage_id IS NOT NULL)),
        ADD CONSTRAINT ck_quota_entry_enrolment CHECK ((kind = 'GRANT') = (enrolment_id IS NULL))`);
  }
}
