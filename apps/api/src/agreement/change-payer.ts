import { payerRepository } from '@lindung/db/agreement/payer.repository';
import { payerTable } from '@lindung/db/agreement/payer.table';
import { decideNumberEnd } from '@lindung/domain/agreement/decide-employer-number';
import {
  AddEmployerNumber,
  EndEmployerNumber,
  type Payer,
  UpdatePayer,
} from '@lindung/domain/agreement/payer';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { type Done, type UseCaseTools, useCase } from '../writing/use-case.js';

/** @throws DomainError NOT_FOUND for a payer that is not there for this jurisdiction */
async function requirePayer({ tx }: Pick<UseCaseTools, 'tx'>, id: string, field: string): Promise<Payer> {
  const payer = await payerRepository(tx).find(id);
  if (!payer) throw new DomainError({ code: 'NOT_FOUND' }, field);
  return payer;
}

const done = (
  { id, regencyId, districtId, villageId }: Payer,
  details: Readonly<Record<string, unknown>>,
): Done => ({
  id,
  objectType: 'PAYER',
  owner: { regencyId, districtId, villageId },
  details,
});

/** Gives a payer another name; what it was called before stays in the trail. */
export const updatePayer = useCase('updatePayer', UpdatePayer, async (tools, command) => {
  await claimEdit(tools.tx, payerTable, command);
  const payer = await requirePayer(tools, command.id, 'id');
  await payerRepository(tools.tx).rename(command.id, command.name);
  return done(payer, { name: [payer.name, command.name] });
});

/** Writes down another employer number of a payer. */
export const addEmployerNumber = useCase('addEmployerNumber', AddEmployerNumber, async (tools, command) => {
  const { payerId, employerNumber, validFrom } = command;
  const payer = await requirePayer(tools, payerId, 'payerId');
  const { regencyId, districtId, villageId } = payer;
  const number = { payerId, number: employerNumber, validFrom, regencyId, districtId, villageId };
  await payerRepository(tools.tx).addNumber(number);
  return done(payer, { employerNumber, ...(validFrom === null ? {} : { validFrom }) });
});

/** Writes down the last day of an employer number. */
export const endEmployerNumber = useCase('endEmployerNumber', EndEmployerNumber, async (tools, command) => {
  const payers = payerRepository(tools.tx);
  const number = await payers.findNumber(command.id);
  if (!number) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const decision = decideNumberEnd(number, command.validTo);
  if (!decision.ok) throw new DomainError(decision.error, 'validTo');
  await payers.endNumber(number.id, command.validTo);
  const payer = await requirePayer(tools, number.payerId, 'id');
  return done(payer, { employerNumber: number.number, validTo: command.validTo });
});
