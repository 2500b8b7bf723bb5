import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  QuotaBoardScope,
  QuotaBoardType,
  QuotaLineConnection,
  QuotaLineFilter,
  type QuotaLineType,
  QuotaSeatConnection,
  QuotaSeatFilter,
  type QuotaSeatType,
} from './quota.type.js';
import { listQuotaLines, listQuotaSeats, readQuotaBoard } from './read-quota.js';

@Resolver()
export class QuotaResolver {
  @Query(() => QuotaLineConnection)
  quotaLines(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => QuotaLineFilter, { nullable: true }) filter: QuotaLineFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<QuotaLineType>> {
    return listQuotaLines(context, { ...page, filter }, info);
  }

  @Query(() => QuotaSeatConnection)
  quotaSeats(
    @Arg('lineId', () => ID) lineId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => QuotaSeatFilter, { nullable: true }) filter: QuotaSeatFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<QuotaSeatType>> {
    return listQuotaSeats(context, { ...page, lineId, filter }, info);
  }

  @Query(() => QuotaBoardType)
  quotaBoard(
    @Arg('scope', () => QuotaBoardScope, { nullable: true }) scope: QuotaBoardScope | null,
    @Ctx() context: RequestContext,
  ): Promise<QuotaBoardType> {
    return readQuotaBoard(context, scope);
  }
}
