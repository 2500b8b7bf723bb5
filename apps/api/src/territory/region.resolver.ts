import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, type Order, PageArgs } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import { listRegions, readRegion, readWrittenRegion } from './read-regions.js';
import { addRegionAlias, endRegionAlias } from './region-aliases.js';
import {
  AddRegionAliasInput,
  EndRegionAliasInput,
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
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day that is asked about; today without one.',
    })
    asOf: BusinessDate | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegionType>> {
    return listRegions(context, { ...page, filter, orderBy, asOf }, info);
  }

  @Query(() => RegionType, { nullable: true })
  region(
    @Arg('id', () => ID) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: BusinessDate | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionType | null> {
    return readRegion(context, id, info, asOf);
  }

  @Mutation(() => RegionType)
  async addRegionAlias(
    @Arg('input', () => AddRegionAliasInput) input: AddRegionAliasInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionType> {
    return readWrittenRegion(context, await addRegionAlias(context, input), info);
  }

  @Mutation(() => RegionType)
  async endRegionAlias(
    @Arg('input', () => EndRegionAliasInput) input: EndRegionAliasInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionType> {
    return readWrittenRegion(context, await endRegionAlias(context, input), info);
  }
}
