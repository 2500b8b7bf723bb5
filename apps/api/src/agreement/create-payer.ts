import { payerRepository } from '@lindung/db/agreement/payer.repository';
import { CreatePayer } from '@lindung/domain/agreement/payer';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { useCase } from '../writing/use-case.js';

/** Registers a payer of the actor's region under its employer number. */
export const createPayer = useCase('createPayer', CreatePayer, async ({ tx, actor, today }, command) => {
  const { employerNumber, name } = command;
  const owner = await ownerOfActor(tx, actor, today);
  const id = await payerRepository(tx).create({ employerNumber, name, ...owner });
  return { id, objectType: 'PAYER', owner };
});
