import { lineRef, lineRefJoins } from '../agreement/line-ref.js';
import { payerFields } from '../agreement/payer.read.js';
import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { userJoin, userName } from '../access/user-name.js';

/** A month as the API says it. */
const monthColumn = (expression: string) => column(`to_char(${expression}, 'YYYY-MM')`);

/** What of a bill is paid in instalments, in rupiah. */
export const paidInParts = (
  bill: string,
): string => `(SELECT COALESCE(sum(i.amount), 0)::bigint FROM payment_step i
  WHERE i.bill_id = ${bill}.id AND i.kind = 'INSTALMENT' AND i.withdrawn_at IS NULL)`;

const cell: FieldMap = {
  id: column('c.id'),
  people: column('x.people'),
  amountPerPerson: column('c.amount::text'),
  amount: column('x.amount::text'),
  programmes: column('c.programmes'),
  why: column('c.derivation'),
};

/** Bills, with the prices that their lines share and why. */
export const billRead = {
  table: 'bill',
  alias: 'b',
  id: { column: 'b.id', type: 'uuid' },
  perRegency: true,
  joins: {
    ...lineRefJoins('b.line_id'),
    payer: { sql: 'LEFT JOIN payer ON payer.id = b.payer_id' },
    payer_region: {
      ...regionJoin('payer_region', 'COALESCE(payer.village_id, payer.district_id, payer.regency_id)'),
      needs: 'payer',
    },
    region: regionJoin('region', 'COALESCE(b.village_id, b.district_id, b.regency_id)'),
    issuer: userJoin('issuer', 'b.issued_by'),
    bill_checker: userJoin('bill_checker', 'b.checked_by'),
  },
  fields: {
    id: column('b.id'),
    number: column('b.number'),
    line: { object: lineRef, presentWhen: 'line.id', join: 'line' },
    payer: { object: payerFields('payer', 'payer_region'), presentWhen: 'payer.id', join: 'payer' },
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    month: monthColumn('b.month'),
    people: column('b.people'),
    nikWaiting: column('b.nik_waiting'),
    amount: column('b.amount'),
    status: column('b.status'),
    dueOn: column('b.due_on'),
    lateFinePpm: column('b.late_fine_ppm'),
    issuedAt: column('b.issued_at'),
    issuedBy: userName('issuer'),
    issuedById: column('b.issued_by'),
    checkedAt: column('b.checked_at'),
    checkedBy: userName('bill_checker'),
    paidOn: column('b.paid_on'),
    paymentReference: column('b.payment_reference'),
    cancelReason: column('b.cancel_reason'),
    paidAmount: column(`(CASE WHEN b.status = 'PAID' THEN b.amount ELSE ${paidInParts('b')} END)::text`),
    paymentSteps: {
      list: {
        id: column('s.id'),
        kind: column('s.kind'),
        number: column('s.number'),
        datedOn: column('s.dated_on'),
        expiresOn: column('s.expires_on'),
        isExpired: column('(s.expires_on < $1::date)'),
        amount: column('s.amount::text'),
        enteredAt: column('s.entered_at'),
        enteredBy: userName('step_maker'),
        withdrawnAt: column('s.withdrawn_at'),
        withdrawnBy: userName('step_withdrawer'),
        withdrawReason: column('s.withdraw_reason'),
      },
      from: 'payment_step s',
      where: 's.bill_id = b.id',
      orderBy: 's.entered_at, s.id',
      joins: {
        step_maker: userJoin('step_maker', 's.entered_by'),
        step_withdrawer: userJoin('step_withdrawer', 's.withdrawn_by'),
      },
    },
    reversals: {
      list: {
        paidOn: column(`r.entry ->> 'paidOn'`),
        reference: column(`r.entry ->> 'reference'`),
        reversedAt: column(`r.entry ->> 'reversedAt'`),
        reversedBy: userName('reverser'),
        reason: column(`r.entry ->> 'reason'`),
      },
      from: 'jsonb_array_elements(b.reversals) WITH ORDINALITY AS r (entry, number)',
      where: 'true',
      orderBy: 'r.number DESC',
      joins: { reverser: userJoin('reverser', `(r.entry ->> 'reversedBy')::uuid`) },
    },
    cells: {
      list: cell,
      from: `(SELECT bl.cell_id, count(*)::int AS people, sum(bl.amount) AS amount FROM bill_line bl
              WHERE bl.month = b.month AND bl.bill_id = b.id GROUP BY bl.cell_id) x JOIN priced_cell c ON c.id = x.cell_id`,
      where: 'true',
      orderBy: 'c.amount, c.id',
    },
    version: column('b.version'),
  },
  sorts: { NEWEST: { expression: 'b.id', type: 'uuid' } },
} as const satisfies ReadModel;

/** Bills as an application of a partner reads them: none that nobody has checked yet. */
export const issuedBillRead = { ...billRead, always: `b.status <> 'DRAFT'` } as const satisfies ReadModel;
