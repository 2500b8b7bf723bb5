import { candidateCheckRepository, type FoundCheck } from '@lindung/db/enrolment/candidate-check.repository';
import { candidateListTable } from '@lindung/db/enrolment/candidate-list.table';
import {
  ConfirmVerdicts,
  DemandChecks,
  FileMinutes,
  JudgeCandidates,
  ReturnCandidates,
} from '@lindung/domain/enrolment/candidate-check';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { requireNotAfter } from '../writing/require-not-after.js';
import { type Done, useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

/** @throws DomainError NOT_FOUND at the first of the rows whose person is not there */
const requireKnown = (rows: ReadonlyArray<{ workerId: string }>, known: readonly string[]): void => {
  const missing = rows.findIndex(({ workerId }) => !known.includes(workerId));
  if (missing >= 0) throw new DomainError({ code: 'NOT_FOUND' }, `rows.${missing}.workerId`);
};
/** @throws DomainError NOT_FOUND for a list that no village within reach checks, or a village that doesn't */
async function requireChecked({ tx }: UseCaseTools, listId: string, villageId: number | null = null) {
  const known = await candidateCheckRepository(tx).knows(listId, villageId);
  if (!known.list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
  if (!known.village) throw new DomainError({ code: 'NOT_FOUND' }, 'villageId');
}
const requireCount = (shown: number, now: number): void => {
  if (now === 0) throw new DomainError({ code: 'CHECK_NOBODY' });
  if (now !== shown) throw new DomainError({ code: 'CHECK_COUNT_CHANGED', shown, now }, 'expectedCount');
};

async function requireOpen(
  { tx }: UseCaseTools,
  id: string,
  field: 'id' | 'checkId',
  lock: 'FOR SHARE' | 'FOR UPDATE',
) {
  const check = await candidateCheckRepository(tx).find(id, lock);
  if (!check) throw new DomainError({ code: 'NOT_FOUND' }, field);
  if (check.isFiled) throw new DomainError({ code: 'CHECK_FILED' }, field);
  return check;
}
const ofCheck = (
  { id, listId, regencyId, districtId, villageId }: FoundCheck,
  details: Record<string, number>,
): Done => ({
  id: listId,
  answerId: id,
  objectType: 'CANDIDATE_LIST',
  owner: { regencyId, districtId, villageId },
  details,
});

/** Has the villages of a list check their people, and says up to which step somebody has to be confirmed before a proposal. */
export const demandChecks = useCase('demandChecks', DemandChecks, async ({ tx }, command) => {
  await claimEdit(tx, candidateListTable, command);
  const lists = tx.getRepository(candidateListTable);
  const list = await lists.findOneBy({ id: command.id });
  if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  await lists.update({ id: list.id }, { checksUpTo: command.upTo });
  const opened = command.upTo === null ? 0 : await candidateCheckRepository(tx).openChecks(list.id);
  const { regencyId, districtId, villageId } = list;
  return {
    id: list.id,
    objectType: 'CANDIDATE_LIST',
    owner: { regencyId, districtId, villageId },
    details: { upTo: command.upTo, villages: opened },
  };
});

/** What a village says of its people: of the named, or that all whom nobody has judged yet are confirmed. */
export const judgeCandidates = useCase('judgeCandidates', JudgeCandidates, async (tools, command) => {
  const { tx, actor } = tools;
  const { checkId, rows, expectedCount } = command;
  const checks = candidateCheckRepository(tx);
  const check = await requireOpen(tools, checkId, 'checkId', 'FOR SHARE');
  const userId = userOf(actor);
  if (rows === null) {
    requireCount(expectedCount ?? 0, await checks.countUnjudged(check));
    const people = await checks.confirmUnjudged(check, userId);
    return { ...ofCheck(check, { people }), rowCount: people };
  }
  const ids = new Set(rows.map(({ workerId }) => workerId));
  const { known, open } = await checks.countJudgeable(check, [...ids]);
  requireKnown(rows, known);
  if (open !== rows.length) throw new DomainError({ code: 'CHECK_FILED' }, 'rows');
  const people = await checks.judge(check, rows, userId);
  return { ...ofCheck(check, { people }), rowCount: people, persons: [...ids] };
});

/** Files the minutes of a village's check: what it said goes to the district; whoever is not judged gets another check. */
export const fileMinutes = useCase('fileMinutes', FileMinutes, async (tools, command) => {
  const { tx, actor, today } = tools;
  requireNotAfter(command.heldOn, today, 'heldOn');
  const checks = candidateCheckRepository(tx);
  const check = await requireOpen(tools, command.id, 'id', 'FOR UPDATE');
  const people = await checks.countOfCheck(check.id);
  if (people === 0) throw new DomainError({ code: 'CHECK_NOBODY' }, 'id');
  await checks.file(command, userOf(actor));
  await checks.openChecks(check.listId);
  return { ...ofCheck(check, { people }), rowCount: people };
});

/** A district lets what the villages said stand: of the named, or of all of a part who wait for it. */
export const confirmVerdicts = useCase(
  'confirmVerdicts',
  ConfirmVerdicts,
  async (tools, { workerIds, expectedCount, ...part }) => {
    const { tx, actor, today } = tools;
    await requireChecked(tools, part.listId, part.villageId);
    const checks = candidateCheckRepository(tx);
    const userId = userOf(actor);
    const owner = await ownerOfActor(tx, actor, today);
    const told = (people: number): Done => ({
      id: part.listId,
      objectType: 'CANDIDATE_LIST',
      owner,
      rowCount: people,
      details: { people },
    });
    if (workerIds === null) {
      const { waiting, own } = await checks.countWaiting(part, userId);
      if (waiting === 0 && own > 0) throw new DomainError({ code: 'CHECK_SAME_PERSON', count: own });
      requireCount(expectedCount ?? 0, waiting);
      return told(await checks.confirmWaiting(part, userId));
    }
    const ids = [...new Set(workerIds)];
    const { known, own, settled } = await checks.countNamed(part.listId, ids, userId);
    if (known.length !== ids.length) throw new DomainError({ code: 'NOT_FOUND' }, 'workerIds');
    if (own > 0) throw new DomainError({ code: 'CHECK_SAME_PERSON', count: own }, 'workerIds');
    if (settled !== ids.length)
      throw new DomainError({ code: 'CHECK_NOT_JUDGED', count: ids.length - settled }, 'workerIds');
    const looked = ids.map((workerId) => ({ workerId, note: null }));
    const people = await checks.look(part.listId, looked, userId);
    return { ...told(people), persons: ids };
  },
);

/** A district sends people back to their villages, which get another check where none is open. */
export const returnCandidates = useCase(
  'returnCandidates',
  ReturnCandidates,
  async (tools, { listId, rows }) => {
    const { tx, actor, today } = tools;
    await requireChecked(tools, listId);
    const checks = candidateCheckRepository(tx);
    const userId = userOf(actor);
    const ids = [...new Set(rows.map(({ workerId }) => workerId))];
    const { known, judged, own } = await checks.countNamed(listId, ids, userId);
    requireKnown(rows, known);
    if (own > 0) throw new DomainError({ code: 'CHECK_SAME_PERSON', count: own }, 'rows');
    if (judged !== rows.length)
      throw new DomainError({ code: 'CHECK_NOT_JUDGED', count: rows.length - judged }, 'rows');
    const people = await checks.look(listId, rows, userId);
    await checks.openChecks(listId);
    return {
      id: listId,
      objectType: 'CANDIDATE_LIST',
      owner: await ownerOfActor(tx, actor, today),
      rowCount: people,
      details: { people },
      persons: ids,
    };
  },
);
