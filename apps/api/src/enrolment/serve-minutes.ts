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
import { tidyFileName } from '../http/kept-file-name.js';
import { servePapers } from '../http/serve-papers.js';
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

/** The signed papers of minutes. */
export const serveMinutes = (http: FastifyInstance, services: Services): Promise<void> =>
  servePapers(http, services, {
    operation: 'minutes.upload',
    taking: '/village-checks/:id/minutes',
    keep: keepPaper,
    giving: '/minutes-papers/:id',
    read: readPaper,
  });
