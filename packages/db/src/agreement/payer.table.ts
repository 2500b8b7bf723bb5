import type { Payer } from '@lindung/domain/agreement/payer';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { instantByDefault, ownerColumns, primary, text, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

export type PayerRow = Payer & { createdAt: Date };

export const payerTable = new EntitySchema<PayerRow>({
  name: 'Payer',
  tableName: 'payer',
  columns: {
    id: primary(uuid('id'), 'pk_payer'),
    employerNumber: text('employer_number'),
    name: text('name'),
    ...ownerColumns,
    createdAt: instantByDefault('created_at'),
  } satisfies Record<keyof PayerRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_payer_employer_number', columns: ['employerNumber'] }],
  checks: [check('ck_payer_employer_number', `employer_number ~ '^[0-9A-Z]{8}$'`)],
  foreignKeys: [reference('fk_payer_regency', 'regencyId', 'Region')],
});
