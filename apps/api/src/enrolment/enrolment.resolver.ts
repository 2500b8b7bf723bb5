import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Int, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, type Order, PageArgs } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import {
  CandidateListConnection,
  CandidateListFilter,
  CandidateListType,
  CreateCandidateListInput,
  UpdateCandidateListInput,
} from './candidate-list.type.js';
import {
  CandidateConnection,
  CandidateFilter,
  type CandidateType,
  ProposalPreviewType,
} from './candidate.type.js';
import { createCandidateList } from './create-candidate-list.js';
import {
  MembershipConnection,
  MembershipFilter,
  MembershipOrder,
  type MembershipOrderField,
  MembershipType,
  RecordMembershipNumberInput,
} from './membership.type.js';
import { JudgedPoolArgs, judgedPoolOf } from './judged-pool.type.js';
import { listCandidates, previewProposal } from './read-candidates.js';
import {
  listCandidateLists,
  listMemberships,
  readCandidateList,
  readMembership,
  readWrittenCandidateList,
  readWrittenMembership,
} from './read-lists.js';
import { recordMembershipNumber } from './record-membership-number.js';
import { updateCandidateList } from './update-candidate-list.js';

@Resolver()
export class EnrolmentResolver {
  @Query(() => CandidateListConnection)
  candidateLists(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CandidateListFilter, { nullable: true }) filter: CandidateListFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CandidateListType>> {
    return listCandidateLists(context, { ...page, filter }, info);
  }

  @Query(() => CandidateListType, { nullable: true })
  candidateList(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CandidateListType | null> {
    return readCandidateList(context, id, info);
  }

  @Query(() => CandidateConnection, {
    description:
      'The people of a pool judged for the line; of a list, without one, for the line of the list.',
  })
  candidates(
    @Args(() => JudgedPoolArgs) pool: JudgedPoolArgs,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => CandidateFilter, { nullable: true }) filter: CandidateFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CandidateType>> {
    return listCandidates(context, { ...page, ...judgedPoolOf(pool), filter }, info);
  }

  @Query(() => ProposalPreviewType)
  proposalPreview(
    @Args(() => JudgedPoolArgs) pool: JudgedPoolArgs,
    @Arg('seats', () => Int, { nullable: true }) seats: number | null,
    @Arg('startsOn', () => DateScalar, {
      nullable: true,
      description: 'On which day the memberships would start; without it on the first possible one.',
    })
    startsOn: BusinessDate | null,
    @Ctx() context: RequestContext,
  ): Promise<ProposalPreviewType> {
    return previewProposal(context, { ...judgedPoolOf(pool), seats, startsOn: startsOn ?? null });
  }

  @Query(() => MembershipConnection)
  memberships(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MembershipFilter, { nullable: true }) filter: MembershipFilter | null,
    @Arg('orderBy', () => MembershipOrder, { nullable: true }) orderBy: Order<MembershipOrderField> | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MembershipType>> {
    return listMemberships(context, { ...page, filter, orderBy }, info);
  }

  @Query(() => MembershipType, { nullable: true })
  membership(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType | null> {
    return readMembership(context, id, info);
  }

  @Mutation(() => CandidateListType)
  async createCandidateList(
    @Arg('input', () => CreateCandidateListInput) input: CreateCandidateListInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CandidateListType> {
    return readWrittenCandidateList(context, await createCandidateList(context, input), info);
  }

  @Mutation(() => CandidateListType)
  async updateCandidateList(
    @Arg('input', () => UpdateCandidateListInput) input: UpdateCandidateListInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CandidateListType> {
    return readWrittenCandidateList(context, await updateCandidateList(context, input), info);
  }

  @Mutation(() => MembershipType)
  async recordMembershipNumber(
    @Arg('input', () => RecordMembershipNumberInput) input: RecordMembershipNumberInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MembershipType> {
    return readWrittenMembership(context, await recordMembershipNumber(context, input), info);
  }
}
