import { type PaymentStep, PaymentStepKind } from '@lindung/domain/contribution/payment-step';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bigint,
  day,
  instant,
  instantByDefault,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export const paymentStepTable = new EntitySchema<PaymentStep>({
  name: 'PaymentStep',
  tableName: 'payment_step',
  columns: {
    id: primary(uuid('id'), 'pk_payment_step'),
    billId: uuid('bill_id'),
    kind: text('kind'),
    number: text('number'),
    datedOn: day('dated_on'),
    expiresOn: nullable(day('expires_on')),
    amount: nullable(bigint('amount')),
    enteredBy: uuid('entered_by'),
    enteredAt: instantByDefault('entered_at'),
    withdrawnBy: nullable(uuid('withdrawn_by')),
    withdrawnAt: nullable(instant('withdrawn_at')),
    withdrawReason: nullable(text('withdraw_reason')),
    ...ownerColumns,
  } satisfies Record<keyof PaymentStep, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_payment_step_kind', 'kind', PaymentStepKind),
    check(
      'ck_payment_step_expires_on',
      `(kind = 'PAYMENT_CODE') = (expires_on IS NOT NULL) AND expires_on >= dated_on`,
    ),
    check('ck_payment_step_amount', `(kind = 'INSTALMENT') = (amount IS NOT NULL) AND amount > 0`),
    check(
      'ck_payment_step_withdrawn',
      `num_nonnulls(withdrawn_by, withdrawn_at, withdraw_reason) IN (0, 3) AND length(withdraw_reason) >= 10`,
    ),
  ],
  foreignKeys: [
    reference('fk_payment_step_bill', 'billId', 'Bill'),
    reference('fk_payment_step_entered_by', 'enteredBy', 'User'),
    reference('fk_payment_step_withdrawn_by', 'withdrawnBy', 'User'),
  ],
  indices: [
    { name: 'ix_payment_step_bill', columns: ['billId', 'enteredAt'] },
    {
      name: 'uq_payment_step_paper',
      columns: ['billId', 'kind'],
      unique: true,
      where: `withdrawn_at IS NULL AND kind NOT IN ('PAYMENT_CODE', 'INSTALMENT')`,
    },
  ],
});
