import type { MigrationInterface, QueryRunner } from 'typeorm';

const levels = 'lindung_province, lindung_office, lindung_regency, lindung_district, lindung_village';

const price = `member_group text, segment text, programmes text[], base_kind text, income_base bigint, risk_class text, declaration jsonb,
        funding_source text`;
const priceOf = `l.member_group, l.segment, l.programmes, l.base_kind, l.income_base, l.risk_class, l.declaration, l.funding_source`;
const definer = `LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp`;

const ofPerson = 'payers_of_person(uuid, date, date)';
const twice = 'paid_twice(uuid[], date, date, text[])';
const people = 'people_paid_twice(uuid[], date, date, text[], uuid)';

/** As it was: what the down leaves is that, to the letter. */
const payersBefore = `
      CREATE FUNCTION payers_of_person(p_person uuid, p_from date, p_to date)
      RETURNS TABLE (payer text, is_own boolean, starts_on date, ends_on date, ${price}) ${definer} AS $$
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
      $$`;

const order = 'array_position(p_order, s.funding_source), s.starts_on, s.payer, s.line_id';

/**
 * Of people whom several lines pay for: which, in the order in which they pay. Seats of one line are one; the days are told where a payer
 * has several lines, or whoever went from one to another would be paid for twice.
 */
const paid = `seat AS MATERIALIZED (
          SELECT asked.id AS person_id, e.line_id, e.starts_on, e.ends_on, e.is_own, count(*) OVER (PARTITION BY asked.id) AS seats
          FROM (SELECT DISTINCT unnest(p_persons)) AS asked (id)
          JOIN LATERAL (SELECT n.line_id, min(n.starts_on) AS starts_on, max(n.ends_on) AS ends_on,
              bool_or(public.reaches(n.regency_id, n.district_id, n.village_id)) AS is_own FROM public.enrolment n
            WHERE n.person_id = asked.id AND n.status IN ('DECREED', 'ENROLLED', 'ENDED') AND n.starts_on <= p_to AND n.ends_on >= p_from
            GROUP BY n.line_id OFFSET 0) e ON true
        ), told AS (
          SELECT s.*, l.funding_source, l.payer, count(*) OVER (PARTITION BY s.person_id, l.payer_id) > 1 AS is_again
          FROM seat s JOIN LATERAL (SELECT n.funding_source, n.payer_id, y.name AS payer FROM public.agreement_line n
            JOIN public.payer y ON y.id = n.payer_id WHERE n.id = s.line_id OFFSET 0) l ON true
          WHERE s.seats > 1
        ), paid AS (
          SELECT s.person_id, array_agg(s.line_id ORDER BY ${order}) AS lines, array_agg(s.is_own ORDER BY ${order}) AS owns,
                 array_agg(CASE WHEN s.is_again THEN greatest(s.starts_on, p_from) END ORDER BY ${order}) AS starts,
                 array_agg(CASE WHEN s.is_again THEN least(s.ends_on, p_to) END ORDER BY ${order}) AS ends
          FROM told s GROUP BY s.person_id HAVING bool_or(s.is_own)
        )`;
const key = `left(encode(sha256(convert_to(concat_ws('|', lines, owns, starts, ends), 'UTF8')), 'hex'), 32)::uuid`;

const twiceBefore = `
      CREATE FUNCTION paid_twice(p_persons uuid[], p_from date, p_to date, p_order text[])
      RETURNS TABLE (set_no int, people int, payer text, is_own boolean, ${price}) ${definer} AS $$
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
      $$`;

/**
 * One payer who pays for somebody once in a month pays nothing twice, though a seat ended and another began: what is paid is told with
 * payer and line, and its days where the same payer comes again. The people of a combination are told by the key of it.
 */
export class OnePayerPaysOnce1715850010000 implements MigrationInterface {
  name = 'OnePayerPaysOnce1715850010000';

  async up(runner: QueryRunner): Promise<void> {
    for (const name of [ofPerson, twice]) await runner.query(`DROP FUNCTION ${name}`);
    await runner.query(`
      CREATE FUNCTION payers_of_person(p_person uuid, p_from date, p_to date)
      RETURNS TABLE (payer_id uuid, line_id uuid, payer text, is_own boolean, starts_on date, ends_on date, ${price}) ${definer} AS $$
        WITH seat AS (
          SELECT e.line_id, e.starts_on, e.ends_on, public.reaches(e.regency_id, e.district_id, e.village_id) AS is_own
          FROM public.enrolment e WHERE e.person_id = p_person AND e.status IN ('DECREED', 'ENROLLED', 'ENDED'))
        SELECT l.payer_id, s.line_id, y.name, s.is_own, s.starts_on, s.ends_on, ${priceOf}
        FROM seat s JOIN public.agreement_line l ON l.id = s.line_id JOIN public.payer y ON y.id = l.payer_id
        WHERE s.starts_on <= p_to AND s.ends_on >= p_from
          AND (EXISTS (SELECT FROM public.person p WHERE p.id = p_person AND p.erased_on IS NULL
              AND public.reaches(p.regency_id, p.district_id, p.village_id))
            OR EXISTS (SELECT FROM seat own WHERE own.is_own))
      $$`);
    await runner.query(`
      CREATE FUNCTION paid_twice(p_persons uuid[], p_from date, p_to date, p_order text[])
      RETURNS TABLE (set_key uuid, people int, payer_id uuid, line_id uuid, payer text, is_own boolean, starts_on date, ends_on date,
        ${price}) ${definer} AS $$
        WITH ${paid}, sets AS (
          SELECT lines, owns, starts, ends, count(*)::int AS people, ${key} AS set_key FROM paid GROUP BY lines, owns, starts, ends
        )
        SELECT s.set_key, s.people, l.payer_id, l.id, y.name, held.is_own, COALESCE(held.starts_on, p_from), COALESCE(held.ends_on, p_to),
          ${priceOf}
        FROM sets s CROSS JOIN LATERAL unnest(s.lines, s.owns, s.starts, s.ends)
          WITH ORDINALITY AS held (line_id, is_own, starts_on, ends_on, place)
        JOIN public.agreement_line l ON l.id = held.line_id JOIN public.payer y ON y.id = l.payer_id
        ORDER BY s.set_key, held.place
      $$`);
    await runner.query(`
      CREATE FUNCTION people_paid_twice(p_persons uuid[], p_from date, p_to date, p_order text[], p_key uuid)
      RETURNS TABLE (person_id uuid) ${definer} AS $$
        WITH ${paid} SELECT person_id FROM paid WHERE ${key} = p_key
      $$`);
    await this.give(runner, [ofPerson, twice, people]);
  }

  private async give(runner: QueryRunner, functions: readonly string[]): Promise<void> {
    for (const name of functions) {
      await runner.query(`CALL give_to_definer('${name}')`);
      await runner.query(`GRANT EXECUTE ON FUNCTION ${name} TO ${levels}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of [people, twice, ofPerson]) await runner.query(`DROP FUNCTION ${name}`);
    await runner.query(payersBefore);
    await runner.query(twiceBefore);
    await this.give(runner, [ofPerson, twice]);
  }
}
