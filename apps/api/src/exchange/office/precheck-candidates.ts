import { precheckRepository } from '@lindung/db/enrolment/precheck.repository';
import { PrecheckCandidates, type PrecheckedRow } from '@lindung/domain/enrolment/precheck';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase, userOf } from '../../writing/use-case.js';

/** Writes what the office says of candidates. @throws DomainError NOT_FOUND, PRECHECK_NOT_IN_TURN */
export async function sayOfCandidates(
  tx: EntityManager,
  listId: string,
  rows: readonly PrecheckedRow[],
  userId: string,
  fieldOf: (row: number) => string,
): Promise<void> {
  const prechecks = precheckRepository(tx);
  await prechecks.lock(listId);
  const ids = rows.map(({ workerId }) => workerId);
  const { known, inTurn } = await prechecks.countNamed(listId, ids);
  const missing = ids.findIndex((id) => !known.includes(id));
  if (missing >= 0) throw new DomainError({ code: 'NOT_FOUND' }, fieldOf(missing));
  if (inTurn !== ids.length)
    throw new DomainError({ code: 'PRECHECK_NOT_IN_TURN', count: ids.length - inTurn });
  await prechecks.say(listId, rows, userId);
}

/** What the office says of the named, without a file. */
export const precheckCandidates = useCase(
  'precheckCandidates',
  PrecheckCandidates,
  async ({ tx, actor }, { listId, rows }) => {
    const list = await precheckRepository(tx).findList(listId);
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    await sayOfCandidates(tx, listId, rows, userOf(actor), (row) => `rows.${row}.workerId`);
    const { regencyId, districtId, villageId } = list;
    return {
      id: listId,
      objectType: 'CANDIDATE_LIST',
      owner: { regencyId, districtId, villageId },
      rowCount: rows.length,
      details: { people: rows.length },
      persons: rows.map(({ workerId }) => workerId),
    };
  },
);
