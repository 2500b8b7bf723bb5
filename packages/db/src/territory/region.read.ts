import { localTermOf, type RegionKind } from '@lindung/domain/territory/region-kind';
import { userJoin, userName } from '../access/user-name.js';
import { officeAt } from '../office/office-on.js';
import { column, computed, type FieldMap, type ListField, type ReadModel } from '../read/read-model.js';

/** Whether a dated row holds on the day of a parameter: `$2::date`. */
export const holdsOn = (alias: string, day: string): string =>
  `${alias}.valid_from <= ${day} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${day})`;

/** Whether a dated row holds on the business day. */
export const holdsToday = (alias: string): string => holdsOn(alias, '$1::date');

/** Whether a version of a region is the one by which it is named on the business day: the last one of a region that has ended. */
export const isShownToday = (alias: string): string =>
  `${alias}.valid_from <= $1::date AND (${alias}.shown_to IS NULL OR ${alias}.shown_to >= $1::date)`;

/** The LEFT JOIN of the version by which a region is named on the business day. */
export const regionJoin = (alias: string, idColumn: string) => ({
  sql: `LEFT JOIN region_version ${alias} ON ${alias}.region_id = ${idColumn} AND ${isShownToday(alias)}`,
});

/** A region as another record points at it. */
export const regionRef = (alias: string): FieldMap => ({
  id: column(`${alias}.region_id`),
  code: column(`${alias}.code`),
  name: column(`${alias}.name`),
  kind: column(`${alias}.kind`),
});

/** Changes that made of the region what it is or another, the last one first. */
const changes = {
  list: {
    id: column('c.id'),
    kind: column('c.kind'),
    effectiveOn: column('c.effective_on'),
    source: column('c.source'),
    recordedBy: userName('recorder'),
    recordedAt: column('c.recorded_at'),
  },
  from: 'region_change c',
  where: `c.id IN (SELECT s.change_id FROM region_succession s WHERE s.predecessor_id = v.region_id
    UNION SELECT s.change_id FROM region_succession s WHERE s.successor_id = v.region_id)`,
  orderBy: 'c.effective_on DESC, c.id DESC',
  joins: { recorder: userJoin('recorder', 'c.recorded_by') },
} as const satisfies ListField;

/** The regions on one side of the changes of another, as they are named on the day. */
const related = (
  of: 'predecessor_id' | 'successor_id',
  by: 'predecessor_id' | 'successor_id',
): ListField => ({
  list: regionRef('rel'),
  from: `(SELECT DISTINCT s.${of} AS id, s.${by} AS by_id FROM region_succession s WHERE s.${of} <> s.${by}) AS s
    JOIN region_version rel ON rel.region_id = s.id AND ${isShownToday('rel')}`,
  where: 's.by_id = v.region_id',
  orderBy: 'rel.code',
});

/** Regions as they stand on the day that is asked for. */
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
    localTerm: computed<[RegionKind, string]>(
      ['v.kind', 'v.code'],
      ([kind, code]) => localTermOf(kind, code) ?? null,
    ),
    parent: { object: regionRef('parent'), presentWhen: 'parent.region_id', join: 'parent' },
    regency: { object: regionRef('regency'), presentWhen: 'regency.region_id', join: 'regency' },
    validFrom: column('v.valid_from'),
    validTo: column('v.valid_to'),
    childCount: column(
      `(SELECT count(*)::int FROM region_version c WHERE c.parent_id = v.region_id AND ${holdsToday('c')})`,
    ),
    isClosed: column('COALESCE(v.valid_to < $1::date, false)'),
    bpsCode: column(
      `(SELECT b.code FROM region_bps_code b WHERE b.region_id = v.region_id AND ${holdsToday('b')})`,
    ),
    aliases: {
      list: {
        id: column('al.id'),
        alias: column('al.alias'),
        validFrom: column('al.valid_from'),
        validTo: column('al.valid_to'),
        recordedBy: userName('speller'),
      },
      from: 'region_alias al',
      where: 'al.region_id = v.region_id',
      orderBy: 'al.valid_from, al.alias',
      joins: { speller: userJoin('speller', 'al.recorded_by') },
    },
    bpsCodes: {
      list: {
        code: column('bps.code'),
        name: column('bps.name'),
        validFrom: column('bps.valid_from'),
        validTo: column('bps.valid_to'),
        source: column('bps.source'),
      },
      from: 'region_bps_code bps',
      where: 'bps.region_id = v.region_id',
      orderBy: 'bps.valid_from',
    },
    changes,
    predecessors: related('predecessor_id', 'successor_id'),
    successors: related('successor_id', 'predecessor_id'),
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
    services: {
      list: {
        office: {
          object: {
            id: column('served.office_id'),
            name: column('served.name'),
            kind: column('served.kind'),
          },
          presentWhen: 'served.office_id',
          join: 'served',
        },
        validFrom: column('oa.valid_from'),
        validTo: column('oa.valid_to'),
      },
      from: 'office_area oa',
      where: 'oa.region_id = COALESCE(v.regency_id, v.region_id)',
      orderBy: 'oa.valid_from, oa.id',
      joins: { served: { sql: officeAt('served', 'oa.office_id', 'oa.valid_from') } },
    },
  },
  sorts: {
    CODE: { expression: 'v.code', type: 'text' },
    NAME: { expression: 'v.sort_name', type: 'text' },
  },
} as const satisfies ReadModel;

/** One region as it is named on the day, also after it has ended. */
export const namedRegionRead = { ...regionRead, always: isShownToday('v') } as const satisfies ReadModel;
