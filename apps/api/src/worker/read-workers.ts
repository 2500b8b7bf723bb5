import { workerReadOn } from '@lindung/db/worker/worker.read';
import { NIK_SEARCH } from '@lindung/domain/access/audit-event';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { Role } from '@lindung/domain/access/role';
import type { GraphQLResolveInfo } from 'graphql';

import { requireActor } from '../acting/require-operation.js';
import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { filterWorkers, soughtNik } from './filter-workers.js';
import type { WorkerFilter } from './worker-filter.type.js';
import type { WorkerOrderField, WorkerType } from './worker.type.js';

/** The memberships that a regency pays for are for its villages' people, not for a program there. */
const modelFor = ({ actor }: RequestContext) =>
  workerReadOn(actor && actor.role !== Role.PARTNER ? actor.jurisdiction.level : JurisdictionLevel.SYSTEM);

type WorkerArgs = PageArgs & { filter: WorkerFilter | null; orderBy: Order<WorkerOrderField> | null };

/**
 * Persons by name, or by a NIK where the role finds people so: each such search counts and has its own kind of event.
 * @throws DomainError RATE_LIMITED when the user has searched by as many NIKs as may be within an hour or a day
 */
export async function listWorkers(
  context: RequestContext,
  args: WorkerArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<WorkerType>> {
  const { actor, grant } = requireActor(context, 'workers');
  const { keyRing, nikLimits } = context.services;
  const nik = soughtNik(args.filter, grant);
  if (nik !== undefined) await nikLimits.tries.consume(actor);
  return readList(
    context,
    {
      operation: 'workers',
      model: modelFor(context),
      args,
      defaultSort: 'FULL_NAME',
      filter: (conditions) => filterWorkers(conditions, args.filter, nik && keyRing.nikIndex(nik)),
      ...(nik === undefined ? {} : { trailedAs: NIK_SEARCH }),
    },
    info,
  );
}

export const readWorker = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WorkerType | null> => readOne(context, 'worker', modelFor(context), id, info);

export const readWrittenWorker = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WorkerType> => readWritten(context, 'worker', modelFor(context), id, info);
