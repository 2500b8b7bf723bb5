import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { CoverRiskConnection, CoverRiskFilter, type CoverRiskType } from './cover-risk.type.js';
import { listCoverRisks } from './read-cover-risks.js';

@Resolver()
export class CoverRiskResolver {
  @Query(() => CoverRiskConnection, {
    description: 'Who loses cover if a payment is late, by line and day, the nearest first.',
  })
  coverRisks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CoverRiskFilter, { nullable: true }) filter: CoverRiskFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CoverRiskType>> {
    return listCoverRisks(context, { ...page, filter }, info);
  }
}
