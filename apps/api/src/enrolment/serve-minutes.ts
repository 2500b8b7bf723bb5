import type { Readable } from 'node:stream';

import { candidateCheckRepository } from '@lindung/db/enrolment/candidate-check.repository';
import { minutesPaperRepository } from '@lindung/db/enrolment/minutes-paper.repository';
import { Id } from '@lindung/domain/shared/ids';
import type { FastifyInstance } from 'fastify';

import { actingAs } from '../acting/actor.js';
import { writeAuditEvent } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import { checkDocument, readDocumentBody } from '../agreement/agreement.public.js';
import { DomainError } from '../graphql/domain-error.js';
import { attachment, tidyFileName } from '../http/kept-file-name.js';
import { requestOf } from '../http/request-of.js';
import type { RequestContext, Services } from '../request-context.js';
import { userOf } from '../writing/use-case.js';

const missing = (field: string) =>
  new DomainError({ code: 'VALIDATION', fields: [{ field, code: 'required' }] }, field);

/**
 * Keeps the body of a request as the signed paper of a check's minutes, in the place of the one before.
 * @throws DomainError NOT_FOUND for a check of another village, MINUTES_PAPER_KEPT once the minutes are filed with one, VALIDATION
 * without a name or body; why the content is refused
 */
async function keepPaper(
  context: RequestContext,
  checkId: string,
  name: string | undefined,
  body: Readable | undefined,
): Promise<{ readonly id: string; readonly size: number }> {
  const { actor } = requireActor(context, 'minutes.upload');
  if (name === undefined || name.trim() === '') throw missing('name');
  if (!body) throw missing('body');
  const { services, requestId } = context;
  const acting = actingAs(actor);
  const id = Id.safeParse(checkId);
  // Nobody's body is read for a check that is not there for them.
  const check = id.success
    ? await services.database.write(acting, (tx) => candidateCheckRepository(tx).find(id.data))
    : undefined;
  if (!check) throw new DomainError({ code: 'NOT_FOUND' });
  const bytes = await readDocumentBody(body);
  const checked = checkDocument(bytes);
  if (!checked.ok) throw new DomainError(checked.error);
  const { regencyId, districtId, villageId } = check;
  const owner = { regencyId, districtId, villageId };
  return services.database.write(acting, async (tx) => {
    const paperId = await minutesPaperRepository(tx, services.keyRing).put(
      {
        ...owner,
        checkId: check.id,
        name: tidyFileName(name),
        mediaType: checked.value,
        uploadedBy: userOf(actor),
      },
      bytes,
    );
    await writeAuditEvent(tx, actor, {
      operation: 'minutes.upload',
      requestId,
      objectType: 'CANDIDATE_LIST',
      objectId: check.listId,
      owner,
      details: { documentId: paperId, size: bytes.length },
    });
    return { id: paperId, size: bytes.length };
  });
}

/** A paper for whoever reaches the village; the trail has it before the first byte goes out. @throws DomainError NOT_FOUND */
async function readPaper(context: RequestContext, paperId: string) {
  const { actor } = requireActor(context, 'minutes.download');
  const { services, requestId } = context;
  const id = Id.safeParse(paperId);
  if (!id.success) throw new DomainError({ code: 'NOT_FOUND' });
  return services.database.write(actingAs(actor), async (tx) => {
    const papers = minutesPaperRepository(tx, services.keyRing);
    const paper = await papers.find(id.data);
    if (!paper) throw new DomainError({ code: 'NOT_FOUND' });
    const { listId, size, regencyId, districtId, villageId } = paper;
    await writeAuditEvent(tx, actor, {
      operation: 'minutes.download',
      requestId,
      objectType: 'CANDIDATE_LIST',
      objectId: listId,
      owner: { regencyId, districtId, villageId },
      details: { documentId: paper.id, size },
    });
    return { paper, bytes: await papers.read(paper.id) };
  });
}

/**
 * Papers of minutes beside GraphQL, as those of agreements: `PUT /village-checks/:id/minutes?name=...` takes a body as it comes and
 * answers its id and size in bytes, `GET /minutes-papers/:id` gives it back as a file to be kept.
 */
export async function serveMinutes(http: FastifyInstance, services: Services): Promise<void> {
  await http.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

    scope.put<{ Params: { id: string }; Querystring: { name?: unknown } }>(
      '/village-checks/:id/minutes',
      async (request, reply) => {
        if (request.headers['x-lindung'] !== '1')
          throw new DomainError({ code: 'FORBIDDEN', operation: 'minutes.upload' });
        // Whatever is refused, the rest of the body is not waited for.
        void reply.header('connection', 'close');
        const context = await requestOf(services, request, reply);
        const { name } = request.query;
        const body = request.body as Readable | undefined;
        const given = typeof name === 'string' ? name : undefined;
        const kept = await keepPaper(context, request.params.id, given, body);
        return reply.removeHeader('connection').code(201).send(kept);
      },
    );

    scope.get<{ Params: { id: string } }>('/minutes-papers/:id', async (request, reply) => {
      const context = await requestOf(services, request, reply);
      const { paper, bytes } = await readPaper(context, request.params.id);
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
