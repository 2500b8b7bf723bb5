import { personTable } from '@lindung/db/worker/person.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import { decideLift, LiftRestriction } from '@lindung/domain/worker/person';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';

/** Ends the restriction of processing that a person of the area was granted. @throws DomainError PERSON_NOT_RESTRICTED */
export const liftRestriction = useCase('liftRestriction', LiftRestriction, async ({ tx }, command) => {
  await claimEdit(tx, personTable, command);
  const workers = workerRepository(tx);
  const person = await workers.find(command.id);
  if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const decision = decideLift(person);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  await workers.liftRestriction(person.id);
  return { id: person.id, objectType: 'WORKER', owner: person, details: { reason: command.reason } };
});
