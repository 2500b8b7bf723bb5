import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { FigureCheckConnection, FigureCheckFilter, FigureCheckType } from './figure-check.type.js';
import { listFigureChecks, readFigureCheck } from './read-figure-checks.js';

@Resolver()
export class FigureCheckResolver {
  @Query(() => FigureCheckConnection)
  figureChecks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => FigureCheckFilter, { nullable: true }) filter: FigureCheckFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<FigureCheckType>> {
    return listFigureChecks(context, { ...page, filter }, info);
  }

  @Query(() => FigureCheckType, { nullable: true })
  figureCheck(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FigureCheckType | null> {
    return readFigureCheck(context, id, info);
  }
}
