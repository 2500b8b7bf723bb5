import { candidateListTable } from '@lindung/db/enrolment/candidate-list.table';
import { CreateCandidateList } from '@lindung/domain/enrolment/candidate-list';
import { decideNotAfter } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireLine } from './require-line.js';

/** Opens an empty list of the actor's region. */
export const createCandidateList = useCase(
  'createCandidateList',
  CreateCandidateList,
  async (tools, command) => {
    const { tx, actor, today } = tools;
    const day = decideNotAfter(command.sourceDate, today);
    if (!day.ok) throw new DomainError(day.error, 'sourceDate');
    await requireLine(tools, command.lineId);
    const { idempotencyKey: _key, ...list } = command;
    const owner = await ownerOfActor(tx, actor, today);
    const id = uuidv7();
    await tx.getRepository(candidateListTable).insert({ ...list, ...owner, id, createdBy: userOf(actor) });
    return { id, objectType: 'CANDIDATE_LIST', owner };
  },
);
