import { createClient, type Client } from '@lindung/graphql-client/client';
import { LindungError } from '@lindung/graphql-client/lindung-error';
import type { Locale } from '@lindung/i18n/locale';
import { RequestRefused } from './request-refused';
import type { SessionKeeper } from './session';

interface ConsoleClientOptions {
  /** Whose assignment every request names, and who hears of every refusal; without it the client is for the session itself. */
  readonly session?: SessionKeeper;
  /** Whether the page looks by itself: what it asks then keeps no session from ending. */
  readonly isUnattended?: () => boolean;
  /** For tests. */
  readonly fetch?: typeof globalThis.fetch;
}

/** The client of the page's own server; refusals come in the language of the page. */
export function createConsoleClient(
  locale: () => Locale,
  { session, isUnattended, fetch }: ConsoleClientOptions = {},
): Client {
  const client = createClient({
    url: '/graphql',
    locale,
    ...(session ? { assignmentId: () => session.current()?.assignment?.id } : {}),
    ...(isUnattended ? { isUnattended } : {}),
    ...(fetch ? { fetch } : {}),
  });
  return {
    async request(document, ...variables) {
      try {
        return await client.request(document, ...variables);
      } catch (error) {
        if (!(error instanceof LindungError)) throw error;
        session?.heed(error.code);
        throw new RequestRefused(error, locale());
      }
    },
  };
}
