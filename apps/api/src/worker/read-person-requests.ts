import { personRequestRead } from '@lindung/db/worker/person-request.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { PersonRequestFilter, PersonRequestType } from './person-request.type.js';

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

export const readWrittenPersonRequest = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PersonRequestType> => readWritten(context, 'personRequest', personRequestRead, id, info);
