import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';
import { answerNotFound, RequestRefused } from './answer-failures.js';
import { requestOf } from './request-of.js';
import { trustedDocuments } from './trusted-documents.js';

const rest = {
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
};
/** A document by its text, or by the id under which it is known here. */
const Body = z.union([
  z.object({ query: z.string().min(1), documentId: z.undefined().optional(), ...rest }),
  z.object({ documentId: z.string().min(1).max(200), query: z.undefined().optional(), ...rest }),
]);

/** Of whom documents are taken that are not the console's: of partners by their keys alone, or of everybody. */
export type OwnDocuments = 'OF_PARTNERS' | 'OF_EVERYBODY';

/**
 * Serves documents at `/graphql`: one at a time, by POST, as JSON, so that nothing of a document is ever part of an address
 * and no form of another site can send one. What is no request at all is refused before it is known who asks.
 */
export async function serveGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  services: Services,
  ownDocuments: OwnDocuments,
): Promise<void> {
  const trusted = trustedDocuments();
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  await http.register(async (scope) => {
    scope.addHook('preHandler', async (request, reply) => {
      const body = Body.safeParse(request.body);
      if (!body.success) throw new RequestRefused();
      const { query: own, documentId, ...asked } = body.data;
      const query = documentId === undefined ? own : trusted.get(documentId);
      if (query === undefined) throw new DomainError({ code: 'DOCUMENT_UNKNOWN' });
      // Who sends an authorization is a partner or refused below.
      if (own !== undefined && ownDocuments === 'OF_PARTNERS' && request.headers.authorization === undefined)
        throw new DomainError({ code: 'DOCUMENT_NEEDS_KEY' });
      request.body = { query, ...asked };
      contexts.set(request, await requestOf(services, request, reply));
    });
    scope.route({
      url: '/graphql',
      method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
      // Before a body is read: of these none has one that is looked at.
      onRequest: async (_request, reply) => {
        void reply.header('allow', 'POST');
        throw new RequestRefused(405);
      },
      handler: answerNotFound,
    });
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['POST'],
      context: async (request) => {
        const context = contexts.get(request);
        if (!context) throw new DomainError({ code: 'INTERNAL' });
        return context;
      },
    });
  });
}
