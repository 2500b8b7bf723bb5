import { jobOfSystemRead, jobRead } from '@lindung/db/exchange/job.read';
import type { Conditions } from '@lindung/db/read/conditions';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../../graphql/connection.js';
import { readList, readOne, readWritten } from '../../reading/read-list.js';
import type { RequestContext } from '../../request-context.js';
import type { JobFilter, JobType } from '../job.type.js';

/** Whose job it is, where a role sees its own alone. */
export const ownColumn = 'j.user_id';
const modelFor = ({ actor }: RequestContext) =>
  actor?.jurisdiction.level === 'SYSTEM' ? jobOfSystemRead : jobRead;

export function filterJobs(conditions: Conditions, filter: JobFilter | null): void {
  conditions
    .addIf(filter?.kind, 'j.kind = ?')
    .addIf(filter?.state, 'j.state = ?')
    .addIf(filter?.ids, 'j.id = ANY (?::uuid[])');
}

/** The jobs of the jurisdiction, the newest first. */
export const listJobs = (
  context: RequestContext,
  args: PageArgs & { filter: JobFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<JobType>> =>
  readList(
    context,
    {
      operation: 'jobs',
      model: modelFor(context),
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      ownColumn,
      filter: (conditions) => filterJobs(conditions, args.filter),
    },
    info,
  );

export const readJob = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<JobType | null> => readOne(context, 'job', modelFor(context), id, info, { ownColumn });

export const readWrittenJob = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<JobType> => readWritten(context, 'job', modelFor(context), id, info, ownColumn);
