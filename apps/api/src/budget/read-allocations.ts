import {
  allocationRead,
  type AllocationTotal,
  allocationTotalsStatement,
} from '@lindung/db/budget/allocation.read';
import {
  type VillageWithoutBudget,
  villagesWithoutBudgetStatement,
} from '@lindung/db/budget/village-without-budget.read';
import { RegionId } from '@lindung/domain/shared/ids';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type {
  AllocationFilter,
  AllocationTotalType,
  AllocationType,
  VillageWithoutBudgetType,
} from './allocation.type.js';

export const listAllocations = (
  context: RequestContext,
  args: PageArgs & { filter: AllocationFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<AllocationType>> =>
  readList(
    context,
    {
      operation: 'allocations',
      model: allocationRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.year, 'a.year = ?::int')
          .addIf(args.filter?.status, 'a.status = ?')
          .addIf(args.filter?.regionId, '?::int IN (a.regency_id, a.district_id, a.village_id)')
          .addIf(args.filter?.ids, 'a.id = ANY (?::uuid[])'),
    },
    info,
  );

export const readAllocation = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AllocationType | null> => readOne(context, 'allocation', allocationRead, id, info);

export const readWrittenAllocation = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<AllocationType> => readWritten(context, 'allocation', allocationRead, id, info);

/** What the villages below a region have budgeted in a year: by regency, by district of a regency, by village of a district. */
export async function readAllocationTotals(
  context: RequestContext,
  { year, regionId }: { readonly year: number; readonly regionId: string | null },
): Promise<AllocationTotalType[]> {
  const { actor } = requireActor(context, 'allocationTotals');
  const { database, clock } = context.services;
  const region = regionId === null ? null : RegionId.safeParse(Number(regionId));
  if (region && !region.success) throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
  const [rows] = await database.read<[AllocationTotal[]]>(actingAs(actor), [
    allocationTotalsStatement({ today: clock.today(), year, regionId: region?.data ?? null }),
  ]);
  return rows.map(({ id, code, name, kind, villages, planned, enacted, people, ...money }) => ({
    ...money,
    region: { id, code, name, kind },
    villages: Number(villages),
    planned: Number(planned),
    enacted: Number(enacted),
    people: Number(people),
  }));
}

/** Villages of a regency or district that have enacted nothing for a year, first the one with most residents whom nobody protects. */
export async function readVillagesWithoutBudget(
  context: RequestContext,
  { year, regionId }: { readonly year: number; readonly regionId: string },
): Promise<VillageWithoutBudgetType[]> {
  const { actor } = requireActor(context, 'villagesWithoutBudget');
  const { database, clock } = context.services;
  const region = RegionId.safeParse(Number(regionId));
  if (!region.success) throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
  const [rows] = await database.read<[VillageWithoutBudget[]]>(actingAs(actor), [
    villagesWithoutBudgetStatement({ today: clock.today(), year, regionId: region.data }),
  ]);
  return rows.map((row) => ({
    village: { id: row.id, code: row.code, name: row.name, kind: row.kind },
    district: {
      id: row.districtId,
      code: row.districtCode,
      name: row.districtName,
      kind: row.districtKind,
    },
    status: row.status,
    unprotected: Number(row.unprotected),
    yearBefore: row.yearBefore,
  }));
}
