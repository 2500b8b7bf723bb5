import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';

import { askerOf } from '../acting/asker.js';
import type { RequestContext } from '../request-context.js';
import { formatError } from './format-error.js';

/** Gives every error of an answer its code, its text in the request's language and the request's id. */
export function errorPlugin(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, errors, contextValue }) => {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        const { requestId, locale } = contextValue;
        const request = { requestId, asker: askerOf(contextValue), locale, log };
        response.body.singleResult.errors = response.body.singleResult.errors.map((formatted, at) =>
          formatError(formatted, errors?.[at] ?? formatted, request),
        );
      },
    }),
  };
}
