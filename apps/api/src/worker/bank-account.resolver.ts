import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  BankAccountConnection,
  BankAccountFilter,
  BankAccountType,
  ConfirmBankAccountInput,
  DeclineBankAccountInput,
  EndBankAccountInput,
  ProposeBankAccountInput,
  RevealBankAccountInput,
  RevealedBankAccountType,
  WithdrawBankAccountInput,
} from './bank-account.type.js';
import {
  confirmBankAccount,
  declineBankAccount,
  endBankAccount,
  proposeBankAccount,
  revealBankAccount,
  withdrawBankAccount,
} from './bank-accounts.js';
import { listBankAccounts, readBankAccount, readWrittenBankAccount } from './read-bank-accounts.js';

@Resolver()
export class BankAccountResolver {
  @Query(() => BankAccountConnection)
  bankAccounts(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BankAccountFilter, { nullable: true }) filter: BankAccountFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BankAccountType>> {
    return listBankAccounts(context, { ...page, filter }, info);
  }

  @Query(() => BankAccountType, { nullable: true })
  bankAccount(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankAccountType | null> {
    return readBankAccount(context, id, info);
  }

  @Mutation(() => BankAccountType)
  async proposeBankAccount(
    @Arg('input', () => ProposeBankAccountInput) input: ProposeBankAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankAccountType> {
    return readWrittenBankAccount(context, await proposeBankAccount(context, input), info);
  }

  @Mutation(() => BankAccountType)
  async withdrawBankAccount(
    @Arg('input', () => WithdrawBankAccountInput) input: WithdrawBankAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankAccountType> {
    return readWrittenBankAccount(context, await withdrawBankAccount(context, input), info);
  }

  @Mutation(() => BankAccountType)
  async confirmBankAccount(
    @Arg('input', () => ConfirmBankAccountInput) input: ConfirmBankAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankAccountType> {
    return readWrittenBankAccount(context, await confirmBankAccount(context, input), info);
  }

  @Mutation(() => BankAccountType)
  async declineBankAccount(
    @Arg('input', () => DeclineBankAccountInput) input: DeclineBankAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankAccountType> {
    return readWrittenBankAccount(context, await declineBankAccount(context, input), info);
  }

  @Mutation(() => BankAccountType)
  async endBankAccount(
    @Arg('input', () => EndBankAccountInput) input: EndBankAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BankAccountType> {
    return readWrittenBankAccount(context, await endBankAccount(context, input), info);
  }

  @Mutation(() => RevealedBankAccountType)
  revealBankAccount(
    @Arg('input', () => RevealBankAccountInput) input: RevealBankAccountInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealedBankAccountType> {
    return revealBankAccount(context, input);
  }
}
