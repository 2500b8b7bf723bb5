import { officeRepository } from '@lindung/db/office/office.repository';
import { officeTable } from '@lindung/db/office/office.table';
import { UpdateOffice } from '@lindung/domain/office/office';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';

/** Adds a version of the office from a day on; the days before keep theirs. */
export const updateOffice = useCase('updateOffice', UpdateOffice, async ({ tx }, command) => {
  await claimEdit(tx, officeTable, command);
  const offices = officeRepository(tx);
  const open = await offices.findOpenVersion(command.id);
  if (!open) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  if (command.validFrom <= open.validFrom) throw new DomainError({ code: 'PERIODS_OVERLAP' }, 'validFrom');
  const {
    name = open.name,
    kind = open.kind,
    code = open.code,
    headName = open.headName,
    parentId = open.parentId,
  } = command;
  await offices.changeFrom(command.id, { name, kind, code, headName, parentId }, command.validFrom);
  return { id: command.id, objectType: 'OFFICE' };
});
