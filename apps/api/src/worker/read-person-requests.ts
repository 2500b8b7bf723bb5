import {
  type PersonRequestClock,
  personRequestClock,
  personRequestRead,
} from '@lindung/db/worker/person-request.read';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type {
  PersonRequestClockType,
  PersonRequestFilter,
  PersonRequestType,
} from './person-request.type.js';

/** Requests of persons of the area, what is due first before the others. */
export const listPersonRequests = (
  context: RequestContext,
  args: PageArgs & { filter: PersonRequestFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<PersonRequestType>> =>
  readList(
    context,
    {
      operation: 'personRequests',
      model: personRequestRead,
      args,
      defaultSort: 'DUE',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.status, 'r.status = ?')
          .addIf(args.filter?.kind, 'r.kind = ?')
          .addIf(args.filter?.isLate, '(COALESCE(r.answered_at, now()) > r.due_at) = ?::boolean')
          .addIf(args.filter?.workerId, 'r.person_id = ?::uuid'),
    },
    info,
  );

export const readPersonRequest = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PersonRequestType | null> => readOne(context, 'personRequest', personRequestRead, id, info);

/** What waits for an answer in the area. */
export async function readPersonRequestClock(context: RequestContext): Promise<PersonRequestClockType> {
  const { actor } = requireActor(context, 'personRequestClock');
  const [rows = []] = await context.services.database.read<PersonRequestClock[][]>(actingAs(actor), [
    personRequestClock,
  ]);
  return rows[0] ?? { open: 0, late: 0, nextDueAt: null };
}

export const readWrittenPersonRequest = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PersonRequestType> => readWritten(context, 'personRequest', personRequestRead, id, info);
