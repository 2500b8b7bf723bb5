import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { createPayer } from './create-payer.js';
import { CreatePayerInput, PayerConnection, PayerFilter, PayerType } from './payer.type.js';
import { listPayers, readWrittenPayer } from './read-payers.js';

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

  @Mutation(() => PayerType)
  async createPayer(
    @Arg('input', () => CreatePayerInput) input: CreatePayerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PayerType> {
    return readWrittenPayer(context, await createPayer(context, input), info);
  }
}
