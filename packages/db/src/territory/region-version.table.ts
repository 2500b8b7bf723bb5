import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionVersion } from '@lindung/domain/territory/region';
import { RegionKind } from '@lindung/domain/territory/region-kind';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, int, nullable, primary, sortNameOf, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

/** A version of a region with its ancestors on the levels that own rows. */
export type RegionVersionRow = RegionVersion & {
  sortName: string;
  regencyId: number | null;
  districtId: number | null;
  /** Until when records that point at the region show this version: the last one for good. */
  shownTo: BusinessDate | null;
};

export const regionVersionTable = new EntitySchema<RegionVersionRow>({
  name: 'RegionVersion',
  tableName: 'region_version',
  columns: {
    id: primary(uuid('id'), 'pk_region_version'),
    regionId: int('region_id'),
    validFrom: day('valid_from'),
    validTo: nullable(day('valid_to')),
    code: { ...text('code'), collation: 'C' },
    name: text('name'),
    sortName: sortNameOf('name'),
    kind: text('kind'),
    parentId: nullable(int('parent_id')),
    regencyId: nullable(int('regency_id')),
    districtId: nullable(int('district_id')),
    source: text('source'),
    shownTo: nullable(day('shown_to')),
  } satisfies Record<keyof RegionVersionRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_region_version_kind', 'kind', RegionKind),
    check('ck_region_version_period', 'valid_to >= valid_from'),
    check('ck_region_version_shown', 'shown_to = valid_to'),
  ],
  exclusions: [
    {
      name: 'ex_region_version_region',
      expression: `USING gist (int4range(region_id, region_id, '[]') WITH &&, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
    {
      name: 'ex_region_version_code',
      expression: `USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
  ],
  foreignKeys: [
    reference('fk_region_version_region', 'regionId', 'Region'),
    reference('fk_region_version_parent', 'parentId', 'Region'),
    reference('fk_region_version_regency', 'regencyId', 'Region'),
    reference('fk_region_version_district', 'districtId', 'Region'),
  ],
  indices: [
    { name: 'ix_region_version_region', columns: ['regionId', 'validFrom'] },
    { name: 'ix_region_version_code', columns: ['code'] },
    { name: 'ix_region_version_parent', columns: ['parentId', 'code'] },
    { name: 'ix_region_version_name', columns: ['sortName', 'regionId'] },
  ],
});
