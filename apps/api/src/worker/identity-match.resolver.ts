import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  AskIdentityAgainInput,
  DecideIdentityMatchInput,
  IdentityMatchFilter,
  PersonMatchConnection,
  type PersonMatchType,
  ProposeIdentityMatchInput,
} from './identity-match.type.js';
import {
  askIdentityAgain,
  decideIdentityMatch,
  listIdentityMatches,
  proposeIdentityMatch,
} from './identity-matches.js';
import { readWrittenWorker } from './read-workers.js';
import { WorkerType } from './worker.type.js';

@Resolver()
export class IdentityMatchResolver {
  @Query(() => PersonMatchConnection)
  identityMatches(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => IdentityMatchFilter, { nullable: true }) filter: IdentityMatchFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonMatchType>> {
    return listIdentityMatches(context, { ...page, filter }, info);
  }

  @Mutation(() => WorkerType)
  async askIdentityAgain(
    @Arg('input', () => AskIdentityAgainInput) input: AskIdentityAgainInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await askIdentityAgain(context, input), info);
  }

  @Mutation(() => WorkerType)
  async proposeIdentityMatch(
    @Arg('input', () => ProposeIdentityMatchInput) input: ProposeIdentityMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await proposeIdentityMatch(context, input), info);
  }

  @Mutation(() => WorkerType)
  async decideIdentityMatch(
    @Arg('input', () => DecideIdentityMatchInput) input: DecideIdentityMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await decideIdentityMatch(context, input), info);
  }
}
