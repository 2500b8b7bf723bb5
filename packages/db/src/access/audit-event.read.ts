import { column, computed, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';
import { userJoin } from './user-name.js';

/** Who did it: a user, a partner's application, or nobody who is known (a sign-in that failed). */
export const actorName = computed<[user: string | null, client: string | null]>(
  ['actor.name', `e.details ->> 'client'`],
  ([user, client]) => user ?? client ?? '—',
  'actor',
);

/** The trail. Its ids are made in the order of time. */
export const auditEventRead = {
  table: 'audit_event',
  alias: 'e',
  id: { column: 'e.id', type: 'uuid' },
  joins: {
    actor: userJoin('actor', 'e.user_id'),
    region: regionJoin('region', 'COALESCE(e.village_id, e.district_id, e.regency_id)'),
  },
  fields: {
    id: column('e.id'),
    at: column('e.at'),
    operation: column('e.operation'),
    actorName,
    actorId: column('e.user_id'),
    actorRole: column('e.role'),
    objectType: column('e.object_type'),
    objectId: column('e.object_id'),
    region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
    widerLookId: column('e.wider_look_id'),
    count: column('e.row_count'),
    details: column(`NULLIF(e.details, '{}'::jsonb)::text`),
    requestId: column('e.request_id'),
  },
  sorts: { TIME: { expression: 'e.id', type: 'uuid' } },
} as const satisfies ReadModel;
