import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Connection, type Order, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { listRegions, readRegion } from './read-regions.js';
import {
  RegionConnection,
  RegionFilter,
  RegionOrder,
  type RegionOrderField,
  RegionType,
} from './region.type.js';

@Resolver()
export class RegionResolver {
  @Query(() => RegionConnection)
  regions(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RegionFilter, { nullable: true }) filter: RegionFilter | null,
    @Arg('orderBy', () => RegionOrder, { nullable: true }) orderBy: Order<RegionOrderField> | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegionType>> {
    return listRegions(context, { ...page, filter, orderBy }, info);
  }

  @Query(() => RegionType, { nullable: true })
  region(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionType | null> {
    return readRegion(context, id, info);
  }
}
