import { percentage } from '@lindung/domain/shared/percentage';

import { payerFields } from '../agreement/payer.read.js';
import { column, computed, type FieldMap, type Joins, type ReadModel } from '../read/read-model.js';
import { paidInParts } from './bill.read.js';
import { regionJoin } from '../territory/region.read.js';

/** Bills that are to be paid by now and aren't; `$1` is the business day. */
const overdue = (bill: string) => `${bill}.status = 'ISSUED' AND ${bill}.due_on < $1::date`;

const payerJoins: Joins = {
  payer: { sql: 'LEFT JOIN payer ON payer.id = p.payer_id' },
  payer_region: {
    ...regionJoin('payer_region', 'COALESCE(payer.village_id, payer.district_id, payer.regency_id)'),
    needs: 'payer',
  },
};
const payer: FieldMap[string] = {
  object: payerFields('payer', 'payer_region'),
  presentWhen: 'payer.id',
  join: 'payer',
};

/** How many bills of each payer and month were paid by their day, of those that are paid or whose day is over. */
export const payerPunctualityRead = {
  table: `(SELECT md5(b.payer_id || ' ' || b.month)::uuid AS key, b.payer_id, b.regency_id, b.month, count(*)::int AS bills,
      count(*) FILTER (WHERE b.paid_on <= b.due_on)::int AS on_time, count(*) FILTER (WHERE b.paid_on > b.due_on)::int AS late,
      count(*) FILTER (WHERE b.paid_on IS NULL)::int AS unpaid, sum(b.amount)::bigint AS amount,
      COALESCE(sum(b.amount) FILTER (WHERE b.paid_on <= b.due_on), 0)::bigint AS on_time_amount
    FROM bill b WHERE b.status = 'PAID' OR ${overdue('b')} GROUP BY b.payer_id, b.regency_id, b.month)`,
  alias: 'p',
  id: { column: 'p.key', type: 'uuid' },
  joins: payerJoins,
  fields: {
    id: column('p.key'),
    payer,
    month: column(`to_char(p.month, 'YYYY-MM')`),
    bills: column('p.bills'),
    onTime: column('p.on_time'),
    late: column('p.late'),
    unpaid: column('p.unpaid'),
    shareHundredths: computed<[number, number]>(['p.on_time', 'p.bills'], ([onTime, bills]) =>
      Number(percentage(onTime, bills)?.hundredths),
    ),
    amount: column('p.amount::text'),
    onTimeAmount: column('p.on_time_amount::text'),
  },
  sorts: { MONTH: { expression: 'p.month', type: 'date' } },
} as const satisfies ReadModel;

/** Months that have begun since the day on which a bill was due. */
const monthsLate = `(extract(year FROM age($1::date, b.due_on)) * 12 + extract(month FROM age($1::date, b.due_on))
  + CASE WHEN b.due_on + make_interval(months => (extract(year FROM age($1::date, b.due_on)) * 12
      + extract(month FROM age($1::date, b.due_on)))::int) < $1::date THEN 1 ELSE 0 END)::int`;

/** What each payer owes although its day is over: since which month, how much, for whom, and what is added by the rule of each month. */
export const payerArrearsRead = {
  table: `(SELECT b.payer_id, b.regency_id, min(b.month) AS oldest_month, min(b.due_on) AS due_on, count(DISTINCT b.month)::int AS months,
      count(*)::int AS bills, sum(b.amount - ${paidInParts('b')})::bigint AS amount,
      sum((b.amount - ${paidInParts('b')}) * b.late_fine_ppm * ${monthsLate} / 1000000)::bigint AS fine
    FROM bill b WHERE ${overdue('b')} GROUP BY b.payer_id, b.regency_id)`,
  alias: 'p',
  id: { column: 'p.payer_id', type: 'uuid' },
  joins: payerJoins,
  fields: {
    id: column('p.payer_id'),
    payer,
    oldestMonth: column(`to_char(p.oldest_month, 'YYYY-MM')`),
    oldestDueOn: column('p.due_on'),
    months: column('p.months'),
    bills: column('p.bills'),
    people:
      column(`(SELECT count(DISTINCT l.person_id)::int FROM bill b JOIN bill_line l ON l.bill_id = b.id AND l.month = b.month
      WHERE b.payer_id = p.payer_id AND b.regency_id = p.regency_id AND ${overdue('b')})`),
    daysLate: column('($1::date - p.due_on)'),
    amount: column('p.amount::text'),
    fine: column('p.fine::text'),
  },
  sorts: { OLDEST: { expression: 'p.due_on', type: 'date' } },
} as const satisfies ReadModel;
