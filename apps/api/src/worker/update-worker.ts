import { type PersonRow, personTable } from '@lindung/db/worker/person.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { replacesPerson } from '@lindung/domain/worker/identity';
import { UpdateWorker } from '@lindung/domain/worker/person';

import { DomainError } from '../graphql/domain-error.js';
import { changedFields } from '../writing/changed-fields.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';
import { countingRefusedNiks } from './counting-refused-niks.js';
import { nikColumns } from './nik-columns.js';
import { requireResidence } from './residence.js';

const changeWorker = useCase('updateWorker', UpdateWorker, async (tools, command) => {
  await claimEdit(tools.tx, personTable, command);
  const workers = workerRepository(tools.tx);
  const person = await workers.find(command.id);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const { idempotencyKey: _key, id, version: _version, nik, villageId, ...fields } = command;
  const changed = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  // Refused beside any NIK, the registered one too: else the refusal would tell which one is registered.
  if (replacesPerson(person, { fullName: fields.fullName, bringsNik: nik !== undefined }))
    throw new DomainError({ code: 'PERSON_REPLACED' }, 'fullName');
  const residence = villageId === undefined ? person : await requireResidence(tools, villageId);
  const { regencyId, districtId } = residence;
  const moved = villageId === undefined ? {} : { villageId: residence.villageId };
  const change = {
    ...changed,
    ...(nik === undefined ? {} : await nikColumns(tools, nik, person)),
    ...(villageId === undefined ? {} : { regencyId, districtId, ...moved }),
  };
  await workers.change(id, change, tools.today);
  return {
    id,
    objectType: 'WORKER',
    owner: { regencyId, districtId, villageId: residence.villageId },
    details: {
      fields: [
        ...changedFields<Partial<PersonRow>>(person, { ...changed, ...moved }),
        ...(nik ? ['nik'] : []),
      ],
    },
  };
});

/** Changes a person of the actor's region; absent fields keep their value. @throws DomainError PERSON_REPLACED */
export const updateWorker = countingRefusedNiks('updateWorker', changeWorker);
