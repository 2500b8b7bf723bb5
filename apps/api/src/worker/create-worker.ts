import { duplicatePairRepository } from '@lindung/db/worker/duplicate-pair.repository';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { occupationCode } from '@lindung/domain/worker/occupation';
import { CreateWorker } from '@lindung/domain/worker/person';

import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase } from '../writing/use-case.js';
import { countingRefusedNiks } from './counting-refused-niks.js';
import { familyCardColumns } from './family-card-columns.js';
import { nikColumns } from './nik-columns.js';
import { requireResidence } from './residence.js';

const register = useCase('createWorker', CreateWorker, async (tools, command) => {
  const residence = await requireResidence(tools, command.villageId);
  const { fullName, birthDate, sex, birthPlace, motherName, maritalStatus, familyCard } = command;
  const { occupation, secondOccupation, workPlace, weeklyHours, address, phone } = command;
  const { decile, decileSource: source, decileObservedOn: observedOn } = command;
  requireNotAfter(birthDate, tools.today, 'birthDate');
  if (observedOn !== null) requireNotAfter(observedOn, tools.today, 'decileObservedOn');
  const nik = await nikColumns(tools, command.nik, { ...command, ...residence });
  const workers = workerRepository(tools.tx);
  const id = await workers.create({
    fullName,
    birthDate,
    sex,
    birthPlace,
    motherName,
    maritalStatus,
    ...familyCardColumns(tools, familyCard),
    occupation,
    occupationCode: occupationCode(occupation, command.occupationCode),
    secondOccupation,
    secondOccupationCode: occupationCode(secondOccupation, command.secondOccupationCode),
    workPlace,
    weeklyHours,
    address,
    phone,
    ...nik,
    ...residence,
  });
  if (decile !== null && source !== null && observedOn !== null) {
    await workers.observeDecile(id, residence, { decile, source, observedOn });
  }
  await duplicatePairRepository(tools.tx).searchOf([id]);
  return { id, objectType: 'WORKER', owner: residence };
});

/** Registers a person of the actor's region; without a NIK the person waits in the queue of those to be completed. @throws DomainError DAY_IN_FUTURE */
export const createWorker = countingRefusedNiks('createWorker', register);
