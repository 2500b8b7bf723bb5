import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

/**
 * Who pays for a person is told to who reaches the person, and to who pays for the person as well: of seats that others pay their
 * payer, days and price, and nothing of the person or of the seat.
 */
export class WhoPays1715740010000 implements MigrationInterface {
  name = 'WhoPays1715740010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `GRANT SELECT (base_kind, income_base, risk_class, declaration, funding_source) ON agreement_line TO lindung_definer`,
    );
    await runner.query(`GRANT SELECT (id, name) ON payer TO lindung_definer`);
    await runner.query(`
      CREATE FUNCTION payers_of_person(p_person uuid, p_from date, p_to date)
      RETURNS TABLE (payer text, is_own boolean, starts_on date, ends_on date, member_group text, segment text, programmes text[],
        base_kind text, income_base bigint, risk_class text, declaration jsonb, funding_source text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH seat AS (
          SELECT e.line_id, e.starts_on, e.ends_on, public.reaches(e.regency_id, e.district_id, e.village_id) AS is_own
          FROM public.enrolment e WHERE e.person_id = p_person AND e.status IN ('DECREED', 'ENROLLED', 'ENDED'))
        SELECT y.name, s.is_own, s.starts_on, s.ends_on, l.member_group, l.segment, l.programmes, l.base_kind, l.income_base, l.risk_class,
          l.declaration, l.funding_source
        FROM seat s JOIN public.agreement_line l ON l.id = s.line_id JOIN public.payer y ON y.id = l.payer_id
        WHERE s.starts_on <= p_to AND s.ends_on >= p_from
          AND (EXISTS (SELECT FROM public.person p WHERE p.id = p_person AND p.erased_on IS NULL
              AND public.reaches(p.regency_id, p.district_id, p.village_id))
            OR EXISTS (SELECT FROM seat own WHERE own.is_own))
      $$`);
    await runner.query(`CALL give_to_definer('payers_of_person(uuid, date, date)')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION payers_of_person(uuid, date, date) TO ${levels}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION payers_of_person(uuid, date, date)`);
    await runner.query(`REVOKE SELECT (id, name) ON payer FROM lindung_definer`);
    await runner.query(
      `REVOKE SELECT (base_kind, income_base, risk_class, declaration, funding_source) ON agreement_line FROM lindung_definer`,
    );
  }
}
