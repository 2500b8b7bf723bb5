import type { Readable } from 'node:stream';

import type { FastifyInstance } from 'fastify';

import { DomainError } from '../../graphql/domain-error.js';
import { attachment } from '../../http/kept-file-name.js';
import { requestOf } from '../../http/request-of.js';
import type { Services } from '../../request-context.js';
import { downloadFile } from './download-file.js';
import { uploadFile } from './upload-file.js';

/**
 * Files beside GraphQL: `PUT /files?name=...` takes a body as it comes and answers its id and size in bytes, `GET /files/:id`
 * gives it back to whoever made it. A form of another site can't send the header that an upload needs.
 */
export async function serveFiles(http: FastifyInstance, services: Services): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

    scope.put<{ Querystring: { name?: unknown } }>('/files', async (request, reply) => {
      if (request.headers['x-lindung'] !== '1')
        throw new DomainError({ code: 'FORBIDDEN', operation: 'file.upload' });
      // Whatever is refused, the rest of the body is not waited for.
      void reply.header('connection', 'close');
      const context = await requestOf(services, request, reply);
      const body = request.body as Readable | undefined;
      const { name } = request.query;
      // A name that is sent twice comes as a list, and is none.
      const { id, size } = await uploadFile(context, typeof name === 'string' ? name : undefined, body);
      return reply.removeHeader('connection').code(201).send({ id, size });
    });

    scope.get<{ Params: { id: string } }>('/files/:id', async (request, reply) => {
      const context = await requestOf(services, request, reply);
      const { file, bytes } = await downloadFile(context, request.params.id);
      return reply
        .header('content-type', file.mediaType)
        .header('content-length', file.size)
        .header('content-disposition', attachment(file.name))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(bytes);
    });
  });
}
