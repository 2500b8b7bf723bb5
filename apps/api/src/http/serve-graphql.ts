import type { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';
import { RequestRefused } from './answer-failures.js';
import { requestOf } from './request-of.js';

const Body = z.object({
  query: z.string().min(1),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Serves documents at `/graphql`: one at a time, by POST, as JSON, so that nothing of a document is ever part of an address
 * and no form of another site can send one. What is no request at all is refused before it is known who asks.
 */
export async function serveGraphql(
  http: FastifyInstance,
  apollo: ApolloServer<RequestContext>,
  services: Services,
): Promise<void> {
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  await http.register(async (scope) => {
    scope.addHook('preHandler', async (request, reply) => {
      const body = Body.safeParse(request.body);
      if (!body.success) throw new RequestRefused();
      request.body = body.data;
      contexts.set(request, await requestOf(services, request, reply));
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
