import type { OwnProviderLink } from '@lindung/domain/access/provider-link';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';

import type { RequestContext } from '../request-context.js';
import { ChangeProviderLinkInput, OwnProviderLinkType } from './provider-link.type.js';
import { linkProvider, readOwnProviderLink, signInWithProvider, unlinkProvider } from './provider-sign-in.js';

@Resolver()
export class ProviderLinkResolver {
  @Query(() => OwnProviderLinkType)
  ownProviderLink(@Ctx() context: RequestContext): Promise<OwnProviderLink> {
    return readOwnProviderLink(context);
  }

  @Mutation(() => String, { description: 'Where the browser goes to sign in at the identity provider.' })
  signInWithProvider(@Ctx() context: RequestContext): Promise<string> {
    return signInWithProvider(context);
  }

  @Mutation(() => String, {
    description: 'Where the browser goes to link the own account with an identity of the provider.',
  })
  linkProvider(
    @Arg('input', () => ChangeProviderLinkInput) input: ChangeProviderLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return linkProvider(context, input);
  }

  @Mutation(() => OwnProviderLinkType)
  unlinkProvider(
    @Arg('input', () => ChangeProviderLinkInput) input: ChangeProviderLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<OwnProviderLink> {
    return unlinkProvider(context, input);
  }
}
