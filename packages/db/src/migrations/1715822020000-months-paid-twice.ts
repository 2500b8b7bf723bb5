import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

const paid = 'paid_twice(uuid[], date, date, text[])';

/**
 * Who pays besides for people whom somebody pays for: the same payers in the same order are one row with the number of people. Of
 * people of whom who asks pays none there is nothing, and of nobody more than the number.
 */
export class MonthsPaidTwice1715822020000 implements MigrationInterface {
  name = 'MonthsPaidTwice1715822020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION paid_twice(p_persons uuid[], p_from date, p_to date, p_order text[])
      RETURNS TABLE (set_no int, people int, payer text, is_own boolean, member_group text, segment text, programmes text[],
        base_kind text, income_base bigint, risk_class text, declaration jsonb, funding_source text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        WITH seat AS MATERIALIZED (
          SELECT asked.id AS person_id, e.line_id, e.starts_on, public.reaches(e.regency_id, e.district_id, e.village_id) AS is_own,
                 count(*) OVER (PARTITION BY asked.id) AS seats
          FROM (SELECT DISTINCT unnest(p_persons)) AS asked (id)
          JOIN LATERAL (SELECT n.line_id, n.starts_on, n.regency_id, n.district_id, n.village_id FROM public.enrolment n
            WHERE n.person_id = asked.id AND n.status IN ('DECREED', 'ENROLLED', 'ENDED') AND n.starts_on <= p_to AND n.ends_on >= p_from
            OFFSET 0) e ON true
        ), paid AS (
          SELECT s.person_id,
                 array_agg(s.line_id ORDER BY array_position(p_order, l.funding_source), s.starts_on, l.payer, s.line_id) AS lines,
                 array_agg(s.is_own ORDER BY array_position(p_order, l.funding_source), s.starts_on, l.payer, s.line_id) AS owns
          FROM seat s JOIN LATERAL (SELECT n.funding_source, y.name AS payer FROM public.agreement_line n
            JOIN public.payer y ON y.id = n.payer_id WHERE n.id = s.line_id OFFSET 0) l ON true
          WHERE s.seats > 1 GROUP BY s.person_id HAVING bool_or(s.is_own)
        ), sets AS (
          SELECT lines, owns, count(*)::int AS people, row_number() OVER (ORDER BY count(*) DESC, lines)::int AS set_no
          FROM paid GROUP BY lines, owns
        )
        SELECT s.set_no, s.people, y.name, held.is_own, l.member_group, l.segment, l.programmes, l.base_kind, l.income_base, l.risk_class,
               l.declaration, l.funding_source
        FROM sets s CROSS JOIN LATERAL unnest(s.lines, s.owns) WITH ORDINALITY AS held (line_id, is_own, place)
        JOIN public.agreement_line l ON l.id = held.line_id JOIN public.payer y ON y.id = l.payer_id
        ORDER BY s.set_no, held.place
      $$`);
    await runner.query(`CALL give_to_definer('${paid}')`);
    await runner.query(`GRANT EXECUTE ON FUNCTION ${paid} TO ${levels}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION ${paid}`);
  }
}
