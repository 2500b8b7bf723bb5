import { officeRepository } from '@lindung/db/office/office.repository';
import { officeTable } from '@lindung/db/office/office.table';
import { SetOfficeArea } from '@lindung/domain/office/office';

import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';

/** Sets the regions that an office serves from a day on: what stays is untouched, what goes ends on the day before. */
export const setOfficeArea = useCase('setOfficeArea', SetOfficeArea, async ({ tx }, command) => {
  await claimEdit(tx, officeTable, command);
  const offices = officeRepository(tx);
  const served = (await offices.listAreaOn(command.id, command.validFrom)).map(({ regionId }) => regionId);
  const ended = served.filter((id) => !command.regionIds.includes(id));
  const begun = command.regionIds.filter((id) => !served.includes(id));
  await offices.changeAreaFrom(command.id, ended, begun, command.validFrom);
  return { id: command.id, objectType: 'OFFICE', details: { ended: ended.length, begun: begun.length } };
});
