import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUMMED = ['bill', 'agreement_line', 'summary', 'summary_delta'];
const writers = 'lindung_regency, lindung_district, lindung_village';

/** The measures of bills: money counts in the month of the bill, an open bill from a day on. `day` is said of the rows of `b`. */
const measures = (rows: string, sign: string, day: string) => `
  SELECT m.measure, l.member_group, m.effective_on, ${sign} m.amount AS amount, b.regency_id, b.district_id, b.village_id
  FROM ${rows} JOIN public.agreement_line l ON l.id = b.line_id
  CROSS JOIN LATERAL (VALUES ('BILLED', b.amount, b.month, b.status IN ('ISSUED', 'PAID')),
    ('PAID', b.amount, b.month, b.status = 'PAID'), ('OPEN_BILLS', 1::bigint, ${day}, b.status = 'ISSUED')) AS m(measure, amount, effective_on, counts)
  WHERE m.counts`;

/** Counts the open bills anew; `days` are rows of a day and what it adds. */
async function recount(runner: QueryRunner, days: string) {
  for (const table of SUMMED) await runner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
  await runner.query(`DELETE FROM summary WHERE measure = 'OPEN_BILLS'`);
  await runner.query(`DELETE FROM summary_delta WHERE measure = 'OPEN_BILLS'`);
  await runner.query(`
    INSERT INTO summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
    SELECT 'OPEN_BILLS', l.member_group, d.effective_on, sum(d.one), b.regency_id, b.district_id, b.village_id
    FROM bill b JOIN agreement_line l ON l.id = b.line_id CROSS JOIN LATERAL (${days}) AS d (effective_on, one)
    GROUP BY 2, 3, 5, 6, 7 HAVING sum(d.one) <> 0`);
  for (const table of SUMMED) await runner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
}

/** A bill is open from the day on which it is drawn until the day on which its payment is recorded, whatever its month. */
export class BillsOpenOnADay1715513010000 implements MigrationInterface {
  name = 'BillsOpenOnADay1715513010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE bill ADD COLUMN booked_on date`);
    // Of bills that are there the day is not known exactly: the last one of their month, or when they were drawn or paid before.
    const drawn = `LEAST((issued_at AT TIME ZONE 'Asia/Makassar')::date, (month + interval '1 month - 1 day')::date)`;
    await runner.query(
      `ALTER TABLE bill ALTER COLUMN booked_on TYPE date USING COALESCE(paid_on, ${drawn}), ALTER COLUMN booked_on SET NOT NULL`,
    );
    await runner.query(`GRANT UPDATE (booked_on) ON bill TO ${writers}`);
    await runner.query(`DROP TRIGGER tr_bill_frozen_paid ON bill`);
    await runner.query(frozenPaid(`'booked_on', `));
    const added = measures('added b', '', 'b.booked_on');
    const removed = measures('removed b JOIN added now ON now.id = b.id', '-', 'now.booked_on');
    await runner.query(summing('sum_bill_insert', added));
    await runner.query(summing('sum_bill_update', `${added} UNION ALL ${removed}`));
    await recount(
      runner,
      `SELECT LEAST(${drawn}, b.booked_on), 1 WHERE b.status IN ('ISSUED', 'PAID') UNION ALL SELECT b.booked_on, -1 WHERE b.status = 'PAID'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(summing('sum_bill_insert', before('added', '')));
    await runner.query(
      summing('sum_bill_update', [before('added', ''), before('removed', '-')].join(' UNION ALL ')),
    );
    await recount(runner, `SELECT b.month, 1 WHERE b.status = 'ISSUED'`);
    await runner.query(`DROP TRIGGER tr_bill_frozen_paid ON bill`);
    await runner.query(frozenPaid(''));
    await runner.query(`ALTER TABLE bill DROP COLUMN booked_on`);
  }
}

/* The functions as they were, to the letter. */
const before = (rows: string, sign: string) => `
      SELECT m.measure, l.member_group, b.month AS effective_on, ${sign} m.amount AS amount, b.regency_id, b.district_id, b.village_id
      FROM ${rows} b JOIN public.agreement_line l ON l.id = b.line_id
      CROSS JOIN LATERAL (VALUES ('BILLED', b.amount, b.status IN ('ISSUED', 'PAID')), ('PAID', b.amount, b.status = 'PAID'),
        ('OPEN_BILLS', 1::bigint, b.status = 'ISSUED')) AS m(measure, amount, counts)
      WHERE m.counts`;
const summing = (name: string, rows: string) =>
  `CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$ 
      BEGIN
        INSERT INTO public.summary_delta (measure, member_group, effective_on, amount, regency_id, district_id, village_id)
        SELECT measure, member_group, effective_on, sum(amount), regency_id, district_id, village_id FROM (${rows}) AS d
        GROUP BY measure, member_group, effective_on, regency_id, district_id, village_id HAVING sum(amount) <> 0;
        RETURN NULL;
      END $$`;

const frozenPaid = (more: string) => `CREATE TRIGGER tr_bill_frozen_paid BEFORE UPDATE ON bill FOR EACH ROW
  WHEN (OLD.status = 'PAID' AND NEW.status <> 'PAID')
  EXECUTE FUNCTION check_frozen(${more}'status', 'paid_on', 'payment_reference', 'paid_by', 'reversals', 'version')`;
