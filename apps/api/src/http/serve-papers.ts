import type { Readable } from 'node:stream';

import type { OperationName } from '@lindung/domain/access/policy';
import type { FastifyInstance } from 'fastify';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext, Services } from '../request-context.js';
import { attachment } from './kept-file-name.js';
import { requestOf } from './request-of.js';

/** What a door gives back: a file to be kept. */
interface GivenPaper {
  readonly paper: { readonly name: string; readonly mediaType: string };
  readonly bytes: Buffer;
}

/** The doors of one kind of paper: where a record takes one and who answers for it, and where it is given back. */
interface PaperDoors {
  readonly operation: OperationName;
  /** The record stands as `:id`. */
  readonly taking: string;
  readonly keep: (
    context: RequestContext,
    recordId: string,
    name: string | undefined,
    body: Readable | undefined,
  ) => Promise<{ readonly id: string; readonly size: number }>;
  /** The paper stands as `:id`. */
  readonly giving: string;
  readonly read: (context: RequestContext, paperId: string) => Promise<GivenPaper>;
}

/**
 * Papers beside GraphQL: `PUT <taking>?name=...` takes a body as it comes and answers its id and size in bytes, `GET <giving>` gives it
 * back as a file to be kept. A form of another site can't send the header that an upload needs.
 */
export async function servePapers(
  http: FastifyInstance,
  services: Services,
  { operation, taking, keep, giving, read }: PaperDoors,
): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

    scope.put<{ Params: { id: string }; Querystring: { name?: unknown } }>(taking, async (request, reply) => {
      if (request.headers['x-lindung'] !== '1') throw new DomainError({ code: 'FORBIDDEN', operation });
      // Whatever is refused, the rest of the body is not waited for.
      void reply.header('connection', 'close');
      const context = await requestOf(services, request, reply);
      const { name } = request.query;
      const body = request.body as Readable | undefined;
      const kept = await keep(context, request.params.id, typeof name === 'string' ? name : undefined, body);
      return reply.removeHeader('connection').code(201).send(kept);
    });

    scope.get<{ Params: { id: string } }>(giving, async (request, reply) => {
      const context = await requestOf(services, request, reply);
      const { paper, bytes } = await read(context, request.params.id);
      return reply
        .header('content-type', paper.mediaType)
        .header('content-length', bytes.length)
        .header('content-disposition', attachment(paper.name))
        .header('x-content-type-options', 'nosniff')
        .header('cache-control', 'no-store')
        .send(bytes);
    });
  });
}
