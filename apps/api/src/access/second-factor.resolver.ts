import type { OwnSecondFactor } from '@lindung/domain/access/second-factor';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import {
  confirmSecondFactor,
  readOwnSecondFactor,
  renewRecoveryCodes,
  showSecondFactor,
  startSecondFactor,
} from './own-second-factor.js';
import { readSession } from './read-session.js';
import { readWrittenUser } from './read-users.js';
import {
  BegunSecondFactorType,
  ConfirmedSecondFactorType,
  ConfirmSecondFactorInput,
  OwnSecondFactorType,
  RenewRecoveryCodesInput,
  ShowSecondFactorInput,
  StartSecondFactorInput,
  TakeAwaySecondFactorInput,
} from './second-factor.type.js';
import { SessionType } from './session.type.js';
import { takeAwaySecondFactor } from './take-away-second-factor.js';
import { UserType } from './user.type.js';

@Resolver()
export class SecondFactorResolver {
  @Query(() => OwnSecondFactorType)
  ownSecondFactor(@Ctx() context: RequestContext): Promise<OwnSecondFactor> {
    return readOwnSecondFactor(context);
  }

  @Mutation(() => BegunSecondFactorType, {
    description: 'Begins a second factor, or another one in place of the one that holds.',
  })
  startSecondFactor(
    @Arg('input', () => StartSecondFactorInput) input: StartSecondFactorInput,
    @Ctx() context: RequestContext,
  ): Promise<BegunSecondFactorType> {
    return startSecondFactor(context, input);
  }

  @Mutation(() => ConfirmedSecondFactorType, {
    description: 'Ends every session of the user; this one goes on under another cookie.',
  })
  async confirmSecondFactor(
    @Arg('input', () => ConfirmSecondFactorInput) input: ConfirmSecondFactorInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmedSecondFactorType> {
    const { recoveryCodes, entered } = await confirmSecondFactor(context, input);
    return { recoveryCodes, session: await readSession(context, entered) };
  }

  @Mutation(() => SessionType, { description: 'Of who came in by the identity provider without it.' })
  async showSecondFactor(
    @Arg('input', () => ShowSecondFactorInput) input: ShowSecondFactorInput,
    @Ctx() context: RequestContext,
  ): Promise<SessionType> {
    return readSession(context, await showSecondFactor(context, input));
  }

  @Mutation(() => [String], { description: 'Those before are worth nothing from then on.' })
  renewRecoveryCodes(
    @Arg('input', () => RenewRecoveryCodesInput) input: RenewRecoveryCodesInput,
    @Ctx() context: RequestContext,
  ): Promise<readonly string[]> {
    return renewRecoveryCodes(context, input);
  }

  @Mutation(() => UserType, {
    description: 'Takes a lost second factor from another user, whose sessions end.',
  })
  async takeAwaySecondFactor(
    @Arg('input', () => TakeAwaySecondFactorInput) input: TakeAwaySecondFactorInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UserType> {
    return readWrittenUser(context, await takeAwaySecondFactor(context, input), info);
  }
}
