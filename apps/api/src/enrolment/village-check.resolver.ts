import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { CandidateListType } from './candidate-list.type.js';
import {
  confirmVerdicts,
  demandChecks,
  fileMinutes,
  judgeCandidates,
  returnCandidates,
} from './judge-candidates.js';
import { readWrittenCandidateList } from './read-lists.js';
import {
  listCheckedCandidates,
  listVillageChecks,
  previewCheck,
  readVillageCheck,
  readWrittenVillageCheck,
} from './read-village-checks.js';
import {
  CheckedCandidateConnection,
  CheckedCandidateFilter,
  type CheckedCandidateType,
  CheckPreviewArgs,
  CheckPreviewType,
  ConfirmVerdictsInput,
  DemandChecksInput,
  FileMinutesInput,
  JudgeCandidatesInput,
  ReturnCandidatesInput,
  VillageCheckConnection,
  VillageCheckFilter,
  VillageCheckType,
} from './village-check.type.js';

@Resolver()
export class VillageCheckResolver {
  @Query(() => VillageCheckConnection)
  villageChecks(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => VillageCheckFilter, { nullable: true }) filter: VillageCheckFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<VillageCheckType>> {
    return listVillageChecks(context, { ...page, filter }, info);
  }

  @Query(() => VillageCheckType, { nullable: true })
  villageCheck(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VillageCheckType | null> {
    return readVillageCheck(context, id, info);
  }

  @Query(() => CheckedCandidateConnection, {
    description: 'The people of a list with what village, district and office said of each last.',
  })
  checkedCandidates(
    @Arg('listId', () => ID) listId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CheckedCandidateFilter, { nullable: true }) filter: CheckedCandidateFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CheckedCandidateType>> {
    return listCheckedCandidates(context, { ...page, listId, filter }, info);
  }

  @Query(() => CheckPreviewType)
  checkPreview(
    @Args(() => CheckPreviewArgs) part: CheckPreviewArgs,
    @Ctx() context: RequestContext,
  ): Promise<CheckPreviewType> {
    return previewCheck(context, part);
  }

  @Mutation(() => CandidateListType)
  async demandChecks(
    @Arg('input', () => DemandChecksInput) input: DemandChecksInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CandidateListType> {
    return readWrittenCandidateList(context, await demandChecks(context, input), info);
  }

  @Mutation(() => VillageCheckType)
  async judgeCandidates(
    @Arg('input', () => JudgeCandidatesInput) input: JudgeCandidatesInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VillageCheckType> {
    return readWrittenVillageCheck(context, await judgeCandidates(context, input), info);
  }

  @Mutation(() => VillageCheckType, { description: 'Closes the check.' })
  async fileMinutes(
    @Arg('input', () => FileMinutesInput) input: FileMinutesInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<VillageCheckType> {
    return readWrittenVillageCheck(context, await fileMinutes(context, input), info);
  }

  @Mutation(() => CheckPreviewType, { description: 'Answers who of the list waits still.' })
  async confirmVerdicts(
    @Arg('input', () => ConfirmVerdictsInput) input: ConfirmVerdictsInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckPreviewType> {
    return previewCheck(context, { listId: await confirmVerdicts(context, input) });
  }

  @Mutation(() => CheckPreviewType, { description: 'Answers who of the list waits still.' })
  async returnCandidates(
    @Arg('input', () => ReturnCandidatesInput) input: ReturnCandidatesInput,
    @Ctx() context: RequestContext,
  ): Promise<CheckPreviewType> {
    return previewCheck(context, { listId: await returnCandidates(context, input) });
  }
}
