import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  BoardCandidateConnection,
  BoardCandidateFilter,
  type BoardCandidateType,
  CandidacyConnection,
  type CandidacyType,
  EnrolmentBoardType,
} from './enrolment-board.type.js';
import { listBoardCandidates, listCandidacies, readEnrolmentBoard } from './read-enrolment-board.js';

@Resolver()
export class EnrolmentBoardResolver {
  @Query(() => EnrolmentBoardType)
  enrolmentBoard(
    @Arg('listId', () => ID) listId: string,
    @Arg('villageId', () => ID, { nullable: true }) villageId: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<EnrolmentBoardType> {
    return readEnrolmentBoard(context, listId, villageId);
  }

  @Query(() => BoardCandidateConnection, {
    description: 'The people of a list with the stage of each, who stands there longest first.',
  })
  boardCandidates(
    @Arg('listId', () => ID) listId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => BoardCandidateFilter, { nullable: true }) filter: BoardCandidateFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<BoardCandidateType>> {
    return listBoardCandidates(context, { ...page, listId, filter }, info);
  }

  @Query(() => CandidacyConnection, {
    description: 'The lists on which a person stands, with the stage on each.',
  })
  candidacies(
    @Arg('workerId', () => ID) workerId: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<CandidacyType>> {
    return listCandidacies(context, { ...page, workerId }, info);
  }
}
