import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { changePassword } from './change-password.js';
import { readSession } from './read-session.js';
import { ChangePasswordInput, ChooseAssignmentInput, SessionType, SignInInput } from './session.type.js';
import { chooseAssignment, signIn, signOut } from './sign-in.js';

@Resolver()
export class SessionResolver {
  @Query(() => SessionType)
  session(@Ctx() context: RequestContext): Promise<SessionType> {
    return readSession(context);
  }

  @Mutation(() => SessionType)
  async signIn(
    @Arg('input', () => SignInInput) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionType> {
    return readSession(context, await signIn(context, input));
  }

  @Mutation(() => SessionType)
  async signOut(@Ctx() context: RequestContext): Promise<SessionType> {
    const providerSignOut = await signOut(context);
    const session = { ...context.session, userId: undefined };
    return { ...(await readSession({ ...context, actor: undefined, session })), providerSignOut };
  }

  @Mutation(() => SessionType, {
    description: 'Ends every other session of the user; this one goes on under another cookie.',
  })
  async changePassword(
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionType> {
    await changePassword(context, input);
    return readSession(context);
  }

  @Mutation(() => SessionType)
  async chooseAssignment(
    @Arg('input', () => ChooseAssignmentInput) input: ChooseAssignmentInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionType> {
    return readSession(context, await chooseAssignment(context, input));
  }
}
