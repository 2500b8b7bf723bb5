import { column, type FieldMap, type ReadModel } from '../read/read-model.js';

/** Whether a dated row holds on the business day. */
export const holdsToday = (alias: string): string =>
  `${alias}.valid_from <= $1::date AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= $1::date)`;

/** The LEFT JOIN of the version that a region has on the business day. */
export const regionJoin = (alias: string, idColumn: string) => ({
  sql: `LEFT JOIN region_version ${alias} ON ${alias}.region_id = ${idColumn} AND ${holdsToday(alias)}`,
});

/** A region as another record points at it. */
export const regionRef = (alias: string): FieldMap => ({
  id: column(`${alias}.region_id`),
  code: column(`${alias}.code`),
  name: column(`${alias}.name`),
  kind: column(`${alias}.kind`),
});

/** Regions as they stand on the business day. */
export const regionRead = {
  table: 'region_version',
  alias: 'v',
  id: { column: 'v.region_id', type: 'int' },
  always: holdsToday('v'),
  joins: {
    identity: { sql: 'JOIN region identity ON identity.id = v.region_id' },
    parent: regionJoin('parent', 'v.parent_id'),
    regency: regionJoin('regency', 'v.regency_id'),
  },
  fields: {
    ...regionRef('v'),
    level: column('identity.level', 'identity'),
    parent: { object: regionRef('parent'), presentWhen: 'parent.region_id', join: 'parent' },
    regency: { object: regionRef('regency'), presentWhen: 'regency.region_id', join: 'regency' },
    validFrom: column('v.valid_from'),
    validTo: column('v.valid_to'),
    childCount: column(
      `(SELECT count(*)::int FROM region_version c WHERE c.parent_id = v.region_id AND ${holdsToday('c')})`,
    ),
    versions: {
      list: {
        code: column('h.code'),
        name: column('h.name'),
        kind: column('h.kind'),
        validFrom: column('h.valid_from'),
        validTo: column('h.valid_to'),
        source: column('h.source'),
      },
      from: 'region_version h',
      where: 'h.region_id = v.region_id',
      orderBy: 'h.valid_from',
    },
    offices: {
      list: { id: column('ov.office_id'), name: column('ov.name'), kind: column('ov.kind') },
      from: `office_area oa JOIN office_version ov ON ov.office_id = oa.office_id AND ${holdsToday('ov')}`,
      where: `oa.region_id = COALESCE(v.regency_id, v.region_id) AND ${holdsToday('oa')}`,
      orderBy: 'ov.name',
    },
  },
  sorts: {
    CODE: { expression: 'v.code', type: 'text' },
    NAME: { expression: 'v.sort_name', type: 'text' },
  },
} as const satisfies ReadModel;
