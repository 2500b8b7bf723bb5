import type { Bill } from '@lindung/domain/contribution/bill';
import { BillStatus } from '@lindung/domain/contribution/bill-status';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  byDefault,
  day,
  instant,
  instantByDefault,
  int,
  json,
  month,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference, referenceTo } from '../constraints.js';

export const billTable = new EntitySchema<Bill>({
  name: 'Bill',
  tableName: 'bill',
  columns: {
    id: primary(uuid('id'), 'pk_bill'),
    number: text('number'),
    lineId: uuid('line_id'),
    payerId: uuid('payer_id'),
    month: month('month'),
    people: int('people'),
    nikWaiting: byDefault(int('nik_waiting'), 0),
    amount: bigint('amount'),
    status: text('status'),
    dueOn: day('due_on'),
    lateFinePpm: byDefault(int('late_fine_ppm'), 0),
    issuedBy: uuid('issued_by'),
    issuedAt: instantByDefault('issued_at'),
    checkedBy: nullable(uuid('checked_by')),
    checkedAt: nullable(instant('checked_at')),
    paidOn: nullable(day('paid_on')),
    paymentReference: nullable(text('payment_reference')),
    paidBy: nullable(uuid('paid_by')),
    cancelReason: nullable(text('cancel_reason')),
    reversals: byDefault(json('reversals'), () => `'[]'`),
    ...ownerColumns,
    version: versionCounter(),
  } satisfies Record<keyof Bill, EntitySchemaColumnOptions>,
  uniques: [
    { name: 'uq_bill_number', columns: ['regencyId', 'number'] },
    { name: 'uq_bill_month', columns: ['id', 'month'] },
  ],
  checks: [
    checkOneOf('ck_bill_status', 'status', BillStatus),
    check('ck_bill_month', 'extract(day FROM month) = 1'),
    check('ck_bill_nik_waiting', 'nik_waiting >= 0'),
    check('ck_bill_late_fine', 'late_fine_ppm BETWEEN 0 AND 1000000'),
    check('ck_bill_amount', 'amount >= 0 AND people > 0'),
    check(
      'ck_bill_checked',
      `(checked_by IS NULL) = (checked_at IS NULL) AND (status <> 'DRAFT' OR checked_by IS NULL)`,
    ),
    check('ck_bill_two_people', 'checked_by <> issued_by'),
    check(
      'ck_bill_paid',
      `(status = 'PAID') = (paid_on IS NOT NULL) AND (paid_on IS NULL) = (paid_by IS NULL)`,
    ),
  ],
  foreignKeys: [
    referenceTo('fk_bill_line', 'AgreementLine', { lineId: 'id', payerId: 'payerId' }),
    reference('fk_bill_issued_by', 'issuedBy', 'User'),
    reference('fk_bill_checked_by', 'checkedBy', 'User'),
    reference('fk_bill_paid_by', 'paidBy', 'User'),
  ],
  indices: [
    { name: 'ix_bill_line_month', columns: ['lineId', 'month'] },
    { name: 'ix_bill_regency', columns: ['regencyId', 'id'] },
    { name: 'ix_bill_unpaid', columns: ['regencyId', 'dueOn'], where: `status = 'ISSUED'` },
  ],
});
