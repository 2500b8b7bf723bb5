import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;
const readers = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const begin = `CASE WHEN bl.month >= date_trunc('month', n.restarted_on) THEN n.restarted_on ELSE n.starts_on END`;

/** What functions of the database say, and what they say from now on: months are put to each beginning of a membership for itself. */
const known = [
  [
    'cover_members(uuid, date)',
    'PARTITION BY m.enrolment_id ORDER BY m.month',
    'PARTITION BY m.enrolment_id, m.begin ORDER BY m.month',
  ],
  [
    'cover_members(uuid, date)',
    '(PARTITION BY m.enrolment_id) AS paid',
    '(PARTITION BY m.enrolment_id, m.begin) AS paid',
  ],
  [
    'cover_members(uuid, date)',
    'bl.enrolment_id, bl.month, bool_or',
    `bl.enrolment_id, bl.month, ${begin} AS begin, bool_or`,
  ],
  [
    'cover_members(uuid, date)',
    'JOIN person p ON p.person_id = bl.person_id GROUP BY 1, 2, 3)',
    'JOIN public.enrolment n ON n.id = bl.enrolment_id JOIN person p ON p.person_id = bl.person_id GROUP BY 1, 2, 3, 4)',
  ],
  [
    'member_facts(uuid)',
    'GROUP BY bl.month, bl.enrolment_id, n.starts_on)',
    'GROUP BY bl.month, bl.enrolment_id, n.starts_on, n.restarted_on)',
  ],
  ['member_facts(uuid)', 'AS is_paid, n.starts_on,', `AS is_paid, ${begin} AS starts_on,`],
] as const;

const replaced = (code: string, from: string, to: string) => `DO $do$
DECLARE held CONSTANT text := pg_get_functiondef('${code}'::regprocedure);
BEGIN
  IF strpos(held, $from$${from}$from$) = 0 THEN RAISE EXCEPTION '${code} reads otherwise'; END IF;
  EXECUTE replace(held, $from$${from}$from$, $to$${to}$to$);
END $do$`;

/**
 * An agreement that goes on says how its members do: reinstated, with the months of the pause billed after all; or entered again, and
 * then whose membership had ended is a member anew from that day.
 */
export class MembersGoOn1716400000000 implements MigrationInterface {
  name = 'MembersGoOn1716400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE agreement_order ADD COLUMN resumption text,
      ADD CONSTRAINT ck_agreement_order_resumption CHECK (resumption IN ('REINSTATE', 'REENTER')),
      ADD CONSTRAINT ck_agreement_order_goes_on CHECK (resumption IS NULL OR kind = 'RESUME')`);
    await runner.query(`ALTER TABLE enrolment ADD COLUMN restarted_on date,
      ADD CONSTRAINT ck_enrolment_restarted CHECK (restarted_on > starts_on)`);
    await runner.query(`GRANT SELECT (restarted_on) ON enrolment TO lindung_definer`);
    await runner.query(`GRANT UPDATE (restarted_on) ON enrolment TO lindung_regency`);
    await this.bill(
      runner,
      ` OR s.status = 'SUSPENDED' AND (SELECT o.resumption FROM agreement_order o JOIN agreement a ON a.id = p_agreement
          WHERE o.agreement_id = COALESCE(a.amends_id, a.id) AND o.status = 'ENACTED' AND o.effective_on > days.day::date
          ORDER BY o.effective_on LIMIT 1) = 'REINSTATE'`,
    );
    for (const [code, from, to] of known) await runner.query(replaced(code, from, to));
    await runner.query(`
      CREATE FUNCTION member_restarted_on(p_enrolment uuid) RETURNS date LANGUAGE sql STABLE ${definer} AS $$
        SELECT e.restarted_on FROM public.enrolment e
        WHERE e.id = p_enrolment AND (public.reaches(e.regency_id, e.district_id, e.village_id) OR EXISTS (SELECT FROM public.person p
          WHERE p.id = e.person_id AND public.reaches(p.regency_id, p.district_id, p.village_id)))
      $$`);
    await runner.query(`CALL give_to_definer('member_restarted_on(uuid)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION member_restarted_on(uuid) TO ${readers}`);
    await this.guard(runner);
  }

  /** An order alone enters again; a month since then that is paid already covers at once. */
  private async guard(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION check_restart() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM public.agreement_line l JOIN public.agreement a ON a.id = l.agreement_id
          JOIN public.agreement_order o ON o.agreement_id = COALESCE(a.amends_id, a.id)
          WHERE l.id = NEW.line_id AND o.status = 'ENACTED' AND o.resumption = 'REENTER' AND o.effective_on = NEW.restarted_on)
        THEN
          RAISE EXCEPTION 'an order alone enters again' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_enrolment_restart_ordered';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tr_restart_begins BEFORE INSERT ON enrolment FOR EACH ROW
      WHEN (NEW.restarted_on IS NOT NULL) EXECUTE FUNCTION check_restart()`);
    await runner.query(`CREATE TRIGGER tr_restart_ordered BEFORE UPDATE OF restarted_on ON enrolment FOR EACH ROW
      WHEN (NEW.restarted_on IS DISTINCT FROM OLD.restarted_on) EXECUTE FUNCTION check_restart()`);
    await runner.query(`
      CREATE FUNCTION cover_since(p_agreement uuid, p_day date) RETURNS void LANGUAGE sql ${definer} AS $$
        SELECT public.cover_members(b.id, b.month) FROM public.bill b
        WHERE b.status = 'PAID' AND b.month >= date_trunc('month', p_day) AND b.line_id IN (
          SELECT l.id FROM public.agreement_line l JOIN public.agreement a ON a.id = l.agreement_id WHERE p_agreement IN (a.id, a.amends_id))
      $$`);
    await runner.query(`CALL give_to_definer('cover_since(uuid, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION cover_since(uuid, date) TO lindung_regency`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION cover_since(uuid, date)`);
    await runner.query(`DROP TRIGGER tr_restart_ordered ON enrolment`);
    await runner.query(`DROP TRIGGER tr_restart_begins ON enrolment`);
    await runner.query(`DROP FUNCTION check_restart()`);
    await runner.query(`DROP FUNCTION member_restarted_on(uuid)`);
    for (const [code, from, to] of [...known].reverse()) await runner.query(replaced(code, to, from));
    await this.bill(runner, '');
    await runner.query(`REVOKE UPDATE (restarted_on) ON enrolment FROM lindung_regency`);
    await runner.query(`REVOKE SELECT (restarted_on) ON enrolment FROM lindung_definer`);
    await runner.query(`ALTER TABLE enrolment DROP COLUMN restarted_on`);
    await runner.query(`ALTER TABLE agreement_order DROP COLUMN resumption`);
  }

  private async bill(runner: QueryRunner, reinstated: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION agreement_in_force_in(p_agreement uuid, p_month date) RETURNS boolean LANGUAGE sql STABLE
      BEGIN ATOMIC
        SELECT EXISTS (
          SELECT FROM generate_series(p_month::timestamp, p_month + interval '1 month - 1 day', interval '1 day') AS days (day)
          CROSS JOIN LATERAL agreement_standing(p_agreement, days.day::date) s WHERE s.status IN ('ACTIVE', 'AMENDED')${reinstated});
      END`);
  }
}
