import { candidateListTable } from '@lindung/db/enrolment/candidate-list.table';
import { CreateCandidateList } from '@lindung/domain/enrolment/candidate-list';
import { v7 as uuidv7 } from 'uuid';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireLine } from './require-line.js';

/** Opens an empty list of the actor's region. */
export const createCandidateList = useCase(
  'createCandidateList',
  CreateCandidateList,
  async (tools, command) => {
    const { tx, actor, today } = tools;
    requireNotAfter(command.sourceDate, today, 'sourceDate');
    await requireLine(tools, command.lineId);
    const { idempotencyKey: _key, ...list } = command;
    const owner = await ownerOfActor(tx, actor, today);
    const id = uuidv7();
    await tx.getRepository(candidateListTable).insert({ ...list, ...owner, id, createdBy: userOf(actor) });
    return { id, objectType: 'CANDIDATE_LIST', owner };
  },
);
