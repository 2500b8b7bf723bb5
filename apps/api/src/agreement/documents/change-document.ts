import {
  agreementDocumentRepository,
  type FoundDocument,
} from '@lindung/db/agreement/agreement-document.repository';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { RemoveAgreementDocument, ReplaceAgreementDocument } from '@lindung/domain/agreement/document';
import { decideChange } from '@lindung/domain/agreement/sign-agreement';

import { DomainError } from '../../graphql/domain-error.js';
import { type Done, type UseCaseTools, useCase, userOf } from '../../writing/use-case.js';

async function requireDocument({ tx, services }: UseCaseTools, id: string): Promise<FoundDocument> {
  const document = await agreementDocumentRepository(tx, services.keyRing).find(id);
  if (!document) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  if (document.replacedAt) throw new DomainError({ code: 'DOCUMENT_REPLACED' }, 'id');
  return document;
}

const done = ({ id, agreementId, regencyId, districtId, villageId }: FoundDocument): Done => ({
  id: agreementId,
  objectType: 'AGREEMENT',
  owner: { regencyId, districtId, villageId },
  details: { documentId: id },
});

/** Marks a document as replaced by another one, once; it stays to be seen, with why. */
export const replaceAgreementDocument = useCase(
  'replaceAgreementDocument',
  ReplaceAgreementDocument,
  async (tools, { id, reason }) => {
    const document = await requireDocument(tools, id);
    await agreementDocumentRepository(tools.tx, tools.services.keyRing).replace(
      id,
      userOf(tools.actor),
      reason,
    );
    return done(document);
  },
);

/** Removes a document of a draft; of what was signed nothing goes. */
export const removeAgreementDocument = useCase(
  'removeAgreementDocument',
  RemoveAgreementDocument,
  async (tools, { id }) => {
    const document = await requireDocument(tools, id);
    const agreement = await agreementRepository(tools.tx).find(document.agreementId);
    if (!agreement || !decideChange(agreement).ok) throw new DomainError({ code: 'DOCUMENT_STAYS' }, 'id');
    await agreementDocumentRepository(tools.tx, tools.services.keyRing).remove(id);
    return done(document);
  },
);
