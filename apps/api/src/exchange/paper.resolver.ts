import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { startDecreeDocument } from './documents/start-decree-document.js';
import { JobType } from './job.type.js';
import { readWrittenJob } from './jobs/read-jobs.js';
import { StartDecreeDocumentInput } from './paper.type.js';

@Resolver()
export class PaperResolver {
  @Mutation(() => JobType)
  async startDecreeDocument(
    @Arg('input', () => StartDecreeDocumentInput) input: StartDecreeDocumentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startDecreeDocument(context, input), info);
  }
}
