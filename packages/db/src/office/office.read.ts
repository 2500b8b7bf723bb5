import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { holdsToday, isShownToday, regionRef } from '../territory/region.read.js';

/** An office as another record points at it. */
export const officeRef = (alias: string): FieldMap => ({
  id: column(`${alias}.office_id`),
  name: column(`${alias}.name`),
  kind: column(`${alias}.kind`),
});

/** The version that an office has on the business day; of an office that is still to open, the first it will have. */
const standing = (alias: string): string =>
  `(${holdsToday(alias)} OR ${alias}.valid_from > $1::date AND NOT EXISTS (
    SELECT FROM office_version before WHERE before.office_id = ${alias}.office_id AND before.valid_from < ${alias}.valid_from))`;

/** The LEFT JOIN of the version that an office has on the business day, or that it will open with. */
export const officeJoin = (alias: string, idColumn: string) => ({
  sql: `LEFT JOIN office_version ${alias} ON ${alias}.office_id = ${idColumn} AND ${standing(alias)}`,
});

/** Offices as they stand on the business day, and those that are still to open as they will. */
export const officeRead = {
  table: 'office_version',
  alias: 'v',
  id: { column: 'v.office_id', type: 'uuid' },
  always: standing('v'),
  joins: {
    identity: { sql: 'JOIN office identity ON identity.id = v.office_id' },
    parent: officeJoin('parent', 'v.parent_id'),
  },
  fields: {
    ...officeRef('v'),
    code: column('v.code'),
    headName: column('v.head_name'),
    parent: { object: officeRef('parent'), presentWhen: 'parent.office_id', join: 'parent' },
    validFrom: column('v.valid_from'),
    validTo: column('v.valid_to'),
    areas: {
      list: {
        region: { object: regionRef('rv'), presentWhen: 'rv.region_id' },
        validFrom: column('oa.valid_from'),
        validTo: column('oa.valid_to'),
      },
      from: `office_area oa JOIN region_version rv ON rv.region_id = oa.region_id AND ${isShownToday('rv')}`,
      where: 'oa.office_id = v.office_id',
      orderBy: 'oa.valid_from DESC, rv.code',
    },
    versions: {
      list: {
        name: column('h.name'),
        kind: column('h.kind'),
        headName: column('h.head_name'),
        validFrom: column('h.valid_from'),
        validTo: column('h.valid_to'),
      },
      from: 'office_version h',
      where: 'h.office_id = v.office_id',
      orderBy: 'h.valid_from DESC',
    },
    version: column('identity.version', 'identity'),
  },
  sorts: { NAME: { expression: 'v.sort_name', type: 'text' } },
} as const satisfies ReadModel;
