import type { OfficeArea } from '@lindung/domain/office/office';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, int, nullable, primary, uuid } from '../columns.js';
import { check, reference } from '../constraints.js';

export const officeAreaTable = new EntitySchema<OfficeArea>({
  name: 'OfficeArea',
  tableName: 'office_area',
  columns: {
    id: primary(uuid('id'), 'pk_office_area'),
    officeId: uuid('office_id'),
    regionId: int('region_id'),
    validFrom: day('valid_from'),
    validTo: nullable(day('valid_to')),
  } satisfies Record<keyof OfficeArea, EntitySchemaColumnOptions>,
  checks: [check('ck_office_area_period', 'valid_to >= valid_from')],
  exclusions: [
    {
      name: 'ex_office_area_office_region',
      expression: `USING gist (office_id WITH =, region_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
  ],
  foreignKeys: [
    reference('fk_office_area_office', 'officeId', 'Office'),
    reference('fk_office_area_region', 'regionId', 'Region'),
  ],
  indices: [{ name: 'ix_office_area_region', columns: ['regionId', 'validFrom'] }],
});
