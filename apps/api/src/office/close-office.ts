import { officeRepository } from '@lindung/db/office/office.repository';
import { officeTable } from '@lindung/db/office/office.table';
import { CloseOffice, whyNotClosed } from '@lindung/domain/office/office';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';
import { changeService, forgettingSessions } from './change-service.js';
import { requireOpen } from './require-open.js';

/** Closes an office that nothing needs any more after its last day; what it was and whom it served stays. */
export const closeOffice = forgettingSessions(
  useCase('closeOffice', CloseOffice, async ({ tx, today }, command) => {
    const { id, lastDay, reason } = command;
    return changeService(tx, today, { officeId: id, regionIds: [] }, async () => {
      await claimEdit(tx, officeTable, command);
      const { validFrom } = await requireOpen(tx, id, 'id');
      if (lastDay < validFrom) throw new DomainError({ code: 'PERIODS_OVERLAP' }, 'lastDay');
      const offices = officeRepository(tx);
      const problem = whyNotClosed(await offices.findUse(id, lastDay));
      if (problem) throw new DomainError(problem, 'lastDay');
      await offices.close(id, lastDay);
      return { id, objectType: 'OFFICE', details: { validTo: lastDay, reason } };
    });
  }),
);
