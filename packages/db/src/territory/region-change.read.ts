import { userJoin, userName } from '../access/user-name.js';
import { column, type ListField, type ReadModel } from '../read/read-model.js';
import { regionRef } from './region.read.js';

/** The regions on one side of a change, as they stood on the day that `on` gives. */
const side = (of: 'predecessor_id' | 'successor_id', on: string): ListField => ({
  list: regionRef('rv'),
  from: `(SELECT DISTINCT s.${of} AS id FROM region_succession s WHERE s.change_id = c.id) AS s
    JOIN region_version rv ON rv.region_id = s.id AND rv.valid_from <= ${on} AND (rv.valid_to IS NULL OR rv.valid_to >= ${on})`,
  where: 'true',
  orderBy: 'rv.code',
});

/** Changes of regions by law, the last one first. */
export const regionChangeRead = {
  table: 'region_change',
  alias: 'c',
  id: { column: 'c.id', type: 'uuid' },
  joins: { recorder: userJoin('recorder', 'c.recorded_by') },
  fields: {
    id: column('c.id'),
    kind: column('c.kind'),
    effectiveOn: column('c.effective_on'),
    source: column('c.source'),
    recordedBy: userName('recorder'),
    recordedAt: column('c.recorded_at'),
    predecessors: side('predecessor_id', 'c.effective_on - 1'),
    successors: side('successor_id', 'c.effective_on'),
    moved: column(`(SELECT count(*)::int FROM residence_move m WHERE m.change_id = c.id)`),
    remaining: column(`(SELECT count(*)::int FROM person p WHERE p.village_id IN (
      SELECT s.predecessor_id FROM region_succession s WHERE s.change_id = c.id AND NOT EXISTS (
        SELECT FROM region_version open WHERE open.region_id = s.predecessor_id AND open.valid_to IS NULL)))`),
  },
  sorts: { DAY: { expression: 'c.effective_on', type: 'date' } },
} as const satisfies ReadModel;
