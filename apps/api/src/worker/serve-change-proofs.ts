import type { Readable } from 'node:stream';

import { changeRequestRepository } from '@lindung/db/worker/change-request.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { Id } from '@lindung/domain/shared/ids';
import { decideProof } from '@lindung/domain/worker/change-request';
import { decideUse } from '@lindung/domain/worker/person';
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
 * Keeps the body of a request as the paper of a proposal, once and of whoever proposes.
 * @throws DomainError NOT_FOUND for a proposal of another area, CHANGE_REQUEST_DECIDED, CHANGE_OF_OTHERS, CHANGE_PROOF_STAYS, VALIDATION without a name or body; why the
 * content is refused
 */
async function keepProof(
  context: RequestContext,
  requestId: string,
  name: string | undefined,
  body: Readable | undefined,
): Promise<{ readonly id: string; readonly size: number }> {
  const { actor } = requireActor(context, 'proof.upload');
  if (name === undefined || name.trim() === '') throw missing('name');
  if (!body) throw missing('body');
  const { services, requestId: trailedAs } = context;
  const acting = actingAs(actor);
  const id = Id.safeParse(requestId);
  // Nobody's body is read for a proposal that is not there for them.
  const [request, proofBy] = await services.database.write(acting, async (tx) => {
    const requests = changeRequestRepository(tx, services.keyRing);
    return id.success ? [await requests.find(id.data), await requests.findProofBy(id.data)] : [null, null];
  });
  if (!request) throw new DomainError({ code: 'NOT_FOUND' });
  const decision = decideProof(request, { userId: userOf(actor), hasProof: proofBy !== null });
  if (!decision.ok) throw new DomainError(decision.error);
  const bytes = await readDocumentBody(body);
  const checked = checkDocument(bytes);
  if (!checked.ok) throw new DomainError(checked.error);
  const { personId, regencyId, districtId, villageId } = request;
  const owner = { regencyId, districtId, villageId };
  return services.database.write(acting, async (tx) => {
    const proofId = await changeRequestRepository(tx, services.keyRing).putProof(
      {
        ...owner,
        requestId: request.id,
        name: tidyFileName(name),
        mediaType: checked.value,
        uploadedBy: userOf(actor),
      },
      bytes,
    );
    await writeAuditEvent(tx, actor, {
      operation: 'proof.upload',
      requestId: trailedAs,
      objectType: 'WORKER',
      objectId: personId,
      owner,
      details: { changeRequestId: request.id, documentId: proofId, size: bytes.length },
    });
    return { id: proofId, size: bytes.length };
  });
}

/**
 * A paper for whoever reaches the proposal and its person, as what `revealChange` shows: a KTP tells what is veiled. The trail has it
 * before the first byte goes out.
 * @throws DomainError NOT_FOUND, PERSON_RESTRICTED; RATE_LIMITED when the user has been shown as many as may be within an hour or a day
 */
async function readProof(context: RequestContext, proofId: string) {
  const { actor } = requireActor(context, 'proof.download');
  const { services, requestId } = context;
  const id = Id.safeParse(proofId);
  if (!id.success) throw new DomainError({ code: 'NOT_FOUND' });
  await services.nikLimits.reveals.consume(actor);
  return services.database.write(actingAs(actor), async (tx) => {
    const requests = changeRequestRepository(tx, services.keyRing);
    const proof = await requests.findProof(id.data);
    const person = proof && (await workerRepository(tx).findIdentity(proof.personId));
    if (!person) throw new DomainError({ code: 'NOT_FOUND' });
    const decision = decideUse(person);
    if (!decision.ok) throw new DomainError(decision.error);
    const { personId, size, regencyId, districtId, villageId } = proof;
    await writeAuditEvent(tx, actor, {
      operation: 'proof.download',
      requestId,
      objectType: 'WORKER',
      objectId: personId,
      owner: { regencyId, districtId, villageId },
      details: { changeRequestId: proof.requestId, documentId: proof.id, size },
    });
    return { paper: proof, bytes: await requests.readProof(proof.id) };
  });
}

/** The papers of proposed changes. */
export const serveChangeProofs = (http: FastifyInstance, services: Services): Promise<void> =>
  servePapers(http, services, {
    operation: 'proof.upload',
    taking: '/change-requests/:id/proof',
    keep: keepProof,
    giving: '/change-proofs/:id',
    read: readProof,
  });
