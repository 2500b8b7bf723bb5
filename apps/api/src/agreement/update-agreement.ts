import { agreementPartiesRepository } from '@lindung/db/agreement/agreement-parties.repository';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { lineChangeRepository } from '@lindung/db/agreement/line-change.repository';
import { agreementTable } from '@lindung/db/agreement/agreement.table';
import { UpdateAgreement } from '@lindung/domain/agreement/agreement';
import { decideChange } from '@lindung/domain/agreement/sign-agreement';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';
import { requireDraftContent } from './draft-content.js';

/** Replaces the whole content of a draft, its lines and stages with it. */
export const updateAgreement = useCase('updateAgreement', UpdateAgreement, async (tools, command) => {
  await claimEdit(tools.tx, agreementTable, command);
  const agreements = agreementRepository(tools.tx);
  const agreement = await agreements.find(command.id);
  if (!agreement) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const decision = decideChange(agreement);
  if (!decision.ok) throw new DomainError(decision.error);
  const { content, lines, changes, ...parties } = await requireDraftContent(tools, command, agreement);
  await agreements.change(agreement.id, content);
  await agreementPartiesRepository(tools.tx).replace(agreement.id, agreement, parties);
  await agreements.replaceLines(agreement.id, agreement, lines);
  await lineChangeRepository(tools.tx).replace(agreement.id, agreement, changes);
  const { regencyId, districtId, villageId } = agreement;
  return {
    id: agreement.id,
    objectType: 'AGREEMENT',
    owner: { regencyId, districtId, villageId },
    details: { lines: lines.length + changes.length },
  };
});
