import { usualParties } from '@lindung/domain/agreement/decide-parties';
import { businessDate } from '@lindung/domain/shared/business-date';
import { decideLineChange, LineChangeInput } from '@lindung/domain/agreement/line-change';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { agreementPartiesRepository } from '../agreement/agreement-parties.repository.js';
import { agreementTable } from '../agreement/agreement.table.js';
import { lineChangeRepository } from '../agreement/line-change.repository.js';
import type { Chain } from './protection-chain.js';

/** A draft of an addendum to the chain's agreement that changes the chain's line. @returns its id */
export async function draftAddendum(
  tx: EntityManager,
  chain: Chain,
  change: Readonly<Record<string, unknown>>,
): Promise<string> {
  const { owner, proposer: createdBy, agreementId: amendsId, lineId } = chain;
  const base = await tx.getRepository(agreementTable).findOneByOrFail({ id: amendsId });
  const id = uuidv7();
  await tx.getRepository(agreementTable).insert({
    ...owner,
    id,
    amendsId,
    createdBy,
    number: id,
    title: 'Adendum',
    kind: 'ADDENDUM',
    status: 'DRAFT',
    signedOn: null,
    validFrom: businessDate('2024-05-01'),
    validTo: base.validTo,
    signingOfficeId: base.signingOfficeId,
  });
  const { regencyId, districtId, villageId } = owner;
  await agreementPartiesRepository(tx).replace(id, owner, {
    parties: usualParties(villageId ?? districtId ?? regencyId, base.signingOfficeId),
    witnesses: [],
  });
  await lineChangeRepository(tx).replace(id, owner, [LineChangeInput.parse({ lineId, ...change })]);
  return id;
}

/** Signs an addendum and carries out its change of the chain's line as it stands. */
export async function signAddendum(tx: EntityManager, chain: Chain, id: string): Promise<void> {
  const repository = lineChangeRepository(tx);
  const [line] = await repository.listChangeable(chain.agreementId, [chain.lineId]);
  const [change] = await repository.list(id);
  if (!line || !change) throw new Error('an addendum changes a line');
  const decision = decideLineChange(line, change, businessDate('2024-05-01'), 1);
  if (!decision.ok) throw new Error(decision.error.code);
  await tx
    .getRepository(agreementTable)
    .update({ id }, { status: 'ACTIVE', signedOn: businessDate('2024-05-13') });
  const { value: withdrawals } = decision;
  await repository.carryOut(line, change, { addendumId: id, withdrawals, moved: [] }, chain.proposer);
}
