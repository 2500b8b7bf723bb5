import type { Payer } from '@lindung/domain/agreement/payer';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { instantByDefault, ownerColumns, primary, text, uuid, versionCounter } from '../columns.js';
import { reference } from '../constraints.js';

export type PayerRow = Payer & { createdAt: Date };

export const payerTable = new EntitySchema<PayerRow>({
  name: 'Payer',
  tableName: 'payer',
  columns: {
    id: primary(uuid('id'), 'pk_payer'),
    name: text('name'),
    ...ownerColumns,
    createdAt: instantByDefault('created_at'),
    version: versionCounter(),
  } satisfies Record<keyof PayerRow, EntitySchemaColumnOptions>,
  foreignKeys: [reference('fk_payer_regency', 'regencyId', 'Region')],
  indices: [{ name: 'ix_payer_regency', columns: ['regencyId', 'id'] }],
});
