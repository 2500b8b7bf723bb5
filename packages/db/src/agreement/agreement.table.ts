import type { Agreement } from '@lindung/domain/agreement/agreement';
import { AgreementKind, AgreementStatus } from '@lindung/domain/agreement/agreement-status';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  day,
  instantByDefault,
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
    governmentSignatory: nullable(text('government_signatory')),
    governmentSignatoryTitle: nullable(text('government_signatory_title')),
    officeSignatory: nullable(text('office_signatory')),
    officeSignatoryTitle: nullable(text('office_signatory_title')),
    remarks: nullable(text('remarks')),
    assumptions: nullable(text('assumptions')),
    ...ownerColumns,
    createdBy: uuid('created_by'),
    createdAt: instantByDefault('created_at'),
    version: versionCounter(),
  } satisfies Record<keyof AgreementRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_agreement_number', columns: ['regencyId', 'number'] }],
  checks: [
    checkOneOf('ck_agreement_kind', 'kind', AgreementKind),
    checkOneOf('ck_agreement_status', 'status', AgreementStatus),
    check('ck_agreement_period', 'valid_to >= valid_from'),
    check('ck_agreement_signed', `status IN ('DRAFT', 'REVIEW') OR signed_on IS NOT NULL`),
  ],
  foreignKeys: [
    reference('fk_agreement_office', 'signingOfficeId', 'Office'),
    reference('fk_agreement_regency', 'regencyId', 'Region'),
    reference('fk_agreement_created_by', 'createdBy', 'User'),
  ],
  indices: [{ name: 'ix_agreement_signed_on', columns: ['regencyId', 'signedOn', 'id'] }],
});
