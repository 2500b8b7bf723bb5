import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  LegalHoldConnection,
  LegalHoldFilter,
  LegalHoldType,
  LiftLegalHoldInput,
  PlaceLegalHoldInput,
} from './legal-hold.type.js';
import { liftLegalHold, placeLegalHold } from './legal-holds.js';
import { listLegalHolds, readLegalHold, readWrittenLegalHold } from './read-legal-holds.js';

@Resolver()
export class LegalHoldResolver {
  @Query(() => LegalHoldConnection)
  legalHolds(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => LegalHoldFilter, { nullable: true }) filter: LegalHoldFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<LegalHoldType>> {
    return listLegalHolds(context, { ...page, filter }, info);
  }

  @Query(() => LegalHoldType, { nullable: true })
  legalHold(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHoldType | null> {
    return readLegalHold(context, id, info);
  }

  @Mutation(() => LegalHoldType)
  async placeLegalHold(
    @Arg('input', () => PlaceLegalHoldInput) input: PlaceLegalHoldInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHoldType> {
    return readWrittenLegalHold(context, await placeLegalHold(context, input), info);
  }

  @Mutation(() => LegalHoldType)
  async liftLegalHold(
    @Arg('input', () => LiftLegalHoldInput) input: LiftLegalHoldInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<LegalHoldType> {
    return readWrittenLegalHold(context, await liftLegalHold(context, input), info);
  }
}
