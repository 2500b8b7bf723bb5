import { OfficeKind, type OfficeVersion } from '@lindung/domain/office/office';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { day, nullable, primary, sortNameOf, text, uuid } from '../columns.js';
import { check, checkOneOf, reference } from '../constraints.js';

export type OfficeVersionRow = OfficeVersion & { sortName: string };

export const officeVersionTable = new EntitySchema<OfficeVersionRow>({
  name: 'OfficeVersion',
  tableName: 'office_version',
  columns: {
    id: primary(uuid('id'), 'pk_office_version'),
    officeId: uuid('office_id'),
    validFrom: day('valid_from'),
    validTo: nullable(day('valid_to')),
    name: text('name'),
    sortName: sortNameOf('name'),
    kind: text('kind'),
    code: nullable(text('code')),
    headName: nullable(text('head_name')),
    parentId: nullable(uuid('parent_id')),
  } satisfies Record<keyof OfficeVersionRow, EntitySchemaColumnOptions>,
  checks: [
    checkOneOf('ck_office_version_kind', 'kind', OfficeKind),
    check('ck_office_version_period', 'valid_to >= valid_from'),
    check('ck_office_version_parent', 'parent_id <> office_id'),
  ],
  exclusions: [
    {
      name: 'ex_office_version_office',
      expression: `USING gist (office_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
    {
      name: 'ex_office_version_name',
      expression: `USING gist (sort_name WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
    {
      name: 'ex_office_version_code',
      expression: `USING gist (lower(code) WITH =, daterange(valid_from, valid_to, '[]') WITH &&)`,
    },
  ],
  foreignKeys: [
    reference('fk_office_version_office', 'officeId', 'Office'),
    reference('fk_office_version_parent', 'parentId', 'Office'),
  ],
});
