import { lockLine } from '@lindung/db/agreement/lock-line';
import { signedOnOf } from '@lindung/db/agreement/signed-on';
import { type DecreeRow, decreeTable } from '@lindung/db/enrolment/decree.table';
import { memberExitRepository } from '@lindung/db/enrolment/member-exit.repository';
import { type ProposalLine, proposalRepository } from '@lindung/db/enrolment/proposal.repository';
import { waitingListRepository } from '@lindung/db/enrolment/waiting-list.repository';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { ownerOf } from '@lindung/domain/access/jurisdiction';
import { poolOf } from '@lindung/domain/enrolment/candidate-pool';
import {
  decideCancel,
  decideCarries,
  decideEnact,
  decideReturn,
} from '@lindung/domain/enrolment/decide-decree';
import { CancelDecree, EnactDecree, ReturnDecree } from '@lindung/domain/enrolment/decree';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, type UseCaseTools, userOf } from '../writing/use-case.js';
import { judgingOf } from './judging.js';

async function claimDecree(
  { tx }: UseCaseTools,
  command: { id: string; version: number },
): Promise<DecreeRow> {
  await claimEdit(tx, decreeTable, command);
  const decree = await tx.getRepository(decreeTable).findOneBy({ id: command.id });
  if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return decree;
}

/** Enacts a proposal: its people are decreed and enrolled for the days that it names, if asked without those whose NIK is to be compared. */
export const enactDecree = useCase('enactDecree', EnactDecree, async (tools, command) => {
  const { tx, actor, today, now } = tools;
  const decree = await claimDecree(tools, command);
  const byUser = userOf(actor);
  const { decreedOn } = command;
  const signedOn = await signedOnOf(tx, decree.lineId);
  const decision = decideEnact({ decree, actorUserId: byUser, decreedOn, signedOn, today });
  if (!decision.ok) throw new DomainError(decision.error, 'decreedOn' in decision.error ? 'decreedOn' : 'id');
  const proposals = proposalRepository(tx);
  await proposals.lockRegencyOf(decree.lineId);
  await lockLine(tx, decree.lineId);
  const line = await proposals.findLine(decree.lineId, decree.startsOn, today);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const carries = decideCarries(line.agreementStatus, line.statusOnStart);
  if (!carries.ok) throw new DomainError(carries.error, 'id');
  const leftOut = command.leavesOutUnmatched
    ? await proposals.leaveOut(decree.id, decree.startsOn, byUser)
    : 0;
  await tx
    .getRepository(decreeTable)
    .update(
      { id: decree.id },
      { status: decision.value, decidedByUserId: byUser, decidedAt: now(), decreedOn },
    );
  await proposals.advance(decree.id, 'PROPOSED', 'DECREED', byUser, null);
  const rowCount = await proposals.advance(decree.id, 'DECREED', 'ENROLLED', byUser, null);
  const numbers = await proposals.keepNumbers(decree.id);
  if (leftOut > 0) await waitingListRepository(tx).comeBack(decree.id, byUser);
  const waiting = await waitlistTheRest(tools, decree, line);
  const details = {
    status: [decree.status, decision.value],
    ...(leftOut > 0 && { leftOut }),
    ...(waiting > 0 && { waiting }),
    ...(numbers > 0 && { numbers }),
  };
  return { id: decree.id, objectType: 'DECREE', owner: ownerOf(decree), rowCount, details };
});

/** Whoever was eligible for an enacted decree's line and got no seat waits for one; who waited already goes on waiting. */
async function waitlistTheRest(
  { tx, actor, today }: UseCaseTools,
  decree: DecreeRow,
  line: ProposalLine,
): Promise<number> {
  const pool = poolOf(decree);
  if (typeof pool === 'string' || pool.source === 'WAITING_LIST') return 0;
  const judging = judgingOf(await lawRuleRepository(tx).load(), line, pool, decree.startsOn);
  const by = { userId: userOf(actor), on: today, decreeId: decree.id, owner: ownerOf(decree) };
  return waitingListRepository(tx).enter(judging, by);
}

/** Takes the people of a decree that was not enacted off the line; their seats go back to the quota, who waited waits again. */
async function withdraw({ tx, actor }: UseCaseTools, decree: DecreeRow, reason: string): Promise<number> {
  const proposals = proposalRepository(tx);
  const byUser = userOf(actor);
  const people = await proposals.advance(decree.id, 'PROPOSED', 'WITHDRAWN', byUser, reason);
  await proposals.release(decree.id, people, decree.startsOn, byUser);
  await waitingListRepository(tx).comeBack(decree.id, byUser);
  await memberExitRepository(tx).unname(decree.id);
  return people;
}

/** Gives a proposal back to its proposer with the reason; its seats become free. */
export const returnDecree = useCase('returnDecree', ReturnDecree, async (tools, command) => {
  const { tx, actor, now } = tools;
  const decree = await claimDecree(tools, command);
  const decidedByUserId = userOf(actor);
  const decision = decideReturn(decree, decidedByUserId);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const { reason } = command;
  await tx
    .getRepository(decreeTable)
    .update({ id: decree.id }, { status: decision.value, decidedByUserId, decidedAt: now(), reason });
  const rowCount = await withdraw(tools, decree, reason);
  const details = { status: [decree.status, decision.value], reason };
  return { id: decree.id, objectType: 'DECREE', owner: ownerOf(decree), rowCount, details };
});

/** Withdraws what was not enacted: its people lose their place and its seats become free. */
export const cancelDecree = useCase('cancelDecree', CancelDecree, async (tools, command) => {
  const decree = await claimDecree(tools, command);
  const decision = decideCancel(decree);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const { reason } = command;
  await tools.tx.getRepository(decreeTable).update({ id: decree.id }, { status: decision.value, reason });
  const rowCount = await withdraw(tools, decree, reason);
  const details = { status: [decree.status, decision.value], reason };
  return { id: decree.id, objectType: 'DECREE', owner: ownerOf(decree), rowCount, details };
});
