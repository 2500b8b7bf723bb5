import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import { workerRead } from '@lindung/db/worker/worker.read';
import { parseNik } from '@lindung/domain/worker/nik';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext, Services } from '../request-context.js';
import type { WorkerFilter, WorkerOrderField, WorkerType } from './worker.type.js';

type WorkerArgs = PageArgs & { filter: WorkerFilter | null; orderBy: Order<WorkerOrderField> | null };

/** The conditions of the filter; a NIK is looked up by its blind index and by nothing less than all 16 digits. */
export function filterWorkers(
  conditions: Conditions,
  filter: WorkerFilter | null,
  { keyRing }: Services,
): void {
  conditions
    .addIf(filter?.villageId, 'p.village_id = ?::int')
    .addIf(filter?.districtId, 'p.district_id = ?::int')
    .addIf(filter?.regencyId, 'p.regency_id = ?::int')
    .addIf(filter?.status, 'p.status = ?')
    .addIf(filter?.hasNik, '(p.nik_index IS NOT NULL) = ?::boolean')
    .addIf(filter?.ids, 'p.id = ANY (?::uuid[])');
  const q = filter?.q?.trim();
  if (!q) return;
  const nik = parseNik(q);
  if (nik.ok) conditions.add('p.nik_index = ?::bytea', keyRing.nikIndex(nik.value));
  else conditions.add('p.sort_name >= ? AND p.sort_name < ?', ...prefixRange(q.toLowerCase()));
}

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
