import { personRequestTable } from '@lindung/db/worker/person-request.table';
import { workerRepository } from '@lindung/db/worker/worker.repository';
import {
  AnswerPersonRequest,
  CreatePersonRequest,
  decideAnswer,
} from '@lindung/domain/worker/person-request';
import { dueAt } from '@lindung/domain/shared/three-days';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Notes what a person of the area asks; the time to answer runs from now. */
export const createPersonRequest = useCase(
  'createPersonRequest',
  CreatePersonRequest,
  async ({ tx, actor, now }, { workerId, kind, wording }) => {
    const person = await workerRepository(tx).find(workerId);
    if (!person) throw new DomainError({ code: 'NOT_FOUND' }, 'workerId');
    const { regencyId, districtId, villageId } = person;
    const owner = { regencyId, districtId, villageId };
    const id = uuidv7();
    const receivedAt = now();
    await tx.getRepository(personRequestTable).insert({
      ...owner,
      id,
      personId: workerId,
      kind,
      wording,
      receivedAt,
      dueAt: dueAt(receivedAt),
      receivedByUserId: userOf(actor),
    });
    return { id, objectType: 'PERSON_REQUEST', owner, persons: [workerId], details: { kind } };
  },
);

/** Answers a request; what was done for it is done where it belongs, and said here. */
export const answerPersonRequest = useCase(
  'answerPersonRequest',
  AnswerPersonRequest,
  async ({ tx, actor, now }, command) => {
    const requests = tx.getRepository(personRequestTable);
    await claimEdit(tx, personRequestTable, command);
    const request = await requests.findOneBy({ id: command.id });
    if (!request) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const decision = decideAnswer(request, command.isGranted);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    const answered = { answer: command.answer, answeredAt: now(), answeredByUserId: userOf(actor) };
    await requests.update({ id: request.id }, { status: decision.value, ...answered });
    const { regencyId, districtId, villageId, personId } = request;
    return {
      id: request.id,
      objectType: 'PERSON_REQUEST',
      owner: { regencyId, districtId, villageId },
      persons: [personId],
      details: { status: [request.status, decision.value] },
    };
  },
);
