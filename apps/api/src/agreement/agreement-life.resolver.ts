import { AgreementOrderKind } from '@lindung/domain/agreement/agreement-order';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import {
  AgreementOrderPreviewType,
  DecideAgreementOrderInput,
  LapsingMemberConnection,
  LapsingMemberFilter,
  type LapsingMemberType,
  ProposeAgreementOrderInput,
  ReviewAgreementInput,
  SubmitAgreementInput,
  WithdrawAgreementInput,
} from './agreement-order.type.js';
import { addendumDifference } from './addendum-difference.js';
import { decideAgreementOrder, proposeAgreementOrder } from './agreement-orders.js';
import { AgreementType } from './agreement.type.js';
import { AddendumDifferenceType } from './line-change.type.js';
import { MoveSharesInput } from './line-share.type.js';
import { moveShares } from './move-shares.js';
import { previewOrder } from './preview-order.js';
import { readRenewalDifference } from './read-renewal-difference.js';
import { RenewalItemType } from './renewal-difference.type.js';
import { readWrittenAgreement } from './read-agreements.js';
import { listLapsingMembers } from './read-lapsing-members.js';
import { reviewAgreement, submitAgreement, withdrawAgreement } from './review-agreement.js';

@Resolver()
export class AgreementLifeResolver {
  @Query(() => AgreementOrderPreviewType)
  agreementOrderPreview(
    @Arg('agreementId', () => ID) agreementId: string,
    @Arg('kind', () => AgreementOrderKind) kind: AgreementOrderKind,
    @Arg('effectiveOn', () => DateScalar) effectiveOn: BusinessDate,
    @Arg('resumesOn', () => DateScalar, { nullable: true }) resumesOn: BusinessDate | null,
    @Ctx() context: RequestContext,
  ): Promise<AgreementOrderPreviewType> {
    return previewOrder(context, { agreementId, kind, effectiveOn, resumesOn });
  }

  @Query(() => AddendumDifferenceType)
  addendumDifference(
    @Arg('id', () => ID, { description: 'Of an addendum; any other agreement brings all its lines.' })
    id: string,
    @Ctx() context: RequestContext,
  ): Promise<AddendumDifferenceType> {
    return addendumDifference(context, id);
  }

  @Query(() => [RenewalItemType])
  renewalDifference(
    @Arg('id', () => ID, { description: 'Of a renewal; any other agreement has no difference.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RenewalItemType[]> {
    return readRenewalDifference(context, id);
  }

  @Query(() => LapsingMemberConnection)
  lapsingMembers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('agreementId', () => ID) agreementId: string,
    @Arg('effectiveOn', () => DateScalar, {
      nullable: true,
      description:
        'Those who are protected on the day before; without a day, the day after the last one of the agreement.',
    })
    effectiveOn: BusinessDate | null,
    @Arg('lineId', () => ID, { nullable: true, description: 'Of this line alone.' }) lineId: string | null,
    @Arg('filter', () => LapsingMemberFilter, { nullable: true }) filter: LapsingMemberFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LapsingMemberType>> {
    return listLapsingMembers(context, { ...page, agreementId, effectiveOn, lineId, filter }, info);
  }

  @Mutation(() => AgreementType)
  async submitAgreement(
    @Arg('input', () => SubmitAgreementInput) input: SubmitAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await submitAgreement(context, input), info);
  }

  @Mutation(() => AgreementType)
  async reviewAgreement(
    @Arg('input', () => ReviewAgreementInput) input: ReviewAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await reviewAgreement(context, input), info);
  }

  @Mutation(() => AgreementType)
  async withdrawAgreement(
    @Arg('input', () => WithdrawAgreementInput) input: WithdrawAgreementInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await withdrawAgreement(context, input), info);
  }

  @Mutation(() => AgreementType)
  async moveShares(
    @Arg('input', () => MoveSharesInput) input: MoveSharesInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await moveShares(context, input), info);
  }

  @Mutation(() => AgreementType)
  async proposeAgreementOrder(
    @Arg('input', () => ProposeAgreementOrderInput) input: ProposeAgreementOrderInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await proposeAgreementOrder(context, input), info);
  }

  @Mutation(() => AgreementType)
  async decideAgreementOrder(
    @Arg('input', () => DecideAgreementOrderInput) input: DecideAgreementOrderInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AgreementType> {
    return readWrittenAgreement(context, await decideAgreementOrder(context, input), info);
  }
}
