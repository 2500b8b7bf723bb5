import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { DateScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import {
  BoundariesPreviewInput,
  BoundariesPreviewType,
  BoundaryMapType,
  ImportBoundariesInput,
} from './boundary.type.js';
import { importBoundaries, previewBoundaries } from './import-boundaries.js';
import { readBoundaryMap } from './read-boundary-map.js';
import { readWrittenImport } from './read-region-imports.js';
import { RegionImportType } from './region-import.type.js';

/** A map weighs what a page of fifty rows of ten fields does. */
const MAP_COST = 500;

@Resolver()
export class BoundaryResolver {
  @Query(() => BoundaryMapType, { complexity: MAP_COST })
  boundaries(
    @Arg('parentId', () => ID, {
      nullable: true,
      description: 'The region whose parts are asked for; without one the regencies of the province.',
    })
    parentId: string | null,
    @Arg('asOf', () => DateScalar, { nullable: true }) asOf: BusinessDate | null,
    @Ctx() context: RequestContext,
  ): Promise<BoundaryMapType> {
    return readBoundaryMap(context, { parentId: parentId ?? null, asOf: asOf ?? null });
  }

  @Query(() => BoundariesPreviewType)
  boundariesPreview(
    @Arg('input', () => BoundariesPreviewInput) input: BoundariesPreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<BoundariesPreviewType> {
    return previewBoundaries(context, input);
  }

  @Mutation(() => RegionImportType)
  async importBoundaries(
    @Arg('input', () => ImportBoundariesInput) input: ImportBoundariesInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionImportType> {
    return readWrittenImport(context, await importBoundaries(context, input), info);
  }
}
