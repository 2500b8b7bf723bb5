import { personEventRead } from '@lindung/db/worker/person-event.read';
import { workerReadOn } from '@lindung/db/worker/worker.read';
import type { Grant } from '@lindung/domain/access/grant';
import { ACTS, hiddenInTimeline } from '@lindung/domain/access/timeline';
import { eventKindsOf, PersonEvent, PersonEventKind } from '@lindung/domain/worker/person-event';
import type { GraphQLResolveInfo } from 'graphql';

import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { PersonTimelineEventType, PersonTimelineFilter } from './person-event.type.js';

/** The events that a grant hides with the field of the page that says the same. */
const hiddenEvents = ({ mask = [] }: Grant): readonly PersonEvent[] => [
  ...(mask.includes('populationStatuses') ? [PersonEvent.STATUS_KNOWN] : []),
  ...(mask.includes('identityMatch') ? [PersonEvent.IDENTITY_MATCHED] : []),
  ...(mask.includes('formerHomes') ? [PersonEvent.HOME_LEFT] : []),
];

/** What happened to a person, the newest first; nothing where the page of the person would not be there. */
export function listPersonTimeline(
  context: RequestContext,
  { workerId, filter, ...args }: PageArgs & { workerId: string; filter: PersonTimelineFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<PersonTimelineEventType>> {
  const { actor, grant } = requireActor(context, 'personTimeline');
  const id = requireId(workerId, 'workerId');
  const kinds = eventKindsOf(actor.role).filter((kind) => filter?.kinds?.includes(kind) ?? true);
  return readList(
    context,
    {
      operation: 'personTimeline',
      model: (conditions) =>
        personEventRead(
          // A value that no statement uses has no type.
          {
            person: kinds.length > 0 ? conditions.bind(id) : 'NULL',
            operations: kinds.includes(PersonEventKind.RECORD) ? conditions.bind(ACTS) : 'NULL',
            level: actor.jurisdiction.level,
          },
          kinds,
          hiddenEvents(grant),
        ),
      args: { ...args, filter, orderBy: { field: 'TIME', direction: SortDirection.DESC } },
      defaultSort: 'TIME',
      filter: (conditions) => {
        const { table, alias, id: key } = workerReadOn(actor.jurisdiction.level);
        conditions.add(`EXISTS (SELECT FROM ${table} ${alias} WHERE ${key.column} = ?::uuid)`, id);
      },
      hides: hiddenInTimeline('WORKER', grant),
    },
    info,
  );
}
