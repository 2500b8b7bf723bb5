import type { MigrationInterface, QueryRunner } from 'typeorm';

const writers = `('GRANT', 'RESERVE')`;

/** What the entries move: a grant and a seat that is taken on their day, a seat that is given back on the day on which it was taken. */
const moves = (entries: string) => `
  SELECT m.line_id, m.day, sum(m.granted)::int AS granted, sum(m.taken)::int AS taken, m.regency_id, m.district_id, m.village_id
  FROM (
    SELECT q.line_id, q.effective_on AS day, CASE q.kind WHEN 'GRANT' THEN q.seats ELSE 0 END AS granted,
           CASE q.kind WHEN 'RESERVE' THEN q.seats ELSE 0 END AS taken, q.regency_id, q.district_id, q.village_id
    FROM ${entries} q WHERE q.kind IN ${writers}
    UNION ALL
    SELECT q.line_id, r.effective_on, 0, -q.seats, q.regency_id, q.district_id, q.village_id
    FROM ${entries} q JOIN public.quota_entry r ON r.enrolment_id = q.enrolment_id AND r.kind = 'RESERVE' AND r.line_id = q.line_id
    WHERE q.kind = 'RELEASE') AS m
  GROUP BY m.line_id, m.day, m.regency_id, m.district_id, m.village_id
  ORDER BY m.line_id, m.day`;

/** The seats that are left are added up from the days of a line, however many seats its ledger has. */
export class SeatsByDay1715500770000 implements MigrationInterface {
  name = 'SeatsByDay1715500770000';

  async up(runner: QueryRunner): Promise<void> {
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
      INSERT INTO quota_day (line_id, day, granted, taken, regency_id, district_id, village_id) ${moves('public.quota_entry')}`);
    await runner.query(`RESET ROLE`);

    /* Like the balance, the days are written by the ledger alone. The balance of a line is locked before its days: whoever enrols
       has locked it already, and two never wait for each other. A seat is given back after it was taken. */
    await runner.query(`
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
      END $$`);
    await runner.query(`CALL give_to_definer('keep_quota_days()')`);
    // Before tr_quota_balance by its name, which asks how many seats are left.
    await runner.query(`CREATE TRIGGER tr_days AFTER INSERT ON quota_entry REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION keep_quota_days()`);

    await runner.query(`
      CREATE OR REPLACE FUNCTION seats_left(p_line uuid, p_from date) RETURNS int LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH days AS (
          SELECT q.day, sum(q.granted - q.taken) OVER (ORDER BY q.day)::int AS seats FROM quota_day q WHERE q.line_id = p_line)
        SELECT LEAST(
          COALESCE((SELECT d.seats FROM days d WHERE d.day <= p_from ORDER BY d.day DESC LIMIT 1), 0),
          (SELECT min(d.seats) FROM days d WHERE d.day > COALESCE(p_from, '-infinity')));
      END`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION seats_left(p_line uuid, p_from date) RETURNS int LANGUAGE sql STABLE
      BEGIN ATOMIC
        WITH moves AS (
          SELECT q.effective_on AS day, q.seats FROM quota_entry q WHERE q.line_id = p_line AND q.kind = 'GRANT'
          UNION ALL
          SELECT min(q.effective_on) FILTER (WHERE q.kind = 'RESERVE'), -1 FROM quota_entry q
          WHERE q.line_id = p_line AND q.kind <> 'GRANT' GROUP BY q.enrolment_id HAVING NOT bool_or(q.kind = 'RELEASE')),
        days AS (SELECT m.day, sum(sum(m.seats)) OVER (ORDER BY m.day)::int AS seats FROM moves m GROUP BY m.day)
        SELECT LEAST(
          COALESCE((SELECT d.seats FROM days d WHERE d.day <= p_from ORDER BY d.day DESC LIMIT 1), 0),
          (SELECT min(d.seats) FROM days d WHERE d.day > COALESCE(p_from, '-infinity')));
      END`);
    await runner.query(`DROP TRIGGER tr_days ON quota_entry`);
    await runner.query(`DROP FUNCTION keep_quota_days()`);
    await runner.query(`DROP TABLE quota_day`);
  }
}
