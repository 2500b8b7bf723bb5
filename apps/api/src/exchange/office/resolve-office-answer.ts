import { officeAnswerRepository } from '@lindung/db/exchange/office-answer.repository';
import {
  AnswerOutcome,
  AnswerResolution,
  decideResolveAnswer,
  ResolveOfficeAnswer,
} from '@lindung/domain/exchange/office-answer';

import { DomainError } from '../../graphql/domain-error.js';
import { useCase, userOf } from '../../writing/use-case.js';

/** Says what becomes of a row in which the office and the registry differ, with the reason: recorded all the same, or nothing. */
export const resolveOfficeAnswer = useCase(
  'resolveOfficeAnswer',
  ResolveOfficeAnswer,
  async ({ tx, actor }, { jobId, lineNo, resolution, reason }) => {
    const answers = officeAnswerRepository(tx);
    const row = await answers.findToResolve(jobId, lineNo);
    if (!row) throw new DomainError({ code: 'NOT_FOUND' }, 'jobId');
    const decision = decideResolveAnswer(row, resolution);
    if (!decision.ok) throw new DomainError(decision.error, 'resolution');
    if (resolution === AnswerResolution.RECORDED_ANYWAY && row.enrolmentId !== null && row.number !== null) {
      const replaces = row.outcome === AnswerOutcome.OTHER_NUMBER;
      if (!(await answers.recordAnyway(row.enrolmentId, row.number, replaces)))
        throw new DomainError({ code: 'MEMBERSHIP_NUMBER_RECORDED' }, 'resolution');
    }
    await answers.resolve(jobId, lineNo, resolution, userOf(actor), reason);
    const { regencyId, districtId, villageId } = row;
    return {
      id: row.decreeId,
      objectType: 'DECREE',
      owner: { regencyId, districtId, villageId },
      answerId: jobId,
      ...(row.personId === null ? {} : { persons: [row.personId] }),
      details: { lineNo, outcome: row.outcome, resolution, reason },
    };
  },
);
