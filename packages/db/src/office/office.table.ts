import type { Office } from '@lindung/domain/office/office';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { primary, uuid, versionCounter } from '../columns.js';

/** The identity of an office; name, kind, head and parent are in its versions. */
export type OfficeRow = Pick<Office, 'id' | 'version'>;

export const officeTable = new EntitySchema<OfficeRow>({
  name: 'Office',
  tableName: 'office',
  columns: {
    id: primary(uuid('id'), 'pk_office'),
    version: versionCounter(),
  } satisfies Record<keyof OfficeRow, EntitySchemaColumnOptions>,
});
