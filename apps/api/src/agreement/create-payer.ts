import { payerRepository } from '@lindung/db/agreement/payer.repository';
import { CreatePayer } from '@lindung/domain/agreement/payer';

import { useCase } from '../writing/use-case.js';
import { ownerWithin } from './owner-within.js';

/** Registers a payer of a region of the actor's area, under its employer number where it has one. */
export const createPayer = useCase('createPayer', CreatePayer, async (tools, command) => {
  const { employerNumber, name, regionId } = command;
  const owner = await ownerWithin(tools, regionId);
  const payers = payerRepository(tools.tx);
  const id = await payers.create({ name, ...owner });
  if (employerNumber !== null)
    await payers.addNumber({ ...owner, payerId: id, number: employerNumber, validFrom: null });
  return { id, objectType: 'PAYER', owner };
});
