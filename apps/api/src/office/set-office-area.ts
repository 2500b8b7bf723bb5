import { officeRepository } from '@lindung/db/office/office.repository';
import { officeTable } from '@lindung/db/office/office.table';
import { OfficeKind, SetOfficeArea } from '@lindung/domain/office/office';

import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';
import { changeService, forgettingSessions, requireNoBranch, requireRegencies } from './change-service.js';
import { requireOpen } from './require-open.js';

/** Sets the regions that an office serves from a day on: what stays is untouched, what goes ends on the day before. */
export const setOfficeArea = forgettingSessions(
  useCase('setOfficeArea', SetOfficeArea, async ({ tx, today }, command) => {
    const { id, regionIds, validFrom } = command;
    const service = { officeId: id, regionIds };
    return changeService(tx, today, service, async () => {
      await claimEdit(tx, officeTable, command);
      await requireRegencies(tx, regionIds);
      const offices = officeRepository(tx);
      const { kind } = await requireOpen(tx, id, 'id');
      if (kind === OfficeKind.BRANCH) await requireNoBranch(tx, service, validFrom);
      const changed = await offices.setAreaFrom(id, regionIds, validFrom);
      return { id, objectType: 'OFFICE', details: changed };
    });
  }),
);
