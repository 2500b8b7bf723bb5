import type { OfficeHandover } from '@lindung/domain/office/office-handover';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, primary, text, uuid } from '../columns.js';
import { reference } from '../constraints.js';

export const officeHandoverTable = new EntitySchema<OfficeHandover>({
  name: 'OfficeHandover',
  tableName: 'office_handover',
  columns: {
    id: primary(uuid('id'), 'pk_office_handover'),
    officeId: uuid('office_id'),
    effectiveOn: day('effective_on'),
    reason: text('reason'),
    recordedBy: uuid('recorded_by'),
    recordedAt: instantByDefault('recorded_at'),
  } satisfies Record<keyof OfficeHandover, EntitySchemaColumnOptions>,
  foreignKeys: [
    reference('fk_office_handover_office', 'officeId', 'Office'),
    reference('fk_office_handover_recorded_by', 'recordedBy', 'User'),
  ],
  indices: [{ name: 'ix_office_handover_office', columns: ['officeId'] }],
});
