import type { Services } from '../../request-context.js';
import { IdentityMatching } from './identity-matching.js';

/** What asks the matching service of an installation about those who wait, each time that it is called; nothing where there is none. */
export function matchingRound(services: Services): () => Promise<unknown> {
  if (!services.matching) return () => Promise.resolve();
  const matching = new IdentityMatching(services, services.matching);
  return () => matching.round();
}
