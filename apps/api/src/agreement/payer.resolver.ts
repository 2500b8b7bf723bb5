import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { addEmployerNumber, endEmployerNumber, updatePayer } from './change-payer.js';
import { createPayer } from './create-payer.js';
import {
  AddEmployerNumberInput,
  CreatePayerInput,
  EndEmployerNumberInput,
  PayerConnection,
  PayerFilter,
  PayerType,
  UpdatePayerInput,
} from './payer.type.js';
import { listPayers, readPayer, readWrittenPayer } from './read-payers.js';

@Resolver()
export class PayerResolver {
  @Query(() => PayerConnection)
  payers(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PayerFilter, { nullable: true }) filter: PayerFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PayerType>> {
    return listPayers(context, { ...page, filter }, info);
  }

  @Query(() => PayerType, { nullable: true })
  payer(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayerType | null> {
    return readPayer(context, id, info);
  }

  @Mutation(() => PayerType)
  async createPayer(
    @Arg('input', () => CreatePayerInput) input: CreatePayerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayerType> {
    return readWrittenPayer(context, await createPayer(context, input), info);
  }

  @Mutation(() => PayerType)
  async updatePayer(
    @Arg('input', () => UpdatePayerInput) input: UpdatePayerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayerType> {
    return readWrittenPayer(context, await updatePayer(context, input), info);
  }

  @Mutation(() => PayerType)
  async addEmployerNumber(
    @Arg('input', () => AddEmployerNumberInput) input: AddEmployerNumberInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayerType> {
    return readWrittenPayer(context, await addEmployerNumber(context, input), info);
  }

  @Mutation(() => PayerType)
  async endEmployerNumber(
    @Arg('input', () => EndEmployerNumberInput) input: EndEmployerNumberInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayerType> {
    return readWrittenPayer(context, await endEmployerNumber(context, input), info);
  }
}
