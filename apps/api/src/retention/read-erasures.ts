import {
  type DueCount,
  dueCounts,
  erasureDueRead,
  erasureItemRead,
  erasureRunRead,
} from '@lindung/db/retention/erasure.read';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type {
  ErasureDueCountType,
  ErasureDueFilter,
  ErasureDueType,
  ErasureItemFilter,
  ErasureItemType,
  ErasureRunFilter,
  ErasureRunType,
} from './erasure.type.js';

/** Whose data are due today, the longest due first; or those whose time is over as well, and that something keeps. */
export const listErasureDue = (
  context: RequestContext,
  args: PageArgs & { filter: ErasureDueFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<ErasureDueType>> =>
  readList(
    context,
    {
      operation: 'erasureDue',
      model: erasureDueRead,
      args,
      defaultSort: 'DUE',
      filter: (conditions) =>
        conditions
          .add(`d.kept_by IS ${args.filter?.isKept ? 'NOT ' : ''}NULL`)
          .addIf(args.filter?.kind, 'd.kind = ?')
          .addIf(args.filter?.regencyId, 'd.regency_id = ?::int'),
    },
    info,
  );

/** How many are due today, by kind and regency, and how many are kept, by what keeps them. */
export async function countErasureDue(context: RequestContext): Promise<ErasureDueCountType[]> {
  const { actor } = requireActor(context, 'erasureDueCounts');
  const { database, clock } = context.services;
  const [rows = []] = await database.read<DueCount[][]>(actingAs(actor), [dueCounts(clock.today())]);
  return rows.map(({ kind, keptBy, people, id, code, name, regionKind }) => ({
    kind,
    keptBy,
    people,
    region: { id, code, name, kind: regionKind },
  }));
}

/** Who stands on the list of a run. */
export const listErasureItems = (
  context: RequestContext,
  { runId, ...args }: PageArgs & { runId: string; filter: ErasureItemFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<ErasureItemType>> =>
  readList(
    context,
    {
      operation: 'erasureItems',
      model: erasureItemRead,
      args,
      defaultSort: 'LISTED',
      filter: (conditions) =>
        conditions
          .add('i.run_id = ?::uuid', runId)
          .addIf(args.filter?.kind, 'i.kind = ?')
          .addIf(args.filter?.outcome, 'i.outcome = ?'),
    },
    info,
  );

/** Runs, the newest before the others. */
export const listErasureRuns = (
  context: RequestContext,
  args: PageArgs & { filter: ErasureRunFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<ErasureRunType>> =>
  readList(
    context,
    {
      operation: 'erasureRuns',
      model: erasureRunRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) => conditions.addIf(args.filter?.status, 'e.status = ?'),
    },
    info,
  );

export const readErasureRun = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ErasureRunType | null> => readOne(context, 'erasureRun', erasureRunRead, id, info);

export const readWrittenErasureRun = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ErasureRunType> => readWritten(context, 'erasureRun', erasureRunRead, id, info);
