import { type PersonRow, personTable } from '@lindung/db/worker/person.table';
import { personRequestTable } from '@lindung/db/worker/person-request.table';
import { workerMergeRepository } from '@lindung/db/worker/worker-merge.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { ChangeOfWorker, type UpdateWorker } from '@lindung/domain/worker/person';
import { decideIdentityEdit, proposesIdentity } from '@lindung/domain/worker/identity-edit';
import { decideIdentityChange } from '@lindung/domain/worker/person-request';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, type UseCaseTools } from '../writing/use-case.js';
import { countingRefusedNiks } from './counting-refused-niks.js';
import { editPerson, occupationCodes } from './edit-person.js';

const changeWorker = useCase('updateWorker', ChangeOfWorker, async (tools, command) => {
  if (await workerMergeRepository(tools.tx).isMerged(command.id))
    throw new DomainError({ code: 'WORKER_MERGED' }, 'id');
  await claimEdit(tools.tx, personTable, command);
  const person = await workerRepository(tools.tx).find(command.id);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  await requireIdentityEdit(tools, person, command);
  const { idempotencyKey: _key, id, version: _version, personRequestId, ...edit } = command;
  await requireCorrection(tools, command);
  const coded = { ...edit, ...occupationCodes(person, edit) };
  const { owner, fields } = await editPerson(tools, person, coded, { personRequestId });
  return {
    id,
    objectType: 'WORKER',
    owner,
    details: { fields, ...(personRequestId === undefined ? {} : { personRequestId }) },
  };
});

/** @throws DomainError IDENTITY_NEEDS_PROPOSAL */
async function requireIdentityEdit(
  { tx, actor }: UseCaseTools,
  person: PersonRow,
  edit: UpdateWorker,
): Promise<void> {
  const { level } = actor.jurisdiction;
  const holdsSeat = proposesIdentity(level) && (await workerRepository(tx).holdsSeat(person.id));
  const decision = decideIdentityEdit(level, { fullName: person.fullName, holdsSeat }, edit);
  if (!decision.ok) throw new DomainError(decision.error, 'fullName');
}

/** @throws DomainError NOT_FOUND; IDENTITY_NEEDS_REQUEST alike for a request that is answered, another kind's or another person's */
async function requireCorrection(
  { tx }: UseCaseTools,
  { id, birthDate, sex, personRequestId }: UpdateWorker,
): Promise<void> {
  const request =
    personRequestId === undefined
      ? undefined
      : await tx.getRepository(personRequestTable).findOneBy({ id: personRequestId });
  if (request === null) throw new DomainError({ code: 'NOT_FOUND' }, 'personRequestId');
  const decision = decideIdentityChange(id, { birthDate, sex }, request);
  if (!decision.ok) throw new DomainError(decision.error, 'personRequestId');
}

/** Changes a person of the actor's region; absent fields keep their value. @throws DomainError PERSON_REPLACED, IDENTITY_NEEDS_PROPOSAL, IDENTITY_NEEDS_REQUEST, DAY_IN_FUTURE */
export const updateWorker = countingRefusedNiks('updateWorker', changeWorker);
