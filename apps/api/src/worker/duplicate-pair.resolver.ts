import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  DuplicatePairConnection,
  DuplicatePairFilter,
  DuplicatePairType,
  MarkDistinctInput,
} from './duplicate-pair.type.js';
import {
  listDuplicatePairs,
  markDistinct,
  readDuplicatePair,
  readWrittenDuplicatePair,
} from './duplicate-pairs.js';

@Resolver()
export class DuplicatePairResolver {
  @Query(() => DuplicatePairConnection)
  duplicatePairs(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DuplicatePairFilter, { nullable: true }) filter: DuplicatePairFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DuplicatePairType>> {
    return listDuplicatePairs(context, { ...page, filter }, info);
  }

  @Query(() => DuplicatePairType, { nullable: true })
  duplicatePair(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DuplicatePairType | null> {
    return readDuplicatePair(context, id, info);
  }

  @Mutation(() => DuplicatePairType)
  async markDistinct(
    @Arg('input', () => MarkDistinctInput) input: MarkDistinctInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DuplicatePairType> {
    return readWrittenDuplicatePair(context, await markDistinct(context, input), info);
  }
}
