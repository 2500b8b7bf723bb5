import { changeRequestRead } from '@lindung/db/worker/change-request.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { ChangeRequestFilter, ChangeRequestType } from './change-request.type.js';

/** Proposed changes of persons of the area, what waits longest before the others. */
export const listChangeRequests = (
  context: RequestContext,
  args: PageArgs & { filter: ChangeRequestFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<ChangeRequestType>> =>
  readList(
    context,
    {
      operation: 'changeRequests',
      model: changeRequestRead,
      args,
      defaultSort: 'PROPOSED',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.status, 'r.status = ?')
          .addIf(args.filter?.workerId, 'r.person_id = ?::uuid')
          .addIf(args.filter?.villageId, 'r.village_id = ?::int'),
    },
    info,
  );

export const readChangeRequest = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ChangeRequestType | null> => readOne(context, 'changeRequest', changeRequestRead, id, info);

export const readWrittenChangeRequest = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ChangeRequestType> => readWritten(context, 'changeRequest', changeRequestRead, id, info);
