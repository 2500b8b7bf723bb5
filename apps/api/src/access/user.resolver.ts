import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { closeAccount, reopenAccount } from './change-account-state.js';
import { acceptInvitation } from './accept-invitation.js';
import { endAssignment } from './end-assignment.js';
import { grantAssignment } from './grant-assignment.js';
import {
  InvitationPreviewInput,
  InvitationPreviewType,
  InvitedUsersType,
  InviteUsersInput,
} from './invitation-file.type.js';
import { inviteUser, renewInvitation } from './invite-user.js';
import { inviteUsers, previewInvitations } from './invite-users.js';
import { makeResetCode } from './make-reset-code.js';
import { listUsers, readInvitedUser, readUser, readWrittenUser } from './read-users.js';
import {
  AcceptedInvitationType,
  AcceptInvitationInput,
  CloseAccountInput,
  EndAssignmentInput,
  GrantAssignmentInput,
  InvitedUserType,
  InviteUserInput,
  MakeResetCodeInput,
  RenewInvitationInput,
  ReopenAccountInput,
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

  @Mutation(() => UserType, { description: 'Ends every session of the account.' })
  async closeAccount(
    @Arg('input', () => CloseAccountInput) input: CloseAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType> {
    return readWrittenUser(context, await closeAccount(context, input), info);
  }

  @Mutation(() => UserType)
  async reopenAccount(
    @Arg('input', () => ReopenAccountInput) input: ReopenAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType> {
    return readWrittenUser(context, await reopenAccount(context, input), info);
  }

  @Query(() => InvitationPreviewType, { description: 'What a file of people would open, row by row.' })
  invitationPreview(
    @Arg('input', () => InvitationPreviewInput) input: InvitationPreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitationPreviewType> {
    return previewInvitations(context, input);
  }

  @Mutation(() => InvitedUsersType, {
    description: 'Opens an account for each row of a file, all of them or none.',
  })
  inviteUsers(
    @Arg('input', () => InviteUsersInput) input: InviteUsersInput,
    @Ctx() context: RequestContext,
  ): Promise<InvitedUsersType> {
    return inviteUsers(context, input);
  }

  @Mutation(() => InvitedUserType)
  async inviteUser(
    @Arg('input', () => InviteUserInput) input: InviteUserInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitedUserType> {
    return readInvitedUser(context, await inviteUser(context, input), info);
  }

  @Mutation(() => InvitedUserType)
  async renewInvitation(
    @Arg('input', () => RenewInvitationInput) input: RenewInvitationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitedUserType> {
    return readInvitedUser(context, await renewInvitation(context, input), info);
  }

  @Mutation(() => InvitedUserType, {
    description:
      'Makes a code with which a user who has forgotten the password sets a new one within the hour.',
  })
  async makeResetCode(
    @Arg('input', () => MakeResetCodeInput) input: MakeResetCodeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<InvitedUserType> {
    return readInvitedUser(context, await makeResetCode(context, input), info);
  }

  @Mutation(() => AcceptedInvitationType, {
    description:
      'Sets the own password with the code of an invitation, or of a new password; signs nobody in.',
  })
  acceptInvitation(
    @Arg('input', () => AcceptInvitationInput) input: AcceptInvitationInput,
    @Ctx() context: RequestContext,
  ): Promise<AcceptedInvitationType> {
    return acceptInvitation(context, input);
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
