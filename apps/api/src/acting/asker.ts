import type { RequestContext } from '../request-context.js';

/** Who asked, as the log may tell it: a user or a key by its id, whoever is not known by the address. */
export type Asker =
  | { readonly userId: string; readonly assignmentId: string | null }
  | { readonly apiKeyId: string }
  | { readonly address: string };

export function askerOf({
  actor,
  session,
  address,
}: Pick<RequestContext, 'actor' | 'session' | 'address'>): Asker {
  const apiKeyId = actor?.apiKeyId ?? undefined;
  if (apiKeyId !== undefined) return { apiKeyId };
  return session.userId === undefined
    ? { address }
    : { userId: session.userId, assignmentId: actor?.assignmentId ?? null };
}
