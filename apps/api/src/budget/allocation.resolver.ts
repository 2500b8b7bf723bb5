import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  AllocationConnection,
  AllocationFilter,
  AllocationTotalType,
  AllocationType,
  ConfirmAllocationsInput,
  EnactAllocationsInput,
  EvaluateAllocationsInput,
  PlanAllocationsInput,
  ProposeAllocationsInput,
  RecordTranchesInput,
  ReportAllocationsInput,
  ReviseAllocationInput,
  VillageWithoutBudgetType,
} from './allocation.type.js';
import {
  confirmAllocations,
  enactAllocations,
  evaluateAllocations,
  planAllocations,
  proposeAllocations,
  recordTranches,
  reportAllocations,
  reviseAllocation,
} from './allocations.js';
import {
  listAllocations,
  readAllocation,
  readAllocationTotals,
  readVillagesWithoutBudget,
  readWrittenAllocation,
} from './read-allocations.js';

@Resolver()
export class AllocationResolver {
  @Query(() => AllocationConnection)
  allocations(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AllocationFilter, { nullable: true }) filter: AllocationFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AllocationType>> {
    return listAllocations(context, { ...page, filter }, info);
  }

  @Query(() => AllocationType, { nullable: true })
  allocation(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType | null> {
    return readAllocation(context, id, info);
  }

  @Query(() => [AllocationTotalType], {
    description: 'By regency without a region, by district of a regency, by village of a district.',
  })
  allocationTotals(
    @Arg('year', () => Int) year: number,
    @Arg('regionId', () => ID, { nullable: true }) regionId: string | null,
    @Ctx() context: RequestContext,
  ): Promise<AllocationTotalType[]> {
    return readAllocationTotals(context, { year, regionId: regionId ?? null });
  }

  @Query(() => [VillageWithoutBudgetType], {
    description: 'Of a regency or district; first the one with most residents whom nobody protects.',
  })
  villagesWithoutBudget(
    @Arg('year', () => Int) year: number,
    @Arg('regionId', () => ID) regionId: string,
    @Ctx() context: RequestContext,
  ): Promise<VillageWithoutBudgetType[]> {
    return readVillagesWithoutBudget(context, { year, regionId });
  }

  @Mutation(() => AllocationType, { description: 'Answers with the first one, by code.' })
  async planAllocations(
    @Arg('input', () => PlanAllocationsInput) input: PlanAllocationsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await planAllocations(context, input), info);
  }

  @Mutation(() => AllocationType)
  async reviseAllocation(
    @Arg('input', () => ReviseAllocationInput) input: ReviseAllocationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await reviseAllocation(context, input), info);
  }

  @Mutation(() => AllocationType, { description: 'Answers with the first of the rows.' })
  async proposeAllocations(
    @Arg('input', () => ProposeAllocationsInput) input: ProposeAllocationsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await proposeAllocations(context, input), info);
  }

  @Mutation(() => AllocationType)
  async evaluateAllocations(
    @Arg('input', () => EvaluateAllocationsInput) input: EvaluateAllocationsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await evaluateAllocations(context, input), info);
  }

  @Mutation(() => AllocationType)
  async enactAllocations(
    @Arg('input', () => EnactAllocationsInput) input: EnactAllocationsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await enactAllocations(context, input), info);
  }

  @Mutation(() => AllocationType)
  async confirmAllocations(
    @Arg('input', () => ConfirmAllocationsInput) input: ConfirmAllocationsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await confirmAllocations(context, input), info);
  }

  @Mutation(() => AllocationType)
  async reportAllocations(
    @Arg('input', () => ReportAllocationsInput) input: ReportAllocationsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await reportAllocations(context, input), info);
  }

  @Mutation(() => AllocationType)
  async recordTranches(
    @Arg('input', () => RecordTranchesInput) input: RecordTranchesInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AllocationType> {
    return readWrittenAllocation(context, await recordTranches(context, input), info);
  }
}
