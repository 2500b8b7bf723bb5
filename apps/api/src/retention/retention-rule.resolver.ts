import { FIXED_RETENTION } from '@lindung/domain/retention/retention-kind';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { listRetentionRules, readRetentionRule, readWrittenRetentionRule } from './read-retention-rules.js';
import {
  DecideRetentionRuleInput,
  FixedRetentionType,
  ProposeRetentionRuleInput,
  RetentionRuleConnection,
  RetentionRuleFilter,
  RetentionRuleType,
} from './retention-rule.type.js';
import { decideRetentionRule, proposeRetentionRule } from './retention-rules.js';

@Resolver()
export class RetentionRuleResolver {
  @Query(() => RetentionRuleConnection)
  retentionRules(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => RetentionRuleFilter, { nullable: true }) filter: RetentionRuleFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<RetentionRuleType>> {
    return listRetentionRules(context, { ...page, filter }, info);
  }

  @Query(() => RetentionRuleType, { nullable: true })
  retentionRule(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetentionRuleType | null> {
    return readRetentionRule(context, id, info);
  }

  @Query(() => [FixedRetentionType])
  fixedRetention(): readonly FixedRetentionType[] {
    return FIXED_RETENTION;
  }

  @Mutation(() => RetentionRuleType)
  async proposeRetentionRule(
    @Arg('input', () => ProposeRetentionRuleInput) input: ProposeRetentionRuleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetentionRuleType> {
    return readWrittenRetentionRule(context, await proposeRetentionRule(context, input), info);
  }

  @Mutation(() => RetentionRuleType)
  async decideRetentionRule(
    @Arg('input', () => DecideRetentionRuleInput) input: DecideRetentionRuleInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RetentionRuleType> {
    return readWrittenRetentionRule(context, await decideRetentionRule(context, input), info);
  }
}
