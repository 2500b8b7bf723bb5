import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { askBenefit, askQuote } from './ask-law.js';
import { BenefitInputType, BenefitType } from './benefit.type.js';
import {
  DecideLawRuleInput,
  LawImpactType,
  LawRuleConnection,
  LawRuleDraftInput,
  LawRuleFilter,
  LawRuleType,
  ProposeLawRuleInput,
} from './law-rule.type.js';
import { decideLawRule, previewLawRule, proposeLawRule } from './law-rules.js';
import { QuoteInputType, QuoteType } from './quote.type.js';
import { listLawRules, readLawRule, readWrittenLawRule } from './read-law-rules.js';

@Resolver()
export class LawResolver {
  @Query(() => LawRuleConnection)
  lawRules(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LawRuleFilter, { nullable: true }) filter: LawRuleFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LawRuleType>> {
    return listLawRules(context, { ...page, filter }, info);
  }

  @Query(() => LawRuleType, { nullable: true })
  lawRule(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LawRuleType | null> {
    return readLawRule(context, id, info);
  }

  @Query(() => QuoteType)
  quote(@Arg('input', () => QuoteInputType) input: QuoteInputType, @Ctx() context: RequestContext) {
    return askQuote(context, input);
  }

  @Query(() => BenefitType)
  benefit(@Arg('input', () => BenefitInputType) input: BenefitInputType, @Ctx() context: RequestContext) {
    return askBenefit(context, input);
  }

  @Query(() => LawImpactType)
  lawImpact(@Arg('draft', () => LawRuleDraftInput) draft: LawRuleDraftInput, @Ctx() context: RequestContext) {
    return previewLawRule(context, draft);
  }

  @Mutation(() => LawRuleType)
  async proposeLawRule(
    @Arg('input', () => ProposeLawRuleInput) input: ProposeLawRuleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LawRuleType> {
    return readWrittenLawRule(context, await proposeLawRule(context, input), info);
  }

  @Mutation(() => LawRuleType)
  async decideLawRule(
    @Arg('input', () => DecideLawRuleInput) input: DecideLawRuleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LawRuleType> {
    const id = await decideLawRule(context, input);
    context.services.law.forget();
    return readWrittenLawRule(context, id, info);
  }
}
