import type { MigrationInterface, QueryRunner } from 'typeorm';

const definerFunction = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name} RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN ${body}
        RETURN NULL;
        END $$`;

const sumFunction = (body: string) =>
  `CREATE OR REPLACE FUNCTION sum_quota() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ ${body} $$`;

const keepEnrolments = `
        
        IF EXISTS (
          SELECT FROM (SELECT DISTINCT decree_id, status FROM added) AS a JOIN public.decree d ON d.id = a.decree_id
          WHERE CASE WHEN a.status = 'PROPOSED' THEN d.status <> 'PROPOSED'
                     WHEN a.status IN ('DECREED', 'ENROLLED', 'ENDED') THEN d.status <> 'ENACTED' END)
        THEN
          RAISE EXCEPTION 'an enrolment stands where its decree stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_decree';
        END IF;
        IF EXISTS (SELECT FROM added WHERE status NOT IN ('PROPOSED', 'DECREED', 'ENROLLED')) OR EXISTS (SELECT FROM removed WHERE status NOT IN ('PROPOSED', 'DECREED', 'ENROLLED')) THEN
          
        INSERT INTO public.quota_balance AS b (line_id, granted, taken, regency_id, district_id, village_id)
        SELECT DISTINCT line_id, 0, 0, regency_id, district_id, village_id FROM added ORDER BY line_id
        ON CONFLICT (line_id) DO UPDATE SET taken = b.taken;
        END IF;
        -- Whoever is enrolled uses the seat that was reserved.
        IF EXISTS (SELECT FROM removed WHERE status = 'DECREED') THEN
          PERFORM FROM public.quota_balance WHERE line_id IN (SELECT a.line_id FROM added a) ORDER BY line_id FOR UPDATE;
          UPDATE public.quota_place AS p SET reserved = p.reserved - m.seats, used = p.used + m.seats
          FROM (
            SELECT s.stage_id, s.home_id, count(*)::int AS seats FROM public.quota_seat s
            WHERE s.enrolment_id = ANY (ARRAY(
              SELECT id FROM removed WHERE status = 'DECREED' INTERSECT SELECT id FROM added WHERE status = 'ENROLLED'))
            GROUP BY s.stage_id, s.home_id) AS m
          WHERE p.stage_id = m.stage_id AND p.home_id = m.home_id;
        END IF;`;

const checkSeats = `
        IF EXISTS (
          SELECT id FROM public.enrolment WHERE line_id = NEW.line_id AND status IN ('PROPOSED', 'DECREED', 'ENROLLED')
          EXCEPT SELECT s.enrolment_id FROM public.quota_seat s
            WHERE s.stage_id IN (SELECT g.stage_id FROM public.quota_stage g WHERE g.line_id = NEW.line_id) AND NOT s.given_back)
        THEN
          RAISE EXCEPTION 'an enrolment holds a seat that it did not take' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_seat';
        END IF;
        -- Who has ended may have given the seat back or not; who gives one back has taken it, on this line.
        IF EXISTS (
          SELECT s.enrolment_id FROM public.quota_seat s
            WHERE s.stage_id IN (SELECT g.stage_id FROM public.quota_stage g WHERE g.line_id = NEW.line_id) AND NOT s.given_back
          EXCEPT SELECT id FROM public.enrolment WHERE line_id = NEW.line_id AND status IN ('PROPOSED', 'DECREED', 'ENROLLED', 'ENDED'))
        THEN
          RAISE EXCEPTION 'a seat is taken and given back by an enrolment of its own line'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_enrolment';
        END IF;`;

const sumQuota = `
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT CASE WHEN a.kind IN ('GRANT', 'WITHDRAW') THEN 'SEATS_GRANTED' ELSE 'SEATS_TAKEN' END, l.member_group, a.effective_on,
               sum(CASE WHEN a.kind IN ('RELEASE', 'WITHDRAW') THEN -a.seats ELSE a.seats END), a.regency_id, a.district_id, a.village_id
        FROM added a JOIN public.agreement_line l ON l.id = a.line_id
        GROUP BY 1, l.member_group, a.effective_on, a.regency_id, a.district_id, a.village_id;
        RETURN NULL;
      END`;

const keepQuotaBalance = `
      CREATE OR REPLACE FUNCTION keep_quota_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.quota_balance AS b (line_id, granted, taken, regency_id, district_id, village_id)
        SELECT line_id, 0, 0, regency_id, district_id, village_id FROM added
        GROUP BY line_id, regency_id, district_id, village_id ORDER BY line_id
        ON CONFLICT (line_id) DO NOTHING;
        UPDATE public.quota_balance AS b
        SET granted = b.granted + a.granted, taken = b.taken + a.taken
        FROM (SELECT line_id,
                     (COALESCE(sum(seats) FILTER (WHERE kind = 'GRANT'), 0) - COALESCE(sum(seats) FILTER (WHERE kind = 'WITHDRAW'), 0))::int AS granted,
                     (COALESCE(sum(seats) FILTER (WHERE kind = 'RESERVE'), 0) - COALESCE(sum(seats) FILTER (WHERE kind = 'RELEASE'), 0))::int AS taken
              FROM added GROUP BY line_id) AS a
        WHERE b.line_id = a.line_id;
        -- Whose seats are taken and given back is looked at when the transaction ends: see check_seats().
        IF EXISTS (
          SELECT FROM added a WHERE a.kind = 'GRANT' AND NOT EXISTS (
            SELECT FROM agreement_stage s JOIN agreement_line l ON l.id = s.line_id JOIN agreement g ON g.id = l.agreement_id
            WHERE s.id = a.stage_id AND s.line_id = a.line_id AND s.seats = a.seats AND s.starts_on = a.effective_on AND g.status = 'ACTIVE'))
        THEN
          RAISE EXCEPTION 'an active agreement grants the seats of its stage from the day of the stage'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_grant';
        END IF;
        RETURN NULL;
      END $$`;

/* Laid out as they were before: what the down leaves is that, to the letter. */
const before = {
  keepEnrolments: `
        
        IF EXISTS (
          SELECT FROM (SELECT DISTINCT decree_id, status FROM added) AS a JOIN public.decree d ON d.id = a.decree_id
          WHERE CASE WHEN a.status = 'PROPOSED' THEN d.status <> 'PROPOSED'
                     WHEN a.status IN ('DECREED', 'ENROLLED', 'ENDED') THEN d.status <> 'ENACTED' END)
        THEN
          RAISE EXCEPTION 'an enrolment stands where its decree stands' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_decree';
        END IF;
        IF EXISTS (SELECT FROM added WHERE status NOT IN ('PROPOSED', 'DECREED', 'ENROLLED')) OR EXISTS (SELECT FROM removed WHERE status NOT IN ('PROPOSED', 'DECREED', 'ENROLLED')) THEN
          
        INSERT INTO public.quota_balance AS b (line_id, granted, taken, regency_id, district_id, village_id)
        SELECT DISTINCT line_id, 0, 0, regency_id, district_id, village_id FROM added ORDER BY line_id
        ON CONFLICT (line_id) DO UPDATE SET taken = b.taken;
        END IF;`,
  checkSeats: `
        IF EXISTS (
          SELECT id FROM public.enrolment WHERE line_id = NEW.line_id AND status IN ('PROPOSED', 'DECREED', 'ENROLLED')
          EXCEPT SELECT enrolment_id FROM public.quota_entry WHERE line_id = NEW.line_id AND kind <> 'GRANT'
            GROUP BY enrolment_id HAVING bool_or(kind = 'RESERVE') AND NOT bool_or(kind = 'RELEASE'))
        THEN
          RAISE EXCEPTION 'an enrolment holds a seat that it did not take' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_seat';
        END IF;
        -- Who has ended may have given the seat back or not; who gives one back has taken it, on this line.
        IF EXISTS (
          SELECT enrolment_id FROM public.quota_entry WHERE line_id = NEW.line_id AND kind <> 'GRANT'
            GROUP BY enrolment_id HAVING NOT bool_or(kind = 'RELEASE')
          EXCEPT SELECT id FROM public.enrolment WHERE line_id = NEW.line_id AND status IN ('PROPOSED', 'DECREED', 'ENROLLED', 'ENDED'))
          OR EXISTS (
          SELECT enrolment_id FROM public.quota_entry WHERE line_id = NEW.line_id AND kind <> 'GRANT'
            GROUP BY enrolment_id HAVING NOT bool_or(kind = 'RESERVE'))
        THEN
          RAISE EXCEPTION 'a seat is taken and given back by an enrolment of its own line'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_enrolment';
        END IF;`,
  sumQuota: `
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT CASE a.kind WHEN 'GRANT' THEN 'SEATS_GRANTED' ELSE 'SEATS_TAKEN' END, l.member_group, a.effective_on,
               sum(CASE a.kind WHEN 'RELEASE' THEN -a.seats ELSE a.seats END), a.regency_id, a.district_id, a.village_id
        FROM added a JOIN public.agreement_line l ON l.id = a.line_id
        GROUP BY 1, l.member_group, a.effective_on, a.regency_id, a.district_id, a.village_id;
        RETURN NULL;
      END`,
  keepQuotaBalance: `
      CREATE OR REPLACE FUNCTION keep_quota_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO public.quota_balance AS b (line_id, granted, taken, regency_id, district_id, village_id)
        SELECT line_id, 0, 0, regency_id, district_id, village_id FROM added
        GROUP BY line_id, regency_id, district_id, village_id ORDER BY line_id
        ON CONFLICT (line_id) DO NOTHING;
        UPDATE public.quota_balance AS b
        SET granted = b.granted + a.granted, taken = b.taken + a.taken
        FROM (SELECT line_id,
                     COALESCE(sum(seats) FILTER (WHERE kind = 'GRANT'), 0)::int AS granted,
                     (COALESCE(sum(seats) FILTER (WHERE kind = 'RESERVE'), 0) - COALESCE(sum(seats) FILTER (WHERE kind = 'RELEASE'), 0))::int AS taken
              FROM added GROUP BY line_id) AS a
        WHERE b.line_id = a.line_id;
        -- Whose seats are taken and given back is looked at when the transaction ends: see check_seats().
        IF EXISTS (
          SELECT FROM added a WHERE a.kind = 'GRANT' AND NOT EXISTS (
            SELECT FROM agreement_stage s JOIN agreement_line l ON l.id = s.line_id JOIN agreement g ON g.id = l.agreement_id
            WHERE s.id = a.stage_id AND s.line_id = a.line_id AND s.seats = a.seats AND s.starts_on = a.effective_on AND g.status = 'ACTIVE'))
        THEN
          RAISE EXCEPTION 'an active agreement grants the seats of its stage from the day of the stage'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_grant';
        END IF;
        -- Seats of a stage that begins later are none yet: on every day, no more are held than granted until that day.
        IF EXISTS (
          SELECT FROM (SELECT line_id, min(effective_on) AS first_on FROM added WHERE kind = 'RESERVE' GROUP BY line_id) AS a
          JOIN quota_entry g ON g.line_id = a.line_id AND g.kind = 'GRANT' AND g.effective_on > a.first_on)
        AND EXISTS (SELECT FROM (SELECT DISTINCT line_id FROM added) AS a WHERE seats_left(a.line_id, NULL) < 0)
        THEN
          RAISE EXCEPTION 'more seats than the stages grant until then'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_balance_not_oversold';
        END IF;
        RETURN NULL;
      END $$`,
  seatsLeft: `
      CREATE OR REPLACE FUNCTION seats_left(p_line uuid, p_from date) RETURNS int LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH days AS (
          SELECT q.day, sum(q.granted - q.taken) OVER (ORDER BY q.day)::int AS seats FROM quota_day q WHERE q.line_id = p_line)
        SELECT LEAST(
          COALESCE((SELECT d.seats FROM days d WHERE d.day <= p_from ORDER BY d.day DESC LIMIT 1), 0),
          (SELECT min(d.seats) FROM days d WHERE d.day > COALESCE(p_from, '-infinity')));
      END`,
  moves: (entries: string) => `
  SELECT m.line_id, m.day, sum(m.granted)::int AS granted, sum(m.taken)::int AS taken, m.regency_id, m.district_id, m.village_id
  FROM (
    SELECT q.line_id, q.effective_on AS day, CASE q.kind WHEN 'GRANT' THEN q.seats ELSE 0 END AS granted,
           CASE q.kind WHEN 'RESERVE' THEN q.seats ELSE 0 END AS taken, q.regency_id, q.district_id, q.village_id
    FROM ${entries} q WHERE q.kind IN ('GRANT', 'RESERVE')
    UNION ALL
    SELECT q.line_id, r.effective_on, 0, -q.seats, q.regency_id, q.district_id, q.village_id
    FROM ${entries} q JOIN public.quota_entry r ON r.enrolment_id = q.enrolment_id AND r.kind = 'RESERVE' AND r.line_id = q.line_id
    WHERE q.kind = 'RELEASE') AS m
  GROUP BY m.line_id, m.day, m.regency_id, m.district_id, m.village_id
  ORDER BY m.line_id, m.day`,
  keepQuotaDays: (moves: (entries: string) => string) => `
      CREATE FUNCTION keep_quota_days() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM FROM public.quota_balance WHERE line_id IN (SELECT a.line_id FROM added a) ORDER BY line_id FOR UPDATE;
        IF EXISTS (SELECT FROM added a WHERE a.kind = 'RELEASE' AND NOT EXISTS (
          SELECT FROM public.quota_entry r WHERE r.enrolment_id = a.enrolment_id AND r.kind = 'RESERVE' AND r.line_id = a.line_id))
        THEN
          RAISE EXCEPTION 'a seat is given back on the line on which it was taken'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_quota_entry_enrolment';
        END IF;
        -- An update of a row that is there: one that is inserted first would have to stand for itself, and none has a negative.
        INSERT INTO public.quota_day (line_id, day, granted, taken, regency_id, district_id, village_id)
        SELECT m.line_id, m.day, 0, 0, m.regency_id, m.district_id, m.village_id FROM (${moves('added')}) AS m
        ON CONFLICT (line_id, day) DO NOTHING;
        UPDATE public.quota_day AS d SET granted = d.granted + m.granted, taken = d.taken + m.taken
        FROM (${moves('added')}) AS m
        WHERE d.line_id = m.line_id AND d.day = m.day;
        RETURN NULL;
      END $$`,
};

/** How many seats are left is added up from the stages of a line; the days, which said it before, are gone. */
export class StagesInsteadOfDays1715630010000 implements MigrationInterface {
  name = 'StagesInsteadOfDays1715630010000';

  async up(runner: QueryRunner): Promise<void> {
    // What these asked of every single row is held by others: the decree has its line, the balance and the stage of the quota have theirs.
    await runner.query(`ALTER TABLE enrolment DROP CONSTRAINT fk_enrolment_line`);
    await runner.query(
      `ALTER TABLE quota_entry DROP CONSTRAINT fk_quota_entry_line, DROP CONSTRAINT fk_quota_entry_stage`,
    );
    await runner.query(`DROP TRIGGER tr_days ON quota_entry`);
    await runner.query(`DROP FUNCTION keep_quota_days()`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION seats_left(p_line uuid, p_from date) RETURNS int LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT COALESCE(sum(g.granted - g.taken), 0)::int FROM quota_stage g WHERE g.line_id = p_line AND g.starts_on <= p_from;
      END`);
    await runner.query(`DROP TABLE quota_day`);
    await runner.query(keepQuotaBalance);
    await runner.query(definerFunction('keep_enrolments()', keepEnrolments));
    await runner.query(definerFunction('check_seats()', checkSeats));
    await runner.query(sumFunction(sumQuota));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE quota_day (
        line_id uuid NOT NULL,
        day date NOT NULL,
        granted int NOT NULL,
        taken int NOT NULL,
        regency_id int NOT NULL,
        district_id int,
        village_id int,
        CONSTRAINT pk_quota_day PRIMARY KEY (line_id, day),
        CONSTRAINT fk_quota_day_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        CONSTRAINT ck_quota_day_seats CHECK (granted >= 0 AND taken >= 0)
      )`);
    await runner.query(`CALL secure_owned_table('quota_day', ARRAY[]::text[], 'SELECT')`);
    await runner.query(`GRANT SELECT, INSERT, UPDATE ON quota_day TO lindung_definer`);
    await runner.query(`SET LOCAL ROLE lindung_definer`);
    await runner.query(`
      INSERT INTO quota_day (line_id, day, granted, taken, regency_id, district_id, village_id) ${before.moves('public.quota_entry')}`);
    await runner.query(`RESET ROLE`);
    await runner.query(sumFunction(before.sumQuota));
    await runner.query(definerFunction('check_seats()', before.checkSeats));
    await runner.query(definerFunction('keep_enrolments()', before.keepEnrolments));
    await runner.query(before.keepQuotaBalance);
    await runner.query(before.seatsLeft);
    await runner.query(before.keepQuotaDays(before.moves));
    await runner.query(`CALL give_to_definer('keep_quota_days()')`);
    await runner.query(`CREATE TRIGGER tr_days AFTER INSERT ON quota_entry REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_quota_days()`);
    await runner.query(`
      ALTER TABLE quota_entry
        ADD CONSTRAINT fk_quota_entry_line FOREIGN KEY (line_id) REFERENCES agreement_line (id),
        ADD CONSTRAINT fk_quota_entry_stage FOREIGN KEY (stage_id) REFERENCES agreement_stage (id)`);
    await runner.query(
      `ALTER TABLE enrolment ADD CONSTRAINT fk_enrolment_line FOREIGN KEY (line_id) REFERENCES agreement_line (id)`,
    );
  }
}
