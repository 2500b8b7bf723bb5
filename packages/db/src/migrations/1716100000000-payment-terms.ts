import type { MigrationInterface, QueryRunner } from 'typeorm';

const subjects = `'KNOWN_DAYS', 'NON_WAGE_BANDS', 'NON_WAGE_JKK', 'NON_WAGE_JKM', 'NON_WAGE_JHT', 'WAGE_JKK', 'WAGE_JKM', 'WAGE_JHT',
  'WAGE_JP', 'WAGE_JP_CEILING', 'WAGE_JKP', 'WAGE_JKP_CEILING', 'RELIEF_NON_WAGE_TRANSPORT', 'RELIEF_NON_WAGE_OTHER',
  'RELIEF_WAGE_LABOUR_INTENSIVE', 'RELIEF_WAGE_OTHER', 'BENEFIT_DEATH', 'BENEFIT_DEATH_NEW_MEMBER', 'BENEFIT_SCHOLARSHIP',
  'BENEFIT_WORK_DEATH', 'BENEFIT_TOTAL_DISABILITY', 'BENEFIT_PARTIAL_DISABILITY', 'BENEFIT_TEMPORARY_INABILITY', 'BENEFIT_TRANSPORT',
  'BENEFIT_HOME_CARE', 'BENEFIT_AIDS', 'ELIGIBILITY', 'MEMBERSHIP_LAPSE'`;
const payment = `'WAGE_PAYMENT', 'NON_WAGE_PAYMENT'`;

const before = 'draw_bill(uuid, text, uuid, date, uuid, date, uuid)';
const after = 'draw_bill(uuid, text, uuid, date, uuid, date, int, uuid)';

/** By when a month is paid and what is added after that are rows of the law; a bill keeps both as they were when it was drawn. */
export class PaymentTerms1716100000000 implements MigrationInterface {
  name = 'PaymentTerms1716100000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `${subjects}, ${payment}`);
    await runner.query(`ALTER TABLE bill ADD COLUMN late_fine_ppm int NOT NULL DEFAULT 0,
      ADD CONSTRAINT ck_bill_late_fine CHECK (late_fine_ppm BETWEEN 0 AND 1000000)`);
    await runner.query(`GRANT INSERT (late_fine_ppm) ON bill TO lindung_definer`);
    await runner.query(`CREATE INDEX ix_bill_unpaid ON bill (regency_id, due_on) WHERE status = 'ISSUED'`);
    await runner.query(`DROP FUNCTION ${before}`);
    await this.draw(runner, after, 'p_late_fine_ppm int, ', 'late_fine_ppm, ', 'p_late_fine_ppm, ');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${after}`);
    await this.draw(runner, before, '', '', '');
    await runner.query(`DROP INDEX ix_bill_unpaid`);
    await runner.query(`ALTER TABLE bill DROP CONSTRAINT ck_bill_late_fine, DROP COLUMN late_fine_ppm`);
    await runner.query(`ALTER TABLE law_rule NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM law_rule WHERE subject IN (${payment})`);
    await runner.query(`ALTER TABLE law_rule FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, subjects);
  }

  private async allow(runner: QueryRunner, list: string): Promise<void> {
    await runner.query(`ALTER TABLE law_rule DROP CONSTRAINT ck_law_rule_subject,
      ADD CONSTRAINT ck_law_rule_subject CHECK (subject IN (${list}))`);
  }

  /* One statement counts, issues and writes the lines, so that they are of the same moment: everybody in force in the month who
     is neither seen to be billed for it nor erased, without those whose NIK waits. Nothing is drawn where all of them wait. */
  private async draw(
    runner: QueryRunner,
    signature: string,
    parameter: string,
    column: string,
    value: string,
  ): Promise<void> {
    await runner.query(`
      CREATE FUNCTION draw_bill(p_id uuid, p_number text, p_line uuid, p_month date, p_cell uuid, p_due_on date, ${parameter}p_issued_by uuid)
      RETURNS TABLE (people int, waiting int) LANGUAGE sql SECURITY DEFINER
      SET search_path = pg_catalog, public, pg_temp AS $$
        WITH line AS (
          SELECT l.id, l.payer_id, l.programmes, l.regency_id, l.district_id, l.village_id, c.amount
          FROM public.agreement_line l JOIN public.priced_cell c ON c.id = p_cell
          WHERE l.id = p_line AND public.reaches(l.regency_id, l.district_id, l.village_id)
        ), member AS MATERIALIZED (
          SELECT e.id, e.person_id, e.regency_id, e.district_id, e.village_id, p.nik_claim > 0 AS waits
          FROM line JOIN public.enrolment e ON e.line_id = line.id JOIN public.person p ON p.id = e.person_id AND p.erased_on IS NULL
          WHERE e.status IN ('ENROLLED', 'ENDED') AND e.starts_on < p_month + interval '1 month' AND e.ends_on >= p_month
            AND NOT EXISTS (SELECT FROM public.bill_line bl WHERE bl.month = p_month AND bl.person_id = e.person_id AND NOT bl.void
              AND bl.programmes && line.programmes AND public.reaches(bl.regency_id, bl.district_id, bl.village_id))
        ), counted AS (
          SELECT count(*) FILTER (WHERE NOT m.waits)::int AS people, count(*) FILTER (WHERE m.waits)::int AS waiting FROM member m
        ), drawn AS (
          INSERT INTO public.bill (id, number, line_id, payer_id, month, people, nik_waiting, amount, status, due_on, ${column}issued_by,
            regency_id, district_id, village_id)
          SELECT p_id, p_number, l.id, l.payer_id, p_month, n.people, n.waiting, l.amount * n.people, 'ISSUED', p_due_on, ${value}p_issued_by,
            l.regency_id, l.district_id, l.village_id
          FROM line l, counted n WHERE n.people > 0
        ), written AS (
          INSERT INTO public.bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id, district_id,
            village_id)
          SELECT p_month, m.person_id, p_id, m.id, p_cell, l.programmes, l.amount, m.regency_id, m.district_id, m.village_id
          FROM line l, member m WHERE NOT m.waits ORDER BY m.person_id
        )
        SELECT n.people, n.waiting FROM counted n
      $$`);
    await runner.query(`CALL give_to_definer('${signature}')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${signature} TO lindung_regency`);
  }
}
