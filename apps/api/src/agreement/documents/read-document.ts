import {
  agreementDocumentRepository,
  type FoundDocument,
} from '@lindung/db/agreement/agreement-document.repository';
import { Id } from '@lindung/domain/shared/ids';

import { actingAs } from '../../acting/actor.js';
import { writeAuditEvent } from '../../acting/audit-row.js';
import { requireActor } from '../../acting/require-operation.js';
import { DomainError } from '../../graphql/domain-error.js';
import type { RequestContext } from '../../request-context.js';

/**
 * A document of an agreement for whoever reaches the agreement; the trail has it before the first byte goes out.
 * @throws DomainError NOT_FOUND alike when there is none and when it is out of reach
 */
export async function readDocument(
  context: RequestContext,
  documentId: string,
): Promise<{ readonly document: FoundDocument; readonly bytes: Buffer }> {
  const { actor } = requireActor(context, 'document.download');
  const { services, requestId } = context;
  const id = Id.safeParse(documentId);
  if (!id.success) throw new DomainError({ code: 'NOT_FOUND' });
  return services.database.write(actingAs(actor), async (tx) => {
    const documents = agreementDocumentRepository(tx, services.keyRing);
    const document = await documents.find(id.data);
    if (!document) throw new DomainError({ code: 'NOT_FOUND' });
    const { agreementId, size, regencyId, districtId, villageId } = document;
    await writeAuditEvent(tx, actor, {
      operation: 'document.download',
      requestId,
      objectType: 'AGREEMENT',
      objectId: agreementId,
      owner: { regencyId, districtId, villageId },
      details: { documentId: document.id, size },
    });
    return { document, bytes: await documents.read(document.id) };
  });
}
