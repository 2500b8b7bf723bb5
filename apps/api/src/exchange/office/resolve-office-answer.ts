import { type AnswerToResolve, officeAnswerRepository } from '@lindung/db/exchange/office-answer.repository';
import { CheckVerdict } from '@lindung/domain/enrolment/check-verdict';
import {
  AnswerOutcome,
  AnswerResolution,
  decideResolveAnswer,
  ResolveOfficeAnswer,
} from '@lindung/domain/exchange/office-answer';

import type { EntityManager } from 'typeorm';

import { DomainError } from '../../graphql/domain-error.js';
import { type Done, useCase, userOf } from '../../writing/use-case.js';
import { sayOfCandidates } from './precheck-candidates.js';

/** Says what becomes of a row in which the office and the registry differ, with the reason: recorded all the same, or nothing. */
export const resolveOfficeAnswer = useCase(
  'resolveOfficeAnswer',
  ResolveOfficeAnswer,
  async ({ tx, actor }, { jobId, lineNo, resolution, reason }) => {
    const answers = officeAnswerRepository(tx);
    const row = await answers.findToResolve(jobId, lineNo);
    if (!row) throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
    const isNoWithoutReason = row.accepted === false && row.note === null;
    const says = row.listId === null ? row.number : isNoWithoutReason ? null : row.accepted;
    const decision = decideResolveAnswer({ ...row, saysSomething: says !== null }, resolution);
    if (!decision.ok) throw new DomainError(decision.error, 'resolution');
    if (resolution === AnswerResolution.RECORDED_ANYWAY) await recordAnyway(tx, row, userOf(actor));
    await answers.resolve(jobId, lineNo, resolution, userOf(actor), reason);
    const { regencyId, districtId, villageId } = row;
    return {
      ...thingOf(row),
      owner: { regencyId, districtId, villageId },
      answerId: jobId,
      ...(row.personId === null ? {} : { persons: [row.personId] }),
      details: { lineNo, outcome: row.outcome, resolution, reason },
    };
  },
);

const thingOf = ({ decreeId, listId }: AnswerToResolve): Pick<Done, 'id' | 'objectType'> => {
  if (decreeId !== null) return { id: decreeId, objectType: 'DECREE' };
  if (listId !== null) return { id: listId, objectType: 'CANDIDATE_LIST' };
  throw new Error('an answer is about a decree or a list');
};

/** Records the number, or the verdict on a candidate, of a row that its person differs from. */
async function recordAnyway(tx: EntityManager, row: AnswerToResolve, userId: string): Promise<void> {
  if (row.listId !== null && row.personId !== null && row.accepted !== null) {
    const said = {
      workerId: row.personId,
      verdict: row.accepted ? CheckVerdict.CONFIRMED : CheckVerdict.REJECTED,
      note: row.note,
    };
    return sayOfCandidates(tx, row.listId, [said], userId, () => 'resolution');
  }
  if (row.enrolmentId === null || row.number === null) return;
  const replaces = row.outcome === AnswerOutcome.OTHER_NUMBER;
  if (!(await officeAnswerRepository(tx).recordAnyway(row.enrolmentId, row.number, replaces)))
    throw new DomainError({ code: 'MEMBERSHIP_NUMBER_RECORDED' }, 'resolution');
}
