import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { assignResidents, changeRegions } from './change-regions.js';
import { previewRegionChange } from './preview-region-change.js';
import { listRegionChanges, readRegionChange, readWrittenRegionChange } from './read-region-changes.js';
import {
  AssignResidentsInput,
  ChangeRegionsInput,
  RegionChangeConnection,
  RegionChangePreviewInput,
  RegionChangePreviewType,
  RegionChangeType,
} from './region-change.type.js';

@Resolver()
export class RegionChangeResolver {
  @Query(() => RegionChangeConnection)
  regionChanges(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegionChangeType>> {
    return listRegionChanges(context, args, info);
  }

  @Query(() => RegionChangeType, { nullable: true })
  regionChange(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionChangeType | null> {
    return readRegionChange(context, id, info);
  }

  @Query(() => RegionChangePreviewType)
  regionChangePreview(
    @Arg('input', () => RegionChangePreviewInput) input: RegionChangePreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<RegionChangePreviewType> {
    return previewRegionChange(context, input);
  }

  @Mutation(() => RegionChangeType)
  async changeRegions(
    @Arg('input', () => ChangeRegionsInput) input: ChangeRegionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionChangeType> {
    return readWrittenRegionChange(context, await changeRegions(context, input), info);
  }

  @Mutation(() => RegionChangeType)
  async assignResidents(
    @Arg('input', () => AssignResidentsInput) input: AssignResidentsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionChangeType> {
    return readWrittenRegionChange(context, await assignResidents(context, input), info);
  }
}
