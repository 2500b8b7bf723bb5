import type { Readable } from 'node:stream';

import type { FastifyInstance } from 'fastify';

import { attachment } from '../../http/kept-file-name.js';
import { DomainError } from '../../graphql/domain-error.js';
import { requestOf } from '../../http/request-of.js';
import type { Services } from '../../request-context.js';
import { keepDocument } from './keep-document.js';
import { readDocument } from './read-document.js';

/**
 * Documents of agreements beside GraphQL: `PUT /agreements/:id/documents?name=...` takes a body as it comes and answers its id and size
 * in bytes, `GET /agreement-documents/:id` gives it back as a file to be kept. A form of another site can't send the header that an
 * upload needs.
 */
export async function serveDocuments(http: FastifyInstance, services: Services): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

    scope.put<{ Params: { id: string }; Querystring: { name?: unknown } }>(
      '/agreements/:id/documents',
      async (request, reply) => {
        if (request.headers['x-lindung'] !== '1')
          throw new DomainError({ code: 'FORBIDDEN', operation: 'document.upload' });
        // Whatever is refused, the rest of the body is not waited for.
        void reply.header('connection', 'close');
        const context = await requestOf(services, request, reply);
        const { name } = request.query;
        const body = request.body as Readable | undefined;
        const kept = await keepDocument(
          context,
          request.params.id,
          typeof name === 'string' ? name : undefined,
          body,
        );
        return reply.removeHeader('connection').code(201).send(kept);
      },
    );

    scope.get<{ Params: { id: string } }>('/agreement-documents/:id', async (request, reply) => {
      const context = await requestOf(services, request, reply);
      const { document, bytes } = await readDocument(context, request.params.id);
      return reply
        .header('content-type', document.mediaType)
        .header('content-length', bytes.length)
        .header('content-disposition', attachment(document.name))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(bytes);
    });
  });
}
