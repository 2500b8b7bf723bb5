import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { QuotaLineType, readWrittenQuotaLine } from '../agreement/agreement.public.js';
import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  DecideExitsInput,
  ExitSummaryType,
  KnownExitConnection,
  type KnownExitType,
  MemberExitConnection,
  MemberExitFilter,
  MemberExitType,
  ReportExitInput,
  ReportKnownExitsInput,
} from './member-exit.type.js';
import { decideExits, reportExit, reportKnownExits } from './member-exits.js';
import {
  listKnownExits,
  listMemberExits,
  readExitSummary,
  readWrittenMemberExit,
} from './read-member-exits.js';

@Resolver()
export class MemberExitResolver {
  @Query(() => MemberExitConnection)
  memberExits(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => MemberExitFilter, { nullable: true }) filter: MemberExitFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MemberExitType>> {
    return listMemberExits(context, { ...page, filter }, info);
  }

  @Query(() => KnownExitConnection)
  knownExits(
    @Arg('lineId', () => ID) lineId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<KnownExitType>> {
    return listKnownExits(context, { ...page, lineId }, info);
  }

  @Query(() => ExitSummaryType)
  exitSummary(
    @Arg('lineId', () => ID) lineId: string,
    @Ctx() context: RequestContext,
  ): Promise<ExitSummaryType> {
    return readExitSummary(context, lineId);
  }

  @Mutation(() => MemberExitType)
  async reportExit(
    @Arg('input', () => ReportExitInput) input: ReportExitInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MemberExitType> {
    return readWrittenMemberExit(context, await reportExit(context, input), info);
  }

  @Mutation(() => QuotaLineType)
  async reportKnownExits(
    @Arg('input', () => ReportKnownExitsInput) input: ReportKnownExitsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuotaLineType> {
    return readWrittenQuotaLine(context, await reportKnownExits(context, input), info);
  }

  @Mutation(() => QuotaLineType)
  async decideExits(
    @Arg('input', () => DecideExitsInput) input: DecideExitsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuotaLineType> {
    return readWrittenQuotaLine(context, await decideExits(context, input), info);
  }
}
