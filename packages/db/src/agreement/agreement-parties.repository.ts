import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { AgreementPartyInput, AgreementWitnessInput } from '@lindung/domain/agreement/party';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { agreementPartyTable } from './agreement-party.table.js';
import { agreementWitnessTable } from './agreement-witness.table.js';

/** Who stands in an agreement, in its order. */
export interface Parties {
  readonly parties: readonly AgreementPartyInput[];
  readonly witnesses: readonly AgreementWitnessInput[];
}

/** Parties and witnesses of agreements, inside one transaction. */
export const agreementPartiesRepository = (tx: EntityManager) => ({
  /** Puts these in the place of those that a draft has. */
  async replace(
    agreementId: string,
    { regencyId, districtId, villageId }: Owner,
    { parties, witnesses }: Parties,
  ): Promise<void> {
    const placed = (_: unknown, at: number) => ({
      id: uuidv7(),
      agreementId,
      position: at + 1,
      regencyId,
      districtId,
      villageId,
    });
    const [partyTable, witnessTable] = [
      tx.getRepository(agreementPartyTable),
      tx.getRepository(agreementWitnessTable),
    ];
    await partyTable.delete({ agreementId });
    await witnessTable.delete({ agreementId });
    await partyTable.insert(parties.map((party, at) => ({ ...party, ...placed(party, at) })));
    if (witnesses.length > 0)
      await witnessTable.insert(witnesses.map((witness, at) => ({ ...witness, ...placed(witness, at) })));
  },
});
