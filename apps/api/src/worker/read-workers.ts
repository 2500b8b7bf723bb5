import { workerRead } from '@lindung/db/worker/worker.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { filterWorkers } from './filter-workers.js';
import type { WorkerFilter } from './worker-filter.type.js';
import type { WorkerOrderField, WorkerType } from './worker.type.js';

type WorkerArgs = PageArgs & { filter: WorkerFilter | null; orderBy: Order<WorkerOrderField> | null };

export const listWorkers = (
  context: RequestContext,
  args: WorkerArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<WorkerType>> =>
  readList(
    context,
    {
      operation: 'workers',
      model: workerRead,
      args,
      defaultSort: 'FULL_NAME',
      filter: (conditions) => filterWorkers(conditions, args.filter, context.services),
    },
    info,
  );

export const readWorker = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WorkerType | null> => readOne(context, 'worker', workerRead, id, info);

export const readWrittenWorker = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WorkerType> => readWritten(context, 'worker', workerRead, id, info);
