import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  NikClaimConnection,
  NikClaimFilter,
  NikClaimType,
  NikTallyType,
  SettleNikInput,
} from './nik-claim.type.js';
import { listNikClaims, listNikTallies, readNikClaim, settleNik } from './nik-claims.js';
import { readWrittenWorker } from './read-workers.js';
import { WorkerType } from './worker.type.js';

@Resolver()
export class NikClaimResolver {
  @Query(() => NikClaimConnection)
  nikClaims(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => NikClaimFilter, { nullable: true }) filter: NikClaimFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<NikClaimType>> {
    return listNikClaims(context, { ...page, filter }, info);
  }

  @Query(() => NikClaimType, { nullable: true })
  nikClaim(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NikClaimType | null> {
    return readNikClaim(context, id, info);
  }

  @Query(() => [NikTallyType])
  nikTallies(@Ctx() context: RequestContext): Promise<NikTallyType[]> {
    return listNikTallies(context);
  }

  @Mutation(() => WorkerType)
  async settleNik(
    @Arg('input', () => SettleNikInput) input: SettleNikInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<WorkerType> {
    return readWrittenWorker(context, await settleNik(context, input), info);
  }
}
