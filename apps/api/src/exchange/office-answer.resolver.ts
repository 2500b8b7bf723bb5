import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { JobType } from './job.type.js';
import { readWrittenJob } from './jobs/read-jobs.js';
import {
  ConfirmOfficeAnswerInput,
  OfficeAnswerFilter,
  OfficeAnswerRowConnection,
  type OfficeAnswerRowType,
  OfficeMatchType,
  ResolveOfficeAnswerInput,
  StartOfficeAnswerInput,
} from './office-answer.type.js';
import { listOfficeAnswerRows, listOfficeMatches } from './office/list-office-answer.js';
import { resolveOfficeAnswer } from './office/resolve-office-answer.js';
import { confirmOfficeAnswer, startOfficeAnswer } from './office/start-office-answer.js';

@Resolver()
export class OfficeAnswerResolver {
  @Query(() => OfficeAnswerRowConnection)
  officeAnswerRows(
    @Arg('jobId', () => ID) jobId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => OfficeAnswerFilter, { nullable: true }) filter: OfficeAnswerFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<OfficeAnswerRowType>> {
    return listOfficeAnswerRows(context, { ...page, jobId, filter }, info);
  }

  @Query(() => [OfficeMatchType])
  officeMatches(
    @Arg('officeId', () => ID) officeId: string,
    @Ctx() context: RequestContext,
  ): Promise<OfficeMatchType[]> {
    return listOfficeMatches(context, officeId);
  }

  @Mutation(() => JobType)
  async startOfficeAnswer(
    @Arg('input', () => StartOfficeAnswerInput) input: StartOfficeAnswerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await startOfficeAnswer(context, input), info);
  }

  @Mutation(() => JobType)
  async confirmOfficeAnswer(
    @Arg('input', () => ConfirmOfficeAnswerInput) input: ConfirmOfficeAnswerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await confirmOfficeAnswer(context, input), info);
  }

  @Mutation(() => JobType)
  async resolveOfficeAnswer(
    @Arg('input', () => ResolveOfficeAnswerInput) input: ResolveOfficeAnswerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<JobType> {
    return readWrittenJob(context, await resolveOfficeAnswer(context, input), info);
  }
}
