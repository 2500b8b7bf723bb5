import { QuotaEntryKind, type QuotaEntry } from '@lindung/domain/agreement/quota';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, int, nullable, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/**
 * A movement of the quota ledger. A reserve and a release name the one enrolment whose seat they take or give back,
 * so that no seat is given back twice; the enrolment names the decree.
 */
export type QuotaEntryRow = Omit<QuotaEntry, 'decreeId' | 'recordedAt'> & {
  enrolmentId: string | null;
  at: Date;
  byUser: string;
};

export const quotaEntryTable = new EntitySchema<QuotaEntryRow>({
  name: 'QuotaEntry',
  tableName: 'quota_entry',
  columns: {
    id: primary(uuid('id'), 'pk_quota_entry'),
    lineId: uuid('line_id'),
    kind: text('kind'),
    seats: int('seats'),
    stageId: nullable(uuid('stage_id')),
    enrolmentId: nullable(uuid('enrolment_id')),
    effectiveOn: day('effective_on'),
    at: instantByDefault('at'),
    byUser: uuid('by_user'),
    ...ownerColumns,
  } satisfies Record<keyof QuotaEntryRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_quota_entry_kind', 'kind', QuotaEntryKind),
    check('ck_quota_entry_seats', `seats > 0 AND (kind IN ('GRANT', 'WITHDRAW') OR seats = 1)`),
    check('ck_quota_entry_stage', `(kind IN ('GRANT', 'WITHDRAW')) = (stage_id IS NOT NULL)`),
    check('ck_quota_entry_enrolment', `(kind IN ('GRANT', 'WITHDRAW')) = (enrolment_id IS NULL)`),
  ],
  foreignKeys: [reference('fk_quota_entry_enrolment', 'enrolmentId', 'Enrolment')],
  indices: [
    { name: 'ix_quota_entry_line', columns: ['lineId', 'kind', 'effectiveOn'] },
    { name: 'uq_quota_entry_grant', columns: ['stageId'], unique: true, where: `kind = 'GRANT'` },
    {
      name: 'uq_quota_entry_enrolment',
      columns: ['enrolmentId', 'kind'],
      unique: true,
      where: `kind <> 'GRANT'`,
    },
  ],
});
