import { column, type ReadModel } from '../read/read-model.js';
import { isShownToday, regionRef } from '../territory/region.read.js';
import { userJoin, userName } from './user-name.js';

/** Wider looks, the newest first; how much was read in one the database counts on the trail. */
export const widerLookRead = {
  table: 'wider_look',
  alias: 'w',
  id: { column: 'w.id', type: 'uuid' },
  joins: {
    holder: userJoin('holder', 'w.user_id'),
    watcher: userJoin('watcher', 'w.seen_by'),
    used: { sql: `LEFT JOIN LATERAL wider_look_use(w.id) used ON true` },
  },
  fields: {
    id: column('w.id'),
    userId: column('w.user_id'),
    userName: userName('holder'),
    role: column('w.role'),
    reason: column('w.reason'),
    openedAt: column('w.opened_at'),
    endsAt: column('COALESCE(w.ended_at, w.ends_at)'),
    isOpen: column('w.ended_at IS NULL AND now() < w.ends_at'),
    area: {
      list: regionRef('reached'),
      from: `region_version reached`,
      where: `reached.region_id = ANY (w.area) AND ${isShownToday('reached')}`,
      orderBy: 'reached.code',
    },
    times: column('used.times', 'used'),
    persons: column('used.persons', 'used'),
    seenAt: column('w.seen_at'),
    seenBy: userName('watcher'),
  },
  sorts: { NEWEST: { expression: 'w.id', type: 'uuid' } },
} as const satisfies ReadModel;
