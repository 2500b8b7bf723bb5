import { MINUTES_AT_THE_PROVIDER } from '@lindung/domain/access/provider-link';
import { z } from 'zod';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';
import type { IdentityProvider, Visit } from './identity-provider.js';

/** A visit to the provider, as the browser keeps it sealed: for whom an identity is to be linked, or nobody who wants to sign in. */
const KeptVisit = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  linkFor: z.object({ userId: z.string(), sessionId: z.string() }).nullable(),
  until: z.number(),
});
type KeptVisit = z.infer<typeof KeptVisit>;

/** @throws DomainError PROVIDER_UNKNOWN where none is set up */
export function requireProvider({ provider }: Services): IdentityProvider {
  if (!provider) throw new DomainError({ code: 'PROVIDER_UNKNOWN' });
  return provider;
}

/**
 * Sends the browser on a visit to the provider. @returns the address of the provider
 * @throws DomainError PROVIDER_UNKNOWN, PROVIDER_FAILED when it can't be reached
 */
export async function visitProvider(
  { services, session }: RequestContext,
  linkFor: KeptVisit['linkFor'],
): Promise<string> {
  const provider = requireProvider(services);
  const { url, visit } = await provider.invite().catch((error: unknown) => {
    services.log.warn(
      { name: error instanceof Error ? error.name : 'Thrown' },
      'the identity provider failed',
    );
    throw new DomainError({ code: 'PROVIDER_FAILED' });
  });
  const until = services.clock.now().getTime() + MINUTES_AT_THE_PROVIDER * 60_000;
  const kept = JSON.stringify({ ...visit, linkFor, until } satisfies KeptVisit);
  session.keepVisit(services.keyRing.encryptVisit(kept).toString('base64url'));
  return url;
}

/** What the browser has kept of its visit; undefined when it is none of ours, or too old. */
export function readVisit(
  { keyRing, clock }: Services,
  kept: string | undefined,
): (Visit & Pick<KeptVisit, 'linkFor'>) | undefined {
  if (kept === undefined) return undefined;
  try {
    const visit = KeptVisit.parse(JSON.parse(keyRing.decryptVisit(Buffer.from(kept, 'base64url'))));
    return visit.until > clock.now().getTime() ? visit : undefined;
  } catch {
    // Whatever a browser sends instead of what was sealed is none.
    return undefined;
  }
}
