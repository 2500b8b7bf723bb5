import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import {
  AnswerPersonRequestInput,
  CreatePersonRequestInput,
  DrawPersonExtractInput,
  PersonExtractType,
  PersonRequestClockType,
  PersonRequestConnection,
  PersonRequestFilter,
  PersonRequestType,
} from './person-request.type.js';
import { drawPersonExtract } from './draw-person-extract.js';
import { answerPersonRequest, createPersonRequest } from './person-requests.js';
import {
  listPersonRequests,
  readPersonRequest,
  readPersonRequestClock,
  readWrittenPersonRequest,
} from './read-person-requests.js';

@Resolver()
export class PersonRequestResolver {
  @Query(() => PersonRequestConnection)
  personRequests(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PersonRequestFilter, { nullable: true }) filter: PersonRequestFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonRequestType>> {
    return listPersonRequests(context, { ...page, filter }, info);
  }

  @Query(() => PersonRequestType, { nullable: true })
  personRequest(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRequestType | null> {
    return readPersonRequest(context, id, info);
  }

  @Query(() => PersonRequestClockType)
  personRequestClock(@Ctx() context: RequestContext): Promise<PersonRequestClockType> {
    return readPersonRequestClock(context);
  }

  @Mutation(() => PersonRequestType)
  async createPersonRequest(
    @Arg('input', () => CreatePersonRequestInput) input: CreatePersonRequestInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRequestType> {
    return readWrittenPersonRequest(context, await createPersonRequest(context, input), info);
  }

  @Mutation(() => PersonRequestType)
  async answerPersonRequest(
    @Arg('input', () => AnswerPersonRequestInput) input: AnswerPersonRequestInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRequestType> {
    return readWrittenPersonRequest(context, await answerPersonRequest(context, input), info);
  }

  @Mutation(() => PersonExtractType)
  async drawPersonExtract(
    @Arg('input', () => DrawPersonExtractInput) input: DrawPersonExtractInput,
    @Ctx() context: RequestContext,
  ): Promise<PersonExtractType> {
    return { fileId: await drawPersonExtract(context, input) };
  }
}
