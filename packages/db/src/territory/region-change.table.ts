import { RegionChangeKind, type RegionChange } from '@lindung/domain/territory/region-change';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, instantByDefault, primary, text, uuid } from '../columns.js';
import { checkOneOf, reference } from '../constraints.js';

export const regionChangeTable = new EntitySchema<RegionChange>({
  name: 'RegionChange',
  tableName: 'region_change',
  columns: {
    id: primary(uuid('id'), 'pk_region_change'),
    kind: text('kind'),
    effectiveOn: day('effective_on'),
    source: text('source'),
    recordedBy: uuid('recorded_by'),
    recordedAt: instantByDefault('recorded_at'),
  } satisfies Record<keyof RegionChange, EntitySchemaColumnOptions>,
  checks: [checkOneOf('ck_region_change_kind', 'kind', RegionChangeKind)],
  foreignKeys: [reference('fk_region_change_recorded_by', 'recordedBy', 'User')],
});
