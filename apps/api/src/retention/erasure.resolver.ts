import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  DecideErasureInput,
  ErasureDueConnection,
  ErasureDueCountType,
  ErasureDueFilter,
  type ErasureDueType,
  ErasureItemConnection,
  ErasureItemFilter,
  type ErasureItemType,
  ErasureRunConnection,
  ErasureRunFilter,
  ErasureRunType,
  ProposeErasureInput,
} from './erasure.type.js';
import { decideErasure, proposeErasure } from './erasures.js';
import {
  countErasureDue,
  listErasureDue,
  listErasureItems,
  listErasureRuns,
  readErasureRun,
  readWrittenErasureRun,
} from './read-erasures.js';

@Resolver()
export class ErasureResolver {
  @Query(() => ErasureDueConnection)
  erasureDue(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ErasureDueFilter, { nullable: true }) filter: ErasureDueFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ErasureDueType>> {
    return listErasureDue(context, { ...page, filter }, info);
  }

  @Query(() => [ErasureDueCountType])
  erasureDueCounts(@Ctx() context: RequestContext): Promise<ErasureDueCountType[]> {
    return countErasureDue(context);
  }

  @Query(() => ErasureItemConnection)
  erasureItems(
    @Arg('runId', () => ID) runId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ErasureItemFilter, { nullable: true }) filter: ErasureItemFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ErasureItemType>> {
    return listErasureItems(context, { ...page, runId, filter }, info);
  }

  @Query(() => ErasureRunConnection)
  erasureRuns(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ErasureRunFilter, { nullable: true }) filter: ErasureRunFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ErasureRunType>> {
    return listErasureRuns(context, { ...page, filter }, info);
  }

  @Query(() => ErasureRunType, { nullable: true })
  erasureRun(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasureRunType | null> {
    return readErasureRun(context, id, info);
  }

  @Mutation(() => ErasureRunType)
  async proposeErasure(
    @Arg('input', () => ProposeErasureInput) input: ProposeErasureInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasureRunType> {
    return readWrittenErasureRun(context, await proposeErasure(context, input), info);
  }

  @Mutation(() => ErasureRunType)
  async decideErasure(
    @Arg('input', () => DecideErasureInput) input: DecideErasureInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ErasureRunType> {
    return readWrittenErasureRun(context, await decideErasure(context, input), info);
  }
}
