import { agreementPartiesRepository } from '@lindung/db/agreement/agreement-parties.repository';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { lineChangeRepository } from '@lindung/db/agreement/line-change.repository';
import { CreateAgreement } from '@lindung/domain/agreement/agreement';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireDraftContent } from './draft-content.js';

/** Drafts an agreement of the actor's region; nothing of it counts before it is signed. */
export const createAgreement = useCase('createAgreement', CreateAgreement, async (tools, command) => {
  const owner = await ownerOfActor(tools.tx, tools.actor, tools.today);
  const { content, lines, changes, ...parties } = await requireDraftContent(tools, command, owner);
  const agreements = agreementRepository(tools.tx);
  const id = await agreements.create(content, owner, userOf(tools.actor));
  await agreementPartiesRepository(tools.tx).replace(id, owner, parties);
  await agreements.replaceLines(id, owner, lines);
  await lineChangeRepository(tools.tx).replace(id, owner, changes);
  return { id, objectType: 'AGREEMENT', owner, details: { lines: lines.length + changes.length } };
});
