import { recordActsRead, recordReadOn } from '@lindung/db/access/record-acts.read';
import type { Conditions } from '@lindung/db/read/conditions';
import type { Grant } from '@lindung/domain/access/grant';
import { ACTS, grantOfRecord, hiddenInTimeline, type TimelineRecord } from '@lindung/domain/access/timeline';
import type { GraphQLResolveInfo } from 'graphql';

import type { Actor } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { isIdOf, readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { TimelineEventType } from './timeline.type.js';

/** Whose a record is, where a role reads only its own. */
const OWN_COLUMN: Partial<Record<TimelineRecord, string>> = { JOB: 'j.user_id', WIDER_LOOK: 'w.user_id' };

/** What was done to a record, the newest first; nothing where the page of the record would not be there. */
export function listTimeline(
  context: RequestContext,
  { record, id, ...args }: PageArgs & { readonly record: TimelineRecord; readonly id: string },
  info: GraphQLResolveInfo,
): Promise<Connection<TimelineEventType>> {
  const { actor } = requireActor(context, 'timeline');
  const grant = grantOfRecord(actor.role, record);
  const { id: key } = recordReadOn(record, actor.jurisdiction.level);
  const known = isIdOf(key.type, id) ? id : null;
  return readList(
    context,
    {
      operation: 'timeline',
      model: (conditions) =>
        recordActsRead({
          record: conditions.bind(record),
          id: conditions.bind(known),
          operations: conditions.bind(ACTS),
        }),
      args: { ...args, orderBy: { field: 'TIME', direction: SortDirection.DESC } },
      defaultSort: 'TIME',
      filter: (conditions) => reachRecord(conditions, actor, record, known, grant),
      hides: grant ? hiddenInTimeline(record, grant) : [],
    },
    info,
  );
}

/** Asks for the record as its page does: as the same rows, and where the page shows the own ones alone, among those. */
function reachRecord(
  conditions: Conditions,
  { userId, jurisdiction }: Actor,
  record: TimelineRecord,
  id: string | null,
  grant: Grant | undefined,
): void {
  const own = grant?.scope === 'SELF' ? OWN_COLUMN[record] : undefined;
  if (!grant || id === null || (grant.scope === 'SELF' && own === undefined)) {
    conditions.add('false');
    return;
  }
  const { table, alias, id: key } = recordReadOn(record, jurisdiction.level);
  const found = `SELECT FROM ${table} ${alias} WHERE ${key.column} = ?::${key.type}`;
  if (own === undefined) conditions.add(`EXISTS (${found})`, id);
  else conditions.add(`EXISTS (${found} AND ${own} = ?::uuid)`, id, userId);
}
