import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';

import { QuotaLineType, readWrittenQuotaLine } from '../agreement/agreement.public.js';
import type { RequestContext } from '../request-context.js';
import { leaveWaitingList, waitlistCandidates } from './waiting-list.js';
import { LeaveWaitingListInput, WaitlistCandidatesInput } from './waiting-list.type.js';

@Resolver()
export class WaitingListResolver {
  @Mutation(() => QuotaLineType)
  async waitlistCandidates(
    @Arg('input', () => WaitlistCandidatesInput) input: WaitlistCandidatesInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuotaLineType> {
    return readWrittenQuotaLine(context, await waitlistCandidates(context, input), info);
  }

  @Mutation(() => QuotaLineType)
  async leaveWaitingList(
    @Arg('input', () => LeaveWaitingListInput) input: LeaveWaitingListInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<QuotaLineType> {
    return readWrittenQuotaLine(context, await leaveWaitingList(context, input), info);
  }
}
