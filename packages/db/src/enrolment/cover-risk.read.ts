import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { column, computed, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { beginColumn, monthOfDay } from './protection-fields.js';

/**
 * Members of each line by the day on which they lose what if the month that they owe next is not paid: who is protected today loses
 * that, who is in grace the membership. Who owes nothing any more, since the line ends before, is none of them.
 */
const risks = `(
  SELECT md5(concat_ws(' ', g.line_id, k.loss, k.loses_on))::uuid AS id, g.line_id, g.regency_id, g.district_id, g.village_id,
         k.loss, k.loses_on, k.pay_by, min(g.owed) AS owed, sum(g.people)::int AS people
  FROM (SELECT e.line_id, e.regency_id, e.district_id, e.village_id, e.paid_through, ${beginColumn} AS starts_on,
      (e.paid_through + interval '1 month')::date AS owed, count(*) AS people
    FROM enrolment e WHERE e.status = 'ENROLLED' AND ${beginColumn} <= $1::date AND isfinite(e.paid_through)
      AND e.paid_through + interval '1 month' <= e.ends_on
    GROUP BY 1, 2, 3, 4, 5, 6) g
  CROSS JOIN LATERAL member_days(g.paid_through, g.starts_on) d
  CROSS JOIN LATERAL (
    SELECT 'PROTECTION' AS loss, d.covered_to + 1 AS loses_on, d.covered_to AS pay_by WHERE d.covered_to >= $1::date
    UNION ALL SELECT 'MEMBERSHIP', d.ended_from, LEAST(d.grace_to, d.ended_from - 1) WHERE d.covered_to < $1::date AND d.ended_from > $1::date) k
  WHERE d.ended_from > g.starts_on
  GROUP BY g.line_id, g.regency_id, g.district_id, g.village_id, k.loss, k.loses_on, k.pay_by)`;

/** Who loses cover if a payment is late: numbers by line and day, the nearest first, with the bill that prevents it. */
export const coverRiskRead = {
  table: risks,
  alias: 'r',
  id: { column: 'r.id', type: 'uuid' },
  joins: {
    ...lineRefJoins('r.line_id'),
    payer: { sql: 'LEFT JOIN payer ON payer.id = line.payer_id', needs: 'line' },
    region: regionJoin('region', 'COALESCE(r.village_id, r.district_id, r.regency_id)'),
    bill: {
      sql: `LEFT JOIN LATERAL (SELECT b.id, b.number, b.month, b.due_on, b.amount FROM bill b
        WHERE b.line_id = r.line_id AND b.month >= r.owed AND b.status IN ('DRAFT', 'ISSUED') ORDER BY b.month, b.id LIMIT 1) bill ON true`,
    },
  },
  fields: {
    id: column('r.id'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    payer: column('payer.name', 'payer'),
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    loss: column('r.loss'),
    losesOn: column('r.loses_on'),
    payUntil: column('r.pay_by'),
    people: column('r.people'),
    owedMonth: computed<[string]>(['r.owed'], ([owed]) => monthOfDay(owed)),
    canBeBilled: column('agreement_in_force_in(line.agreement_id, r.owed)', 'line'),
    bill: {
      object: {
        id: column('bill.id'),
        number: column('bill.number'),
        month: computed<[string]>(['bill.month'], ([month]) => monthOfDay(month)),
        dueOn: column('bill.due_on'),
        amount: column('bill.amount'),
      },
      presentWhen: 'bill.id',
      join: 'bill',
    },
  },
  sorts: { LOSES_ON: { expression: 'r.loses_on', type: 'date' } },
} as const satisfies ReadModel;
