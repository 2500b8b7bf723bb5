import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';

import { askerOf } from '../acting/asker.js';
import type { RequestContext } from '../request-context.js';
import { formatError } from './format-error.js';
import { statusOf } from './status-of.js';

/**
 * Gives every error of an answer its code, its text in the request's language and the request's id; an answer of errors alone
 * bears the status of the first one.
 */
export function errorPlugin(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, contextValue }) => {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (!singleResult.errors) return;
        const { requestId, locale } = contextValue;
        const request = { requestId, asker: askerOf(contextValue), locale, log };
        const refusals = singleResult.errors.map((formatted, at) =>
          formatError(formatted, errors?.[at] ?? formatted, request),
        );
        singleResult.errors = refusals;
        const isAnswered = Object.values(singleResult.data ?? {}).some((value) => value !== null);
        const status = isAnswered ? undefined : statusOf(refusals[0]?.extensions?.['code']);
        if (status !== undefined) response.http.status = status;
      },
    }),
  };
}
