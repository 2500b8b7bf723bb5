import { officeRepository } from '@lindung/db/office/office.repository';
import { officeTable } from '@lindung/db/office/office.table';
import { serviceAreaRepository } from '@lindung/db/office/service-area.repository';
import { OfficeKind, UpdateOffice } from '@lindung/domain/office/office';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { changedFields } from '../writing/changed-fields.js';
import { useCase } from '../writing/use-case.js';
import { changeService, forgettingSessions, requireNoBranch } from './change-service.js';
import { requireOpen } from './require-open.js';

/** Adds a version of the office from a day on; the days before keep theirs. */
export const updateOffice = forgettingSessions(
  useCase('updateOffice', UpdateOffice, async ({ tx, today }, command) => {
    const { id: officeId, validFrom } = command;
    return changeService(tx, today, { officeId, regionIds: [] }, async () => {
      await claimEdit(tx, officeTable, command);
      const offices = officeRepository(tx);
      const open = await requireOpen(tx, officeId, 'id');
      if (validFrom <= open.validFrom) throw new DomainError({ code: 'PERIODS_OVERLAP' }, 'validFrom');
      const {
        name = open.name,
        kind = open.kind,
        code = open.code,
        headName = open.headName,
        parentId = open.parentId,
      } = command;
      if (kind === OfficeKind.BRANCH && open.kind !== kind) {
        const regionIds = await serviceAreaRepository(tx).listServedFrom(officeId, validFrom);
        await requireNoBranch(tx, { officeId, regionIds }, validFrom, 'kind');
      }
      if (parentId !== open.parentId && parentId !== null) await requireOpen(tx, parentId, 'parentId');
      const changed = { name, kind, code, headName, parentId };
      await offices.changeFrom(officeId, changed, validFrom);
      const details = { fields: changedFields(open, changed), effectiveOn: validFrom };
      return { id: officeId, objectType: 'OFFICE', details };
    });
  }),
);
