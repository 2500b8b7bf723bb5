import {
  type AgreementOrder,
  AgreementOrderKind,
  AgreementOrderStatus,
  Resumption,
} from '@lindung/domain/agreement/agreement-order';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instant, instantByDefault, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export type AgreementOrderRow = AgreementOrder;

export const agreementOrderTable = new EntitySchema<AgreementOrderRow>({
  name: 'AgreementOrder',
  tableName: 'agreement_order',
  columns: {
    id: primary(uuid('id'), 'pk_agreement_order'),
    agreementId: uuid('agreement_id'),
    kind: text('kind'),
    effectiveOn: day('effective_on'),
    reason: text('reason'),
    basis: text('basis'),
    resumesOn: nullable(day('resumes_on')),
    resumption: nullable(text('resumption')),
    status: text('status'),
    proposedByUserId: uuid('proposed_by'),
    proposedAt: instantByDefault('proposed_at'),
    decidedByUserId: nullable(uuid('decided_by')),
    decidedAt: nullable(instant('decided_at')),
    answer: nullable(text('answer')),
    ...ownerColumns,
  } satisfies Record<keyof AgreementOrderRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_agreement_order_kind', 'kind', AgreementOrderKind),
    checkOneOf('ck_agreement_order_resumption', 'resumption', Resumption),
    check('ck_agreement_order_goes_on', `resumption IS NULL OR kind = 'RESUME'`),
    checkOneOf('ck_agreement_order_status', 'status', AgreementOrderStatus),
    check('ck_agreement_order_two_people', 'decided_by <> proposed_by'),
    check(
      'ck_agreement_order_decided',
      `(status = 'PROPOSED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)`,
    ),
    check('ck_agreement_order_resumes', `resumes_on IS NULL OR kind = 'PAUSE' AND resumes_on > effective_on`),
    check('ck_agreement_order_answer', `(status = 'RETURNED') = (answer IS NOT NULL)`),
  ],
  foreignKeys: [
    reference('fk_agreement_order_agreement', 'agreementId', 'Agreement'),
    reference('fk_agreement_order_proposed_by', 'proposedByUserId', 'User'),
    reference('fk_agreement_order_decided_by', 'decidedByUserId', 'User'),
  ],
  indices: [
    {
      name: 'uq_agreement_order_open',
      columns: ['agreementId'],
      unique: true,
      where: `status = 'PROPOSED'`,
    },
    {
      name: 'uq_agreement_order_day',
      columns: ['agreementId', 'effectiveOn'],
      unique: true,
      where: `status = 'ENACTED'`,
    },
    { name: 'ix_agreement_order_regency', columns: ['regencyId', 'id'] },
  ],
});
