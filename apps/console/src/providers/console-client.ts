import { createClient, type Client } from '@lindung/graphql-client/client';
import { LindungError } from '@lindung/graphql-client/lindung-error';
import type { Locale } from '@lindung/i18n/locale';
import { RequestRefused } from './request-refused';

/** The client of the page's own server; refusals come in the language of the page. */
export function createConsoleClient(locale: () => Locale, fetch?: typeof globalThis.fetch): Client {
  const client = createClient({ url: '/graphql', locale, ...(fetch ? { fetch } : {}) });
  return {
    async request(document, ...variables) {
      try {
        return await client.request(document, ...variables);
      } catch (error) {
        throw error instanceof LindungError ? new RequestRefused(error, locale()) : error;
      }
    },
  };
}
