import { type ProposalLine, proposalRepository } from '@lindung/db/enrolment/proposal.repository';
import { waitingListRepository } from '@lindung/db/enrolment/waiting-list.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { CandidateSource } from '@lindung/domain/enrolment/candidate-pool';
import { decideCarries } from '@lindung/domain/enrolment/decide-decree';
import { LeaveWaitingList, WaitlistCandidates } from '@lindung/domain/enrolment/waiting-place';

import { DomainError } from '../graphql/domain-error.js';
import { type Done, useCase, userOf } from '../writing/use-case.js';
import { findJudging } from './find-judging.js';

const told = (line: ProposalLine, count: number): Done => ({
  id: line.agreementId,
  answerId: line.id,
  objectType: 'AGREEMENT',
  owner: ownerOf(line),
  rowCount: count,
});

/** Puts whoever of a list is eligible for a line and has no seat on the waiting list of its payer and member group. */
export const waitlistCandidates = useCase(
  'waitlistCandidates',
  WaitlistCandidates,
  async ({ tx, actor, today }, { listId, lineId }) => {
    await proposalRepository(tx).lockRegencyOf(lineId);
    const law = await lawRuleRepository(tx).load();
    const asked = { source: CandidateSource.LIST, listId, fromLineId: null, lineId };
    const { line, judging } = await findJudging(tx, law, today, asked);
    const carries = decideCarries(line.agreementStatus, line.statusOnStart);
    if (!carries.ok) throw new DomainError(carries.error, 'lineId');
    const by = { userId: userOf(actor), on: today, decreeId: null, owner: ownerOf(line) };
    const entered = await waitingListRepository(tx).enter(judging, by);
    if (entered === 0) throw new DomainError({ code: 'NOBODY_TO_WAITLIST' }, 'listId');
    return { ...told(line, entered), details: { waiting: entered } };
  },
);

/** Takes people off the waiting list of a line's payer and member group, with the reason. */
export const leaveWaitingList = useCase(
  'leaveWaitingList',
  LeaveWaitingList,
  async ({ tx, actor, today }, { lineId, workerIds, reason }) => {
    await proposalRepository(tx).lockRegencyOf(lineId);
    const waiting = waitingListRepository(tx);
    const by = { userId: userOf(actor), on: today, reason };
    const ofLine = async () => {
      const line = await proposalRepository(tx).findLine(lineId, null, today);
      if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
      return { line, whom: { workerIds: workerIds ?? [] } };
    };
    const ineligible = async () => {
      const asked = { source: CandidateSource.WAITING_LIST, listId: null, fromLineId: null, lineId };
      const { line, judging } = await findJudging(tx, await lawRuleRepository(tx).load(), today, asked);
      return { line, whom: { judging } };
    };
    const { line, whom } = await (workerIds === null ? ineligible() : ofLine());
    const persons = await waiting.takeOff(line.id, whom, by);
    if (persons.length === 0)
      throw workerIds === null
        ? new DomainError({ code: 'NOBODY_WAITS' }, 'ineligible')
        : new DomainError({ code: 'NOT_FOUND' }, 'workerIds');
    return { ...told(line, persons.length), persons, details: { reason, people: persons.length } };
  },
);
