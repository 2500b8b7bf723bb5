import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { JobType } from './job.type.js';
import { readWrittenJob } from './jobs/read-jobs.js';
import { precheckCandidates } from './office/precheck-candidates.js';
import { readPrecheck } from './office/read-precheck.js';
import { startPrecheckAnswer, startPrecheckFile } from './office/start-precheck.js';
import {
  PrecheckCandidatesInput,
  PrecheckType,
  StartPrecheckAnswerInput,
  StartPrecheckFileInput,
} from './precheck.type.js';

@Resolver()
export class PrecheckResolver {
  @Query(() => PrecheckType)
  precheck(@Arg('listId', () => ID) listId: string, @Ctx() context: RequestContext): Promise<PrecheckType> {
    return readPrecheck(context, listId);
  }

  @Mutation(() => JobType)
  async startPrecheckFile(
    @Arg('input', () => StartPrecheckFileInput) input: StartPrecheckFileInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startPrecheckFile(context, input), info);
  }

  @Mutation(() => JobType)
  async startPrecheckAnswer(
    @Arg('input', () => StartPrecheckAnswerInput) input: StartPrecheckAnswerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startPrecheckAnswer(context, input), info);
  }

  @Mutation(() => PrecheckType)
  async precheckCandidates(
    @Arg('input', () => PrecheckCandidatesInput) input: PrecheckCandidatesInput,
    @Ctx() context: RequestContext,
  ): Promise<PrecheckType> {
    return readPrecheck(context, await precheckCandidates(context, input));
  }
}
