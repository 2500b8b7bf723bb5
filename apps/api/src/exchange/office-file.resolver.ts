import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { JobType } from './job.type.js';
import { readWrittenJob } from './jobs/read-jobs.js';
import {
  OfficeFilePreviewType,
  OfficeFileType,
  OfficeTemplateType,
  SaveOfficeTemplateInput,
  StartOfficeFileInput,
} from './office-file.type.js';
import { listOfficeFiles, previewOfficeFile, readOfficeTemplate } from './office/read-office-files.js';
import { saveOfficeTemplate } from './office/save-office-template.js';
import { startOfficeFile } from './office/start-office-file.js';

@Resolver()
export class OfficeFileResolver {
  @Query(() => OfficeTemplateType)
  officeTemplate(
    @Arg('officeId', () => ID) officeId: string,
    @Ctx() context: RequestContext,
  ): Promise<OfficeTemplateType> {
    return readOfficeTemplate(context, officeId);
  }

  @Query(() => OfficeFilePreviewType)
  officeFilePreview(
    @Arg('decreeId', () => ID) decreeId: string,
    @Arg('again', () => Boolean) again: boolean,
    @Ctx() context: RequestContext,
  ): Promise<OfficeFilePreviewType> {
    return previewOfficeFile(context, { decreeId, again });
  }

  @Query(() => [OfficeFileType])
  officeFiles(
    @Arg('decreeId', () => ID) decreeId: string,
    @Ctx() context: RequestContext,
  ): Promise<OfficeFileType[]> {
    return listOfficeFiles(context, decreeId);
  }

  @Mutation(() => OfficeTemplateType)
  async saveOfficeTemplate(
    @Arg('input', () => SaveOfficeTemplateInput) input: SaveOfficeTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<OfficeTemplateType> {
    return readOfficeTemplate(context, await saveOfficeTemplate(context, input));
  }

  @Mutation(() => JobType)
  async startOfficeFile(
    @Arg('input', () => StartOfficeFileInput) input: StartOfficeFileInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startOfficeFile(context, input), info);
  }
}
