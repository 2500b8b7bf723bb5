import type { OwnSession } from '@lindung/domain/access/own-session';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { EndSessionInput, OwnSessionType } from './own-session.type.js';
import { endOtherSessions, endSession, listOwnSessions } from './own-sessions.js';

@Resolver()
export class OwnSessionResolver {
  @Query(() => [OwnSessionType], { description: 'The last used first.' })
  ownSessions(@Ctx() context: RequestContext): Promise<OwnSession[]> {
    return listOwnSessions(context);
  }

  @Mutation(() => [OwnSessionType], { description: 'Ends another session than the current one.' })
  endSession(
    @Arg('input', () => EndSessionInput) input: EndSessionInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnSession[]> {
    return endSession(context, input);
  }

  @Mutation(() => [OwnSessionType])
  endOtherSessions(@Ctx() context: RequestContext): Promise<OwnSession[]> {
    return endOtherSessions(context);
  }
}
