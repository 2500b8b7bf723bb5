import { officeRepository } from '@lindung/db/office/office.repository';
import { CreateOffice, OfficeKind } from '@lindung/domain/office/office';

import { useCase } from '../writing/use-case.js';
import { changeService, requireNoBranch, requireRegencies } from './change-service.js';
import { requireOpen } from './require-open.js';

/** Opens an office on a day, with the regions that it serves from then on. */
export const createOffice = useCase('createOffice', CreateOffice, async ({ tx, today }, command) => {
  const { kind, parentId, regionIds, validFrom } = command;
  const service = { officeId: null, regionIds };
  return changeService(tx, today, service, async () => {
    if (parentId !== null) await requireOpen(tx, parentId, 'parentId');
    await requireRegencies(tx, regionIds);
    if (kind === OfficeKind.BRANCH) await requireNoBranch(tx, service, validFrom);
    const offices = officeRepository(tx);
    const id = await offices.create(command, validFrom);
    await offices.setAreaFrom(id, regionIds, validFrom);
    return { id, objectType: 'OFFICE', details: { regions: regionIds.length } };
  });
});
