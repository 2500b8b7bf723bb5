import type { Agreement } from '@lindung/domain/agreement/agreement';
import { AgreementKind, AgreementState } from '@lindung/domain/agreement/agreement-status';
import { RefundRule } from '@lindung/domain/agreement/refund-rule';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
  instantByDefault,
  int,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export type AgreementRow = Agreement & { createdBy: string };

export const agreementTable = new EntitySchema<AgreementRow>({
  name: 'Agreement',
  tableName: 'agreement',
  columns: {
    id: primary(uuid('id'), 'pk_agreement'),
    number: text('number'),
    title: text('title'),
    kind: text('kind'),
    status: text('status'),
    signedOn: nullable(day('signed_on')),
    validFrom: day('valid_from'),
    validTo: day('valid_to'),
    signingOfficeId: uuid('signing_office_id'),
    place: nullable(text('place')),
    refundRule: byDefault(text('refund_rule'), RefundRule.NONE_AGREED),
    refundTerms: nullable(text('refund_terms')),
    frameId: nullable(uuid('frame_id')),
    remarks: nullable(text('remarks')),
    assumptions: nullable(text('assumptions')),
    ...ownerColumns,
    createdBy: uuid('created_by'),
    submittedByUserId: nullable(uuid('submitted_by')),
    reviewedByUserId: nullable(uuid('reviewed_by')),
    reason: nullable(text('reason')),
    amendsId: nullable(uuid('amends_id')),
    renewsId: nullable(uuid('renews_id')),
    createdAt: instantByDefault('created_at'),
    version: versionCounter(),
    minimumSeats: nullable(int('minimum_seats')),
  } satisfies Record<keyof AgreementRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_agreement_kind', 'kind', AgreementKind),
    checkOneOf('ck_agreement_status', 'status', AgreementState),
    check('ck_agreement_period', 'valid_to >= valid_from'),
    checkOneOf('ck_agreement_refund_rule', 'refund_rule', RefundRule),
    check('ck_agreement_frame', `frame_id IS NULL OR kind = 'PKS'`),
    check('ck_agreement_minimum_seats', `minimum_seats IS NULL OR minimum_seats > 0 AND kind = 'MOU'`),
    check('ck_agreement_signed', `(status = 'ACTIVE') = (signed_on IS NOT NULL)`),
    check('ck_agreement_addendum', `(kind = 'ADDENDUM') = (amends_id IS NOT NULL)`),
    check('ck_agreement_renewal', 'renews_id IS NULL OR amends_id IS NULL'),
    check('ck_agreement_two_people', 'reviewed_by <> submitted_by'),
    check(
      'ck_agreement_reviewed',
      `CASE status WHEN 'REVIEW' THEN submitted_by IS NOT NULL AND reviewed_by IS NULL
        WHEN 'APPROVED' THEN reviewed_by IS NOT NULL ELSE true END`,
    ),
    check(
      'ck_agreement_reason',
      `CASE WHEN status = 'WITHDRAWN' THEN reason IS NOT NULL
        WHEN status IN ('REVIEW', 'APPROVED', 'ACTIVE') THEN reason IS NULL ELSE true END`,
    ),
  ],
  foreignKeys: [
    reference('fk_agreement_office', 'signingOfficeId', 'Office'),
    reference('fk_agreement_regency', 'regencyId', 'Region'),
    reference('fk_agreement_created_by', 'createdBy', 'User'),
    reference('fk_agreement_frame', 'frameId', 'Agreement'),
    reference('fk_agreement_submitted_by', 'submittedByUserId', 'User'),
    reference('fk_agreement_reviewed_by', 'reviewedByUserId', 'User'),
    reference('fk_agreement_amends', 'amendsId', 'Agreement'),
    reference('fk_agreement_renews', 'renewsId', 'Agreement'),
  ],
  indices: [
    {
      name: 'uq_agreement_number',
      columns: ['regencyId', 'number'],
      unique: true,
      where: `status <> 'WITHDRAWN'`,
    },
    { name: 'ix_agreement_signed_on', columns: ['regencyId', 'signedOn', 'id'] },
    { name: 'ix_agreement_frame', columns: ['frameId'] },
    { name: 'ix_agreement_amends', columns: ['amendsId'], where: 'amends_id IS NOT NULL' },
    { name: 'ix_agreement_renews', columns: ['renewsId'], where: 'renews_id IS NOT NULL' },
  ],
});
