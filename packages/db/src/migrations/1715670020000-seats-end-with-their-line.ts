import type { MigrationInterface, QueryRunner } from 'typeorm';

const definer = (name: string, body: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ ${body} $$`;

const after = (month: string) => `(${month} + interval '1 month')::date`;

/** What each entry of the ledger does to the figures of the areas: on its day, and back on the day after the last of its line. */
const seatsOf = (entries: string, days: string) => `
        SELECT CASE WHEN a.kind IN ('GRANT', 'WITHDRAW') THEN 'SEATS_GRANTED' ELSE 'SEATS_TAKEN' END AS measure, l.member_group, d.effective_on,
               sum(d.one * CASE WHEN a.kind IN ('RELEASE', 'WITHDRAW') THEN -a.seats ELSE a.seats END) AS amount,
               a.regency_id, a.district_id, a.village_id
        FROM ${entries} CROSS JOIN LATERAL (VALUES ${days}) AS d (effective_on, one)
        GROUP BY 1, l.member_group, d.effective_on, a.regency_id, a.district_id, a.village_id HAVING sum(d.one * a.seats) <> 0`;

const back = (month: string, one: number) => `(GREATEST(a.effective_on, ${after(month)}), ${one})`;
const insert = `INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)`;

const sumQuota = `
      BEGIN
        ${insert}${seatsOf(
          'added a JOIN public.agreement_line l ON l.id = a.line_id',
          `(a.effective_on, 1), ${back('l.month_to', -1)}`,
        )};
        RETURN NULL;
      END`;

const sumLineEnd = `
      BEGIN
        ${insert}${seatsOf(
          `added l JOIN removed o ON o.id = l.id AND o.month_to <> l.month_to JOIN public.quota_entry a ON a.line_id = l.id`,
          `${back('o.month_to', 1)}, ${back('l.month_to', -1)}`,
        )};
        RETURN NULL;
      END`;

/* Laid out as it was before: what the down leaves is that, to the letter. */
const sumQuotaBefore = `
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT CASE WHEN a.kind IN ('GRANT', 'WITHDRAW') THEN 'SEATS_GRANTED' ELSE 'SEATS_TAKEN' END, l.member_group, a.effective_on,
               sum(CASE WHEN a.kind IN ('RELEASE', 'WITHDRAW') THEN -a.seats ELSE a.seats END), a.regency_id, a.district_id, a.village_id
        FROM added a JOIN public.agreement_line l ON l.id = a.line_id
        GROUP BY 1, l.member_group, a.effective_on, a.regency_id, a.district_id, a.village_id;
        RETURN NULL;
      END`;

/** The seats of a line count in the figures of its months; those of last year's agreements are no seats of this year. */
export class SeatsEndWithTheirLine1715670020000 implements MigrationInterface {
  name = 'SeatsEndWithTheirLine1715670020000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(definer('sum_quota', sumQuota));
    await runner.query(definer('sum_line_end', sumLineEnd));
    await runner.query(`CALL give_to_definer('sum_line_end()')`);
    await runner.query(`CREATE TRIGGER tr_sum_line_end AFTER UPDATE ON agreement_line
      REFERENCING NEW TABLE AS added OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION sum_line_end()`);
    await this.count(runner, -1);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.count(runner, 1);
    await runner.query(`DROP TRIGGER tr_sum_line_end ON agreement_line`);
    await runner.query(`DROP FUNCTION sum_line_end()`);
    await runner.query(definer('sum_quota', sumQuotaBefore));
  }

  /** Takes the seats of the ledger out of the figures when their lines end, or puts them back. */
  private async count(runner: QueryRunner, one: 1 | -1): Promise<void> {
    await runner.query(`SET LOCAL ROLE lindung_definer`);
    await runner.query(
      `${insert}${seatsOf('public.quota_entry a JOIN public.agreement_line l ON l.id = a.line_id', back('l.month_to', one))}`,
    );
    await runner.query(`RESET ROLE`);
  }
}
