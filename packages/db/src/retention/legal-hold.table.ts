import { LegalHoldScope } from '@lindung/domain/retention/legal-hold';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  day,
  instant,
  instantByDefault,
  ints,
  nullable,
  ownerColumns,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** Who is kept from erasure, why, and until when; one of a region keeps those who live where it belongs. */
export interface LegalHoldRow {
  id: string;
  scope: LegalHoldScope;
  personId: string | null;
  agreementId: string | null;
  reason: string;
  documentNumber: string;
  heldUntil: BusinessDate | null;
  placedByUserId: string;
  placedAt: Date;
  liftedByUserId: string | null;
  liftedAt: Date | null;
  liftReason: string | null;
  version: number;
  /** The villages of its region when it was placed. */
  villages: number[];
  regencyId: number;
  districtId: number | null;
  villageId: number | null;
}

export const legalHoldTable = new EntitySchema<LegalHoldRow>({
  name: 'LegalHold',
  tableName: 'legal_hold',
  columns: {
    id: primary(uuid('id'), 'pk_legal_hold'),
    scope: text('scope'),
    personId: nullable(uuid('person_id')),
    agreementId: nullable(uuid('agreement_id')),
    reason: text('reason'),
    documentNumber: text('document_number'),
    heldUntil: nullable(day('held_until')),
    placedByUserId: uuid('placed_by'),
    placedAt: instantByDefault('placed_at'),
    liftedByUserId: nullable(uuid('lifted_by')),
    liftedAt: nullable(instant('lifted_at')),
    liftReason: nullable(text('lift_reason')),
    version: versionCounter(),
    villages: byDefault(ints('villages'), []),
    ...ownerColumns,
  } satisfies Record<keyof LegalHoldRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_legal_hold_scope', 'scope', LegalHoldScope),
    check(
      'ck_legal_hold_target',
      `(scope = 'PERSON') = (person_id IS NOT NULL) AND (scope = 'AGREEMENT') = (agreement_id IS NOT NULL)`,
    ),
    check('ck_legal_hold_lifted', 'num_nonnulls(lifted_by, lifted_at, lift_reason) IN (0, 3)'),
  ],
  foreignKeys: [
    reference('fk_legal_hold_person', 'personId', 'Person'),
    reference('fk_legal_hold_agreement', 'agreementId', 'Agreement'),
    reference('fk_legal_hold_placed_by', 'placedByUserId', 'User'),
    reference('fk_legal_hold_lifted_by', 'liftedByUserId', 'User'),
  ],
  indices: [
    { name: 'ix_legal_hold_regency', columns: ['regencyId', 'id'] },
    { name: 'ix_legal_hold_person', columns: ['personId'], where: 'lifted_at IS NULL' },
  ],
});
