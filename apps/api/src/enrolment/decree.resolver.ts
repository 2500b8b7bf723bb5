import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { cancelDecree, enactDecree, returnDecree } from './decide-decrees.js';
import {
  CancelDecreeInput,
  DecreeConnection,
  DecreeFilter,
  DecreeType,
  EnactDecreeInput,
  ProposeDecreeInput,
  ReturnDecreeInput,
} from './decree.type.js';
import { proposeDecree } from './propose-decree.js';
import { DecreeTieConnection, type DecreeTieType } from './rank-cut.type.js';
import { listDecrees, listDecreeTies, readDecree, readWrittenDecree } from './read-lists.js';

@Resolver()
export class DecreeResolver {
  @Query(() => DecreeConnection)
  decrees(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => DecreeFilter, { nullable: true }) filter: DecreeFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DecreeType>> {
    return listDecrees(context, { ...page, filter }, info);
  }

  @Query(() => DecreeType, { nullable: true })
  decree(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecreeType | null> {
    return readDecree(context, id, info);
  }

  @Query(() => DecreeTieConnection)
  decreeTies(
    @Arg('decreeId', () => ID) decreeId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<DecreeTieType>> {
    return listDecreeTies(context, { ...page, decreeId }, info);
  }

  @Mutation(() => DecreeType)
  async proposeDecree(
    @Arg('input', () => ProposeDecreeInput) input: ProposeDecreeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecreeType> {
    return readWrittenDecree(context, await proposeDecree(context, input), info);
  }

  @Mutation(() => DecreeType)
  async enactDecree(
    @Arg('input', () => EnactDecreeInput) input: EnactDecreeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecreeType> {
    return readWrittenDecree(context, await enactDecree(context, input), info);
  }

  @Mutation(() => DecreeType)
  async returnDecree(
    @Arg('input', () => ReturnDecreeInput) input: ReturnDecreeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecreeType> {
    return readWrittenDecree(context, await returnDecree(context, input), info);
  }

  @Mutation(() => DecreeType)
  async cancelDecree(
    @Arg('input', () => CancelDecreeInput) input: CancelDecreeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DecreeType> {
    return readWrittenDecree(context, await cancelDecree(context, input), info);
  }
}
