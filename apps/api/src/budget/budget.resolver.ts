import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  BudgetChangeConnection,
  BudgetChangeFilter,
  BudgetChangeType,
  BudgetLineConnection,
  BudgetLineFilter,
  BudgetLineType,
  BudgetMovementConnection,
  type BudgetMovementType,
  ConfirmBudgetChangeInput,
  CreateBudgetLineInput,
  DeclineBudgetChangeInput,
  FundAgreementLineInput,
  ProposeBudgetChangeInput,
  WithdrawBudgetChangeInput,
} from './budget.type.js';
import {
  confirmBudgetChange,
  createBudgetLine,
  declineBudgetChange,
  fundAgreementLine,
  proposeBudgetChange,
  withdrawBudgetChange,
} from './budgets.js';
import {
  listBudgetChanges,
  listBudgetLines,
  listBudgetMovements,
  readBudgetLine,
  readWrittenBudgetChange,
  readWrittenBudgetLine,
} from './read-budgets.js';

@Resolver()
export class BudgetResolver {
  @Query(() => BudgetLineConnection)
  budgetLines(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BudgetLineFilter, { nullable: true }) filter: BudgetLineFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetLineType>> {
    return listBudgetLines(context, { ...page, filter }, info);
  }

  @Query(() => BudgetLineType, { nullable: true })
  budgetLine(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetLineType | null> {
    return readBudgetLine(context, id, info);
  }

  @Query(() => BudgetChangeConnection)
  budgetChanges(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BudgetChangeFilter, { nullable: true }) filter: BudgetChangeFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetChangeType>> {
    return listBudgetChanges(context, { ...page, filter }, info);
  }

  @Query(() => BudgetMovementConnection, { description: 'The ledger of a budget line, the latest first.' })
  budgetMovements(
    @Arg('budgetLineId', () => ID) budgetLineId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BudgetMovementType>> {
    return listBudgetMovements(context, { ...page, budgetLineId }, info);
  }

  @Mutation(() => BudgetLineType)
  async createBudgetLine(
    @Arg('input', () => CreateBudgetLineInput) input: CreateBudgetLineInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetLineType> {
    return readWrittenBudgetLine(context, await createBudgetLine(context, input), info);
  }

  @Mutation(() => BudgetLineType)
  async fundAgreementLine(
    @Arg('input', () => FundAgreementLineInput) input: FundAgreementLineInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetLineType> {
    return readWrittenBudgetLine(context, await fundAgreementLine(context, input), info);
  }

  @Mutation(() => BudgetChangeType)
  async proposeBudgetChange(
    @Arg('input', () => ProposeBudgetChangeInput) input: ProposeBudgetChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetChangeType> {
    return readWrittenBudgetChange(context, await proposeBudgetChange(context, input), info);
  }

  @Mutation(() => BudgetChangeType)
  async confirmBudgetChange(
    @Arg('input', () => ConfirmBudgetChangeInput) input: ConfirmBudgetChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetChangeType> {
    return readWrittenBudgetChange(context, await confirmBudgetChange(context, input), info);
  }

  @Mutation(() => BudgetChangeType)
  async declineBudgetChange(
    @Arg('input', () => DeclineBudgetChangeInput) input: DeclineBudgetChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetChangeType> {
    return readWrittenBudgetChange(context, await declineBudgetChange(context, input), info);
  }

  @Mutation(() => BudgetChangeType)
  async withdrawBudgetChange(
    @Arg('input', () => WithdrawBudgetChangeInput) input: WithdrawBudgetChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BudgetChangeType> {
    return readWrittenBudgetChange(context, await withdrawBudgetChange(context, input), info);
  }
}
