import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  AcceptChangeInput,
  ChangeRequestConnection,
  ChangeRequestFilter,
  ChangeRequestType,
  DeclineChangeInput,
  ProposeChangeInput,
  RevealChangeInput,
  RevealedChangeType,
  UndoChangeInput,
  WithdrawChangeInput,
} from './change-request.type.js';
import { acceptChange, declineChange, proposeChange, undoChange, withdrawChange } from './change-requests.js';
import { listChangeRequests, readChangeRequest, readWrittenChangeRequest } from './read-change-requests.js';
import { revealChange } from './reveal-change.js';

@Resolver()
export class ChangeRequestResolver {
  @Query(() => ChangeRequestConnection)
  changeRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ChangeRequestFilter, { nullable: true }) filter: ChangeRequestFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ChangeRequestType>> {
    return listChangeRequests(context, { ...page, filter }, info);
  }

  @Query(() => ChangeRequestType, { nullable: true })
  changeRequest(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeRequestType | null> {
    return readChangeRequest(context, id, info);
  }

  @Mutation(() => ChangeRequestType)
  async proposeChange(
    @Arg('input', () => ProposeChangeInput) input: ProposeChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeRequestType> {
    return readWrittenChangeRequest(context, await proposeChange(context, input), info);
  }

  @Mutation(() => ChangeRequestType)
  async withdrawChange(
    @Arg('input', () => WithdrawChangeInput) input: WithdrawChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeRequestType> {
    return readWrittenChangeRequest(context, await withdrawChange(context, input), info);
  }

  @Mutation(() => ChangeRequestType)
  async acceptChange(
    @Arg('input', () => AcceptChangeInput) input: AcceptChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeRequestType> {
    return readWrittenChangeRequest(context, await acceptChange(context, input), info);
  }

  @Mutation(() => ChangeRequestType)
  async declineChange(
    @Arg('input', () => DeclineChangeInput) input: DeclineChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeRequestType> {
    return readWrittenChangeRequest(context, await declineChange(context, input), info);
  }

  @Mutation(() => ChangeRequestType)
  async undoChange(
    @Arg('input', () => UndoChangeInput) input: UndoChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ChangeRequestType> {
    return readWrittenChangeRequest(context, await undoChange(context, input), info);
  }

  @Mutation(() => RevealedChangeType)
  revealChange(
    @Arg('input', () => RevealChangeInput) input: RevealChangeInput,
    @Ctx() context: RequestContext,
  ): Promise<RevealedChangeType> {
    return revealChange(context, input);
  }
}
