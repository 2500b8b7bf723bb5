import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { createUser } from './create-user.js';
import { endAssignment } from './end-assignment.js';
import { grantAssignment } from './grant-assignment.js';
import { listUsers, readUser, readWrittenUser } from './read-users.js';
import {
  CreateUserInput,
  EndAssignmentInput,
  GrantAssignmentInput,
  UserConnection,
  UserFilter,
  UserType,
} from './user.type.js';

@Resolver()
export class UserResolver {
  @Query(() => UserConnection)
  users(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => UserFilter, { nullable: true }) filter: UserFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<UserType>> {
    return listUsers(context, { ...page, filter }, info);
  }

  @Query(() => UserType, { nullable: true })
  user(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType | null> {
    return readUser(context, id, info);
  }

  @Mutation(() => UserType)
  async createUser(
    @Arg('input', () => CreateUserInput) input: CreateUserInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType> {
    return readWrittenUser(context, await createUser(context, input), info);
  }

  @Mutation(() => UserType)
  async grantAssignment(
    @Arg('input', () => GrantAssignmentInput) input: GrantAssignmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType> {
    return readWrittenUser(context, await grantAssignment(context, input), info);
  }

  @Mutation(() => UserType)
  async endAssignment(
    @Arg('input', () => EndAssignmentInput) input: EndAssignmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType> {
    return readWrittenUser(context, await endAssignment(context, input), info);
  }
}
