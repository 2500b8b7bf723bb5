import { RegionLevel } from '@lindung/domain/territory/region-kind';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { int, primary, text } from '../columns.js';
import { checkOneOf } from '../constraints.js';

/** The identity of a region: what stays when code, name and parent change. */
export interface RegionRow {
  id: number;
  level: RegionLevel;
}

export const regionTable = new EntitySchema<RegionRow>({
  name: 'Region',
  tableName: 'region',
  columns: {
    id: { ...primary(int('id'), 'pk_region'), generated: 'increment' },
    level: text('level'),
  } satisfies Record<keyof RegionRow, EntitySchemaColumnOptions>,
  checks: [checkOneOf('ck_region_level', 'level', RegionLevel)],
});
