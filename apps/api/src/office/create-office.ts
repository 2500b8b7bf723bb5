import { officeRepository } from '@lindung/db/office/office.repository';
import { CreateOffice } from '@lindung/domain/office/office';

import { useCase } from '../writing/use-case.js';

/** Opens an office on a day, with the regions that it serves from then on. */
export const createOffice = useCase('createOffice', CreateOffice, async ({ tx }, command) => {
  const offices = officeRepository(tx);
  const id = await offices.create(command, command.validFrom);
  await offices.setAreaFrom(id, command.regionIds, command.validFrom);
  return { id, objectType: 'OFFICE', details: { regions: command.regionIds.length } };
});
