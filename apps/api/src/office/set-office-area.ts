import { officeRepository } from '@lindung/db/office/office.repository';
import { officeTable } from '@lindung/db/office/office.table';
import { SetOfficeArea } from '@lindung/domain/office/office';

import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';

/** Sets the regions that an office serves from a day on: what stays is untouched, what goes ends on the day before. */
export const setOfficeArea = useCase('setOfficeArea', SetOfficeArea, async ({ tx }, command) => {
  await claimEdit(tx, officeTable, command);
  const { id, regionIds, validFrom } = command;
  const changed = await officeRepository(tx).setAreaFrom(id, regionIds, validFrom);
  return { id, objectType: 'OFFICE', details: changed };
});
