import type { Readable } from 'node:stream';

import { agreementDocumentRepository } from '@lindung/db/agreement/agreement-document.repository';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { MAX_DOCUMENT_BYTES } from '@lindung/domain/agreement/document';
import { Id } from '@lindung/domain/shared/ids';

import { actingAs } from '../../acting/actor.js';
import { writeAuditEvent } from '../../acting/audit-row.js';
import { requireActor } from '../../acting/require-operation.js';
import { tidyFileName } from '../../http/kept-file-name.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { RequestContext } from '../../request-context.js';
import { userOf } from '../../writing/use-case.js';
import { checkDocument } from './check-document.js';

const MEGABYTE = 1024 * 1024;

const missing = (field: string) =>
  new DomainError({ code: 'VALIDATION', fields: [{ field, code: 'required' }] }, field);

/** All of a body, no more of it than a document may have. @throws DomainError DOCUMENT_TOO_LARGE */
export async function readDocumentBody(body: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of body as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > MAX_DOCUMENT_BYTES)
      throw new DomainError({ code: 'DOCUMENT_TOO_LARGE', limit: MAX_DOCUMENT_BYTES / MEGABYTE });
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * Keeps the body of a request as a document of an agreement, under whose owner it belongs, when its content is a PDF or JPEG that does
 * nothing by itself.
 * @throws DomainError NOT_FOUND for an agreement outside the jurisdiction, VALIDATION without a name or body; why the content is refused
 */
export async function keepDocument(
  context: RequestContext,
  agreementId: string,
  name: string | undefined,
  body: Readable | undefined,
): Promise<{ readonly id: string; readonly size: number }> {
  const { actor } = requireActor(context, 'document.upload');
  if (name === undefined || name.trim() === '') throw missing('name');
  if (!body) throw missing('body');
  const { services, requestId } = context;
  const acting = actingAs(actor);
  const find = (id: string) => services.database.write(acting, (tx) => agreementRepository(tx).find(id));
  const id = Id.safeParse(agreementId);
  // Nobody's body is read for an agreement that is not there for them.
  const agreement = id.success ? await find(id.data) : null;
  if (!agreement) throw new DomainError({ code: 'NOT_FOUND' });
  const bytes = await readDocumentBody(body);
  const checked = checkDocument(bytes);
  if (!checked.ok) throw new DomainError(checked.error);
  const { regencyId, districtId, villageId } = agreement;
  const owner = { regencyId, districtId, villageId };
  return services.database.write(acting, async (tx) => {
    const documentId = await agreementDocumentRepository(tx, services.keyRing).add(
      {
        ...owner,
        agreementId: agreement.id,
        name: tidyFileName(name),
        mediaType: checked.value,
        uploadedBy: userOf(actor),
      },
      bytes,
    );
    await writeAuditEvent(tx, actor, {
      operation: 'document.upload',
      requestId,
      objectType: 'AGREEMENT',
      objectId: agreement.id,
      owner,
      details: { documentId, size: bytes.length },
    });
    return { id: documentId, size: bytes.length };
  });
}
