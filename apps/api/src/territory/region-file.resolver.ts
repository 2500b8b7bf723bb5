import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { importCrosswalk } from './import-crosswalk.js';
import { readWrittenRegionChange } from './read-region-changes.js';
import { listRegionImports, readRegionImport, readWrittenImport } from './read-region-imports.js';
import { RegionChangeType } from './region-change.type.js';
import { applyEdition, previewEdition } from './region-edition.js';
import { ApplyEditionInput, EditionPreviewInput, EditionPreviewType } from './region-edition.type.js';
import { ImportCrosswalkInput, RegionImportConnection, RegionImportType } from './region-import.type.js';

@Resolver()
export class RegionFileResolver {
  @Query(() => EditionPreviewType)
  editionPreview(
    @Arg('input', () => EditionPreviewInput) input: EditionPreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<EditionPreviewType> {
    return previewEdition(context, input);
  }

  @Query(() => RegionImportConnection)
  regionImports(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RegionImportType>> {
    return listRegionImports(context, args, info);
  }

  @Query(() => RegionImportType, { nullable: true })
  regionImport(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionImportType | null> {
    return readRegionImport(context, id, info);
  }

  @Mutation(() => RegionChangeType)
  async applyEdition(
    @Arg('input', () => ApplyEditionInput) input: ApplyEditionInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionChangeType> {
    return readWrittenRegionChange(context, await applyEdition(context, input), info);
  }

  @Mutation(() => RegionImportType)
  async importCrosswalk(
    @Arg('input', () => ImportCrosswalkInput) input: ImportCrosswalkInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegionImportType> {
    return readWrittenImport(context, await importCrosswalk(context, input), info);
  }
}
