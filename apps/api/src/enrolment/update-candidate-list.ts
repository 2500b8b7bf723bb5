import { candidateListTable } from '@lindung/db/enrolment/candidate-list.table';
import { UpdateCandidateList } from '@lindung/domain/enrolment/candidate-list';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { changedFields } from '../writing/changed-fields.js';
import { useCase } from '../writing/use-case.js';
import { requireLine } from './require-line.js';

/** Changes a list's description; absent fields keep their value. */
export const updateCandidateList = useCase(
  'updateCandidateList',
  UpdateCandidateList,
  async (tools, command) => {
    const { tx } = tools;
    await claimEdit(tx, candidateListTable, command);
    await requireLine(tools, command.lineId);
    const lists = tx.getRepository(candidateListTable);
    const list = await lists.findOneBy({ id: command.id });
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const {
      id,
      name = list.name,
      sourceNote = list.sourceNote,
      declaredPotential = list.declaredPotential,
      lineId = list.lineId,
    } = command;
    const changed = { name, sourceNote, declaredPotential, lineId };
    await lists.update({ id }, changed);
    const { regencyId, districtId, villageId } = list;
    return {
      id,
      objectType: 'CANDIDATE_LIST',
      owner: { regencyId, districtId, villageId },
      details: { fields: changedFields(list, changed) },
    };
  },
);
