import type { MigrationInterface, QueryRunner } from 'typeorm';

const subjects = `'KNOWN_DAYS', 'NON_WAGE_BANDS', 'NON_WAGE_JKK', 'NON_WAGE_JKM', 'NON_WAGE_JHT', 'WAGE_JKK', 'WAGE_JKM', 'WAGE_JHT',
  'WAGE_JP', 'WAGE_JP_CEILING', 'WAGE_JKP', 'WAGE_JKP_CEILING', 'RELIEF_NON_WAGE_TRANSPORT', 'RELIEF_NON_WAGE_OTHER',
  'RELIEF_WAGE_LABOUR_INTENSIVE', 'RELIEF_WAGE_OTHER', 'BENEFIT_DEATH', 'BENEFIT_DEATH_NEW_MEMBER', 'BENEFIT_SCHOLARSHIP',
  'BENEFIT_WORK_DEATH', 'BENEFIT_TOTAL_DISABILITY', 'BENEFIT_PARTIAL_DISABILITY', 'BENEFIT_TEMPORARY_INABILITY', 'BENEFIT_TRANSPORT',
  'BENEFIT_HOME_CARE', 'BENEFIT_AIDS'`;

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

/** Who may be enrolled is a row of the law like any other: with its days, its citation and two people. */
export class EligibilityAsLaw1715630030000 implements MigrationInterface {
  name = 'EligibilityAsLaw1715630030000';

  async up(runner: QueryRunner): Promise<void> {
    await this.allow(runner, `${subjects}, 'ELIGIBILITY'`);
    await runner.query(`GRANT SELECT (segment) ON agreement_line TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION wage_members(p_list uuid, p_from date, p_to date) RETURNS TABLE (person_id uuid)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT DISTINCT e.person_id
        FROM public.candidate c
        JOIN public.enrolment e ON e.person_id = c.person_id AND e.status IN ('PROPOSED', 'DECREED', 'ENROLLED')
          AND e.starts_on <= p_to AND e.ends_on >= p_from
        JOIN public.agreement_line l ON l.id = e.line_id AND l.segment = 'WAGE'
        WHERE c.list_id = p_list AND public.reaches(c.regency_id, c.district_id, c.village_id)
      $$`);
    await runner.query(`CALL give_to_definer('wage_members(uuid, date, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION wage_members(uuid, date, date) TO ${levels}`);
  }

  private async allow(runner: QueryRunner, list: string): Promise<void> {
    await runner.query(`ALTER TABLE law_rule DROP CONSTRAINT ck_law_rule_subject,
      ADD CONSTRAINT ck_law_rule_subject CHECK (subject IN (${list}))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION wage_members(uuid, date, date)`);
    await runner.query(`REVOKE SELECT (segment) ON agreement_line FROM lindung_definer`);
    await runner.query(`ALTER TABLE law_rule NO FORCE ROW LEVEL SECURITY`);
    await runner.query(`DELETE FROM law_rule WHERE subject = 'ELIGIBILITY'`);
    await runner.query(`ALTER TABLE law_rule FORCE ROW LEVEL SECURITY`);
    await this.allow(runner, subjects);
  }
}
