import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = `SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;
const readers = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';
const members = `('ENROLLED', 'ENDED')`;

/** The day before the first of the month after `unpaid` months, by the calendar or from the day on which the membership began. */
const endAfter = (unpaid: string) => `(CASE WHEN rule.by_anniversary
  THEN p_starts_on + make_interval(months => rule.begun + ${unpaid}) ELSE p_paid_through + make_interval(months => 1 + ${unpaid}) END)::date`;

/** Months of bills that stand, of each enrolment in their order, and how many of them are paid: the oldest are. */
const placed = (persons: string) => `
  SELECT m.person_id, m.month, row_number() OVER (PARTITION BY m.enrolment_id ORDER BY m.month) AS place,
         count(*) FILTER (WHERE m.is_paid) OVER (PARTITION BY m.enrolment_id) AS paid
  FROM (SELECT bl.person_id, bl.enrolment_id, bl.month, bool_or(b.status = 'PAID') AS is_paid
    FROM public.bill_line bl JOIN public.bill b ON b.id = bl.bill_id AND b.month = bl.month AND b.status IN ('ISSUED', 'PAID')
    ${persons} GROUP BY 1, 2, 3) m`;

/**
 * Every member has the last month that receipts cover, the oldest owed first. It follows the bills in the same transaction; what
 * follows from it on a day is a function of the day and of the law.
 */
export class MembersAreCoveredUntil1716200000000 implements MigrationInterface {
  name = 'MembersAreCoveredUntil1716200000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(
      runner,
      `'NON_WAGE_PAYMENT'::text`,
      `'NON_WAGE_PAYMENT'::text, 'MEMBERSHIP_PROTECTION'::text`,
    );
    await runner.query(`ALTER TABLE enrolment ADD COLUMN paid_through date NOT NULL DEFAULT '-infinity'`);
    await this.fill(runner);
    await runner.query(`CREATE INDEX ix_enrolment_covered ON enrolment (regency_id, paid_through, id)`);
    await runner.query(`GRANT SELECT (paid_through), UPDATE (paid_through) ON enrolment TO lindung_definer`);
    await this.follow(runner);
    await this.tell(runner);
  }

  private async fill(runner: QueryRunner): Promise<void> {
    const tables = ['enrolment', 'bill', 'bill_line'] as const;
    for (const table of tables) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`ALTER TABLE enrolment DISABLE TRIGGER USER`);
    await runner.query(`
      UPDATE enrolment e SET paid_through = n.month
      FROM (SELECT c.person_id, max(c.month) AS month FROM (${placed('')}) c WHERE c.place <= c.paid GROUP BY 1) n
      WHERE e.person_id = n.person_id AND e.status IN ${members}`);
    await runner.query(`ALTER TABLE enrolment ENABLE TRIGGER USER`);
    for (const table of tables) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  }

  private async follow(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION cover_members(p_bill uuid, p_month date) RETURNS void LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        UPDATE public.enrolment e SET paid_through = n.month
        FROM (
          WITH person AS MATERIALIZED (
            SELECT bl.person_id FROM public.bill_line bl WHERE bl.bill_id = p_bill AND bl.month = p_month)
          SELECT p.person_id, COALESCE(max(c.month), '-infinity') AS month FROM person p
          LEFT JOIN (${placed('JOIN person p ON p.person_id = bl.person_id')}) c ON c.person_id = p.person_id AND c.place <= c.paid
          GROUP BY 1) n
        WHERE e.person_id = n.person_id AND e.status IN ${members} AND e.paid_through <> n.month;
      END $$`);
    await runner.query(`CALL give_to_definer('cover_members(uuid, date)')`);
    // The next month of a line that owes no older one is the common case, and asks for no other bill of its people; so does the issue
    // of a month after which none is paid.
    await runner.query(`
      CREATE FUNCTION cover_on_step() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        IF OLD.status = 'DRAFT' THEN
          IF EXISTS (SELECT FROM public.bill b WHERE b.line_id = NEW.line_id AND b.month > NEW.month AND b.status = 'PAID') THEN
            PERFORM public.cover_members(NEW.id, NEW.month);
          END IF;
        ELSIF NEW.status = 'PAID' AND NOT EXISTS (SELECT FROM public.bill b WHERE b.line_id = NEW.line_id AND b.id <> NEW.id
          AND (b.status = 'ISSUED' AND b.month <= NEW.month OR b.status = 'PAID' AND b.month > NEW.month))
        THEN
          UPDATE public.enrolment e SET paid_through = NEW.month
          FROM public.bill_line bl
          WHERE bl.bill_id = NEW.id AND bl.month = NEW.month AND e.person_id = bl.person_id AND e.status IN ${members}
            AND e.paid_through < NEW.month;
        ELSE
          PERFORM public.cover_members(NEW.id, NEW.month);
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`CALL give_to_definer('cover_on_step()')`);
    await runner.query(`CREATE TRIGGER tr_cover_on_step AFTER UPDATE OF status ON bill FOR EACH ROW
      WHEN (OLD.status <> NEW.status AND NOT (OLD.status = 'DRAFT' AND NEW.status = 'CANCELLED')) EXECUTE FUNCTION cover_on_step()`);
    await runner.query(`
      CREATE FUNCTION carry_cover() RETURNS trigger LANGUAGE plpgsql ${definer} AS $$
      BEGIN
        NEW.paid_through := GREATEST(NEW.paid_through, (SELECT max(e.paid_through) FROM public.enrolment e
          WHERE e.person_id = NEW.person_id AND e.status IN ${members}));
        RETURN NEW;
      END $$`);
    await runner.query(`CALL give_to_definer('carry_cover()')`);
    await runner.query(`CREATE TRIGGER tr_carry_cover BEFORE UPDATE OF status ON enrolment FOR EACH ROW
      WHEN (NEW.status = 'ENROLLED' AND OLD.status <> 'ENROLLED') EXECUTE FUNCTION carry_cover()`);
  }

  private async tell(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION law_value(p_subject text, p_name text, p_day date) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE
      RETURN (SELECT (v.value ->> 'value')::int FROM law_rule r CROSS JOIN LATERAL jsonb_array_elements(r.terms -> 'values') v
        WHERE r.subject = p_subject AND r.status = 'IN_FORCE' AND p_day BETWEEN r.valid_from AND COALESCE(r.valid_to, 'infinity')
          AND v.value ->> 'name' = p_name)`);
    await runner.query(`
      CREATE FUNCTION member_days(p_paid_through date, p_starts_on date) RETURNS TABLE (covered_to date, grace_to date, ended_from date)
      LANGUAGE sql STABLE PARALLEL SAFE BEGIN ATOMIC
        SELECT ${endAfter('0')} - 1, ${endAfter('rule.grace')} - 1, ${endAfter('rule.ends')}
        FROM (SELECT law_value('MEMBERSHIP_LAPSE', 'graceMonths', d.day) AS grace, law_value('MEMBERSHIP_LAPSE', 'endsAfterMonths', d.day) AS ends,
            law_value('MEMBERSHIP_PROTECTION', 'byAnniversary', d.day) = 1 AS by_anniversary,
            1 + (extract(year FROM p_paid_through)::int - extract(year FROM p_starts_on)::int) * 12
              + extract(month FROM p_paid_through)::int - extract(month FROM p_starts_on)::int AS begun
          FROM (SELECT (p_paid_through + interval '1 month')::date - 1 AS day) d WHERE isfinite(p_paid_through)) rule;
      END`);
    await runner.query(`
      CREATE FUNCTION member_protection(p_status text, p_starts_on date, p_ends_on date, p_paid_through date, p_day date) RETURNS text
      LANGUAGE sql STABLE PARALLEL SAFE
      RETURN CASE WHEN p_status NOT IN ${members} THEN NULL
          WHEN p_status = 'ENDED' AND p_ends_on < p_day THEN 'ENDED'
          WHEN NOT isfinite(p_paid_through) OR p_starts_on > p_day THEN 'NOT_YET'
          ELSE (SELECT CASE WHEN n.ended_from <= p_starts_on THEN 'NOT_YET' WHEN n.covered_to >= p_day THEN 'PROTECTED'
              WHEN n.ended_from > p_day THEN 'GRACE' ELSE 'ENDED' END
            FROM member_days(p_paid_through, p_starts_on) n) END`);
    // Whoever sees a membership sees what is paid for its person: where it is agreed on, or where the person lives.
    const seen = `public.reaches(e.regency_id, e.district_id, e.village_id) OR EXISTS (SELECT FROM public.person p
      WHERE p.id = e.person_id AND public.reaches(p.regency_id, p.district_id, p.village_id))`;
    await runner.query(`
      CREATE FUNCTION member_paid_through(p_enrolment uuid) RETURNS date LANGUAGE sql STABLE ${definer} AS $$
        SELECT e.paid_through FROM public.enrolment e WHERE e.id = p_enrolment AND (${seen})
      $$`);
    await runner.query(`
      CREATE FUNCTION member_facts(p_enrolment uuid) RETURNS jsonb LANGUAGE sql STABLE ${definer} AS $$
        SELECT jsonb_build_object('segment', l.segment, 'programmes', l.programmes, 'billed', (
          SELECT COALESCE(jsonb_agg(jsonb_build_array(to_char(m.month, 'YYYY-MM'), m.is_paid, m.starts_on, m.enrolment_id)
            ORDER BY m.month, m.starts_on), '[]')
          FROM (SELECT bl.month, bool_or(b.status = 'PAID') AS is_paid, n.starts_on, bl.enrolment_id
            FROM public.bill_line bl JOIN public.bill b ON b.id = bl.bill_id AND b.month = bl.month AND b.status IN ('ISSUED', 'PAID')
            JOIN public.enrolment n ON n.id = bl.enrolment_id
            WHERE bl.person_id = e.person_id GROUP BY bl.month, bl.enrolment_id, n.starts_on) m))
        FROM public.enrolment e JOIN public.agreement_line l ON l.id = e.line_id
        WHERE e.id = p_enrolment AND (${seen})
      $$`);
    for (const signature of ['member_paid_through(uuid)', 'member_facts(uuid)']) {
      await runner.query(`CALL give_to_definer('${signature}')`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO ${readers}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const signature of [
      'member_facts(uuid)',
      'member_paid_through(uuid)',
      'member_protection(text, date, date, date, date)',
      'member_days(date, date)',
      'law_value(text, text, date)',
    ])
      await runner.query(`DROP FUNCTION ${signature}`);
    await runner.query(`DROP TRIGGER tr_carry_cover ON enrolment`);
    await runner.query(`DROP FUNCTION carry_cover()`);
    await runner.query(`DROP TRIGGER tr_cover_on_step ON bill`);
    await runner.query(`DROP FUNCTION cover_on_step()`);
    await runner.query(`DROP FUNCTION cover_members(uuid, date)`);
    await runner.query(`DROP INDEX ix_enrolment_covered`);
    await runner.query(
      `REVOKE SELECT (paid_through), UPDATE (paid_through) ON enrolment FROM lindung_definer`,
    );
    await runner.query(`ALTER TABLE enrolment DROP COLUMN paid_through`);
    await runner.query(`ALTER TABLE law_rule NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM law_rule WHERE subject = 'MEMBERSHIP_PROTECTION'`);
    await runner.query(`ALTER TABLE law_rule FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, `, 'MEMBERSHIP_PROTECTION'::text`, '');
  }

  /** One subject more or less than the rules have by then, whatever those are. */
  private async allow(runner: QueryRunner, from: string, to: string): Promise<void> {
    await runner.query(`DO $do$
      DECLARE held CONSTANT text := (SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'ck_law_rule_subject');
      BEGIN
        ALTER TABLE law_rule DROP CONSTRAINT ck_law_rule_subject;
        EXECUTE 'ALTER TABLE law_rule ADD CONSTRAINT ck_law_rule_subject ' || replace(held, $from$${from}$from$, $to$${to}$to$);
      END $do$`);
  }
}
