import { SERVING_ORDER } from '@lindung/domain/office/serving-office';

import { userJoin, userName } from '../access/user-name.js';
import { column, type FieldMap, type ListField, type ReadModel } from '../read/read-model.js';
import { holdsToday, isShownToday, regionRef } from '../territory/region.read.js';
import { officeAt } from './office-on.js';

/** An office as another record points at it. */
export const officeRef = (alias: string): FieldMap => ({
  id: column(`${alias}.office_id`),
  name: column(`${alias}.name`),
  kind: column(`${alias}.kind`),
});

/** The version by which an office is known on the business day: of one that is still to open the first, of a closed one the last. */
const isKnownBy = (alias: string): string =>
  `${alias}.valid_from = (SELECT COALESCE(max(known.valid_from) FILTER (WHERE known.valid_from <= $1::date), min(known.valid_from))
    FROM office_version known WHERE known.office_id = ${alias}.office_id)`;

/** The LEFT JOIN of the version by which an office is known on the business day. */
export const officeJoin = (alias: string, idColumn: string) => ({
  sql: `LEFT JOIN office_version ${alias} ON ${alias}.office_id = ${idColumn} AND ${isKnownBy(alias)}`,
});

const servingOrder = SERVING_ORDER.map((kind) => `'${kind}'`).join(', ');

/** The LEFT JOIN of the office that serves a region on the business day, and has its figures: one of those that do. */
export const officeServing = (alias: string, regionColumn: string): string => `LEFT JOIN LATERAL (
  SELECT ov.office_id, ov.name, ov.kind FROM office_area oa
  JOIN office_version ov ON ov.office_id = oa.office_id AND ${holdsToday('ov')}
  WHERE oa.region_id = ${regionColumn} AND ${holdsToday('oa')}
  ORDER BY array_position(ARRAY[${servingOrder}], ov.kind), oa.valid_from, ov.office_id LIMIT 1) ${alias} ON true`;

/** Handovers to the office and from it. */
const handovers = {
  list: {
    id: column('ho.id'),
    office: { object: officeRef('taking'), presentWhen: 'taking.office_id', join: 'taking' },
    effectiveOn: column('ho.effective_on'),
    reason: column('ho.reason'),
    recordedBy: userName('recorder'),
    recordedAt: column('ho.recorded_at'),
    regions: {
      list: {
        region: { object: regionRef('hrv'), presentWhen: 'hrv.region_id' },
        from: { object: officeRef('giving'), presentWhen: 'giving.office_id', join: 'giving' },
      },
      from: `office_handover_region hr JOIN region_version hrv ON hrv.region_id = hr.region_id AND ${isShownToday('hrv')}`,
      where: 'hr.handover_id = ho.id',
      orderBy: 'hrv.code',
      joins: { giving: { sql: officeAt('giving', 'hr.from_office_id', 'ho.effective_on - 1') } },
    },
  },
  from: 'office_handover ho',
  where: `(ho.office_id = v.office_id OR ho.id IN (
    SELECT gone.handover_id FROM office_handover_region gone WHERE gone.from_office_id = v.office_id))`,
  orderBy: 'ho.effective_on DESC, ho.id DESC',
  joins: {
    taking: { sql: officeAt('taking', 'ho.office_id', 'ho.effective_on') },
    recorder: userJoin('recorder', 'ho.recorded_by'),
  },
} as const satisfies ListField;

/** Offices as they stand on the business day, those that are still to open as they will, and closed ones as they were last. */
export const officeRead = {
  table: 'office_version',
  alias: 'v',
  id: { column: 'v.office_id', type: 'uuid' },
  always: isKnownBy('v'),
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
    closesOn: column(
      '(SELECT last.valid_to FROM office_version last WHERE last.office_id = v.office_id ORDER BY last.valid_from DESC LIMIT 1)',
    ),
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
        code: column('h.code'),
        headName: column('h.head_name'),
        parent: { object: officeRef('above'), presentWhen: 'above.office_id', join: 'above' },
        validFrom: column('h.valid_from'),
        validTo: column('h.valid_to'),
      },
      from: 'office_version h',
      where: 'h.office_id = v.office_id',
      orderBy: 'h.valid_from DESC',
      joins: { above: { sql: officeAt('above', 'h.parent_id', 'h.valid_from') } },
    },
    handovers,
    version: column('identity.version', 'identity'),
  },
  sorts: { NAME: { expression: 'v.sort_name', type: 'text' } },
} as const satisfies ReadModel;

/** The first day from now on of an office: today, or the day on which it opens. */
const firstDay = 'GREATEST(v.valid_from, $1::date)';

/** Offices with the regions alone that they serve now, or will when they open: for a file, which has no room for dates of each. */
export const officeNowRead = {
  ...officeRead,
  fields: {
    ...officeRead.fields,
    areas: {
      ...officeRead.fields.areas,
      where: `${officeRead.fields.areas.where} AND oa.valid_from <= ${firstDay} AND (oa.valid_to IS NULL OR oa.valid_to >= ${firstDay})`,
    },
  },
} as const satisfies ReadModel;
