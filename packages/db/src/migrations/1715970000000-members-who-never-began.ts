import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is protected counts from the first day to the last: +1 on the first, -1 on the day after the last. */
const days = (rows: string, sign: string, which: string): string => `
      SELECT r.regency_id, r.district_id, r.village_id, l.member_group, d.effective_on, ${sign} d.one AS amount
      FROM ${rows} r JOIN public.agreement_line l ON l.id = r.line_id
      CROSS JOIN LATERAL (VALUES (r.starts_on, 1), (r.ends_on + 1, -1)) AS d(effective_on, one)
      WHERE r.status IN ('ENROLLED', 'ENDED')${which}`;

const sum = (trigger: string, protectedDays: readonly string[]): string => `
  CREATE OR REPLACE FUNCTION ${trigger}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ 
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT 'PROTECTED', member_group, effective_on, sum(amount), regency_id, district_id, village_id
        FROM (${protectedDays.join(' UNION ALL ')}) AS d
        GROUP BY member_group, effective_on, regency_id, district_id, village_id HAVING sum(amount) <> 0;
        RETURN NULL;
      END $$`;

const began = ' AND r.ends_on >= r.starts_on';

const sums = (which: string): readonly string[] => [
  sum('sum_enrolment_insert', [days('added', '', which)]),
  sum('sum_enrolment_update', [days('added', '', which), days('removed', '-', which)]),
];

/** Whoever died or left before the first day was never a member: the membership ends before its first month, and is counted on no day. */
export class MembersWhoNeverBegan1715970000000 implements MigrationInterface {
  name = 'MembersWhoNeverBegan1715970000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE enrolment DROP CONSTRAINT ck_enrolment_period, ADD CONSTRAINT ck_enrolment_period
      CHECK (ends_on >= starts_on OR (status = 'ENDED' AND ends_on = starts_on - extract(day FROM starts_on)::int))`);
    for (const statement of sums(began)) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of sums('')) await runner.query(statement);
    await runner.query(`ALTER TABLE enrolment DROP CONSTRAINT ck_enrolment_period, ADD CONSTRAINT ck_enrolment_period
      CHECK (ends_on >= starts_on)`);
  }
}
