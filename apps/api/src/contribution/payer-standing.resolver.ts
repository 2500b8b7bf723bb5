import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  PayerArrearsConnection,
  PayerArrearsFilter,
  type PayerArrearsType,
  PayerPunctualityConnection,
  PayerPunctualityFilter,
  type PayerPunctualityType,
} from './payer-standing.type.js';
import { listPayerArrears, listPayerPunctuality } from './read-payer-standing.js';

@Resolver()
export class PayerStandingResolver {
  @Query(() => PayerPunctualityConnection)
  payerPunctuality(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PayerPunctualityFilter, { nullable: true }) filter: PayerPunctualityFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PayerPunctualityType>> {
    return listPayerPunctuality(context, { ...page, filter }, info);
  }

  @Query(() => PayerArrearsConnection)
  payerArrears(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PayerArrearsFilter, { nullable: true }) filter: PayerArrearsFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PayerArrearsType>> {
    return listPayerArrears(context, { ...page, filter }, info);
  }
}
