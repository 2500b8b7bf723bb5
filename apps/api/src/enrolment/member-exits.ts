import { lockLine } from '@lindung/db/agreement/lock-line';
import { memberExitRepository } from '@lindung/db/enrolment/member-exit.repository';
import { memberExitTable } from '@lindung/db/enrolment/member-exit.table';
import { type ProposalLine, proposalRepository } from '@lindung/db/enrolment/proposal.repository';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import {
  DecideExits,
  decideReportExit,
  lastDayOfExit,
  ReportExit,
  ReportKnownExits,
} from '@lindung/domain/enrolment/member-exit';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { type Done, useCase, userOf } from '../writing/use-case.js';

/** Reports that a member leaves; somebody else decides. */
export const reportExit = useCase('reportExit', ReportExit, async ({ tx, actor, today }, command) => {
  const { membershipId, reason, occurredOn, note } = command;
  const member = await memberExitRepository(tx).findMember(membershipId);
  if (!member) throw new DomainError({ code: 'NOT_FOUND' }, 'membershipId');
  if (member.isReported) throw new DomainError({ code: 'EXIT_REPORTED' }, 'membershipId');
  const decision = decideReportExit(member, command, today);
  if (!decision.ok)
    throw new DomainError(decision.error, 'occurredOn' in decision.error ? 'occurredOn' : 'membershipId');
  const { regencyId, districtId, villageId, personId } = member;
  const owner = { regencyId, districtId, villageId };
  const id = uuidv7();
  await tx.getRepository(memberExitTable).insert({
    ...owner,
    id,
    membershipId,
    reason,
    occurredOn,
    endsOn: decision.value,
    note,
    status: 'REPORTED',
    reportedByUserId: userOf(actor),
    decidedByUserId: null,
    decidedAt: null,
    answer: null,
    replacedByDecreeId: null,
  });
  const details = { exit: reason, endsOn: decision.value };
  return { id: membershipId, answerId: id, objectType: 'MEMBERSHIP', owner, persons: [personId], details };
});

async function requireLine(tx: EntityManager, lineId: string, today: BusinessDate): Promise<ProposalLine> {
  const line = await proposalRepository(tx).findLine(lineId, null, today);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  return line;
}

const told = (
  line: ProposalLine,
  persons: readonly string[],
  details: Readonly<Record<string, unknown>>,
): Done => ({
  id: line.agreementId,
  answerId: line.id,
  objectType: 'AGREEMENT',
  owner: { regencyId: line.regencyId, districtId: line.districtId, villageId: line.villageId },
  rowCount: persons.length,
  persons,
  details,
});

/** Reports everybody of a line of whom the registry knows that they have to leave, as of today. */
export const reportKnownExits = useCase(
  'reportKnownExits',
  ReportKnownExits,
  async ({ tx, actor, today }, { lineId }) => {
    const line = await requireLine(tx, lineId, today);
    const repository = memberExitRepository(tx);
    const known = await repository.listKnown(lineId, today);
    if (known.length === 0) throw new DomainError({ code: 'NOBODY_TO_REPORT' }, 'lineId');
    const exits = known.map(({ membershipId, reason, occurredOn, ...days }) => ({
      membershipId,
      reason,
      occurredOn,
      endsOn: lastDayOfExit(reason, occurredOn, days),
    }));
    await repository.report(exits, userOf(actor));
    const persons = known.map(({ personId }) => personId);
    return told(line, persons, { people: persons.length });
  },
);

/**
 * Decides reported exits of a line, the named ones or all that somebody else reported: memberships end and their seats are free from the
 * day after, or the reports go back with an answer.
 */
export const decideExits = useCase(
  'decideExits',
  DecideExits,
  async ({ tx, actor, today, now }, { lineId, exitIds, confirm, answer }) => {
    await proposalRepository(tx).lockRegencyOf(lineId);
    const line = await requireLine(tx, lineId, today);
    await lockLine(tx, lineId);
    const exits = memberExitRepository(tx);
    const by = { userId: userOf(actor), at: now(), today };
    const persons =
      answer === null || confirm
        ? await exits.confirm(lineId, exitIds, by)
        : await exits.reject(lineId, exitIds, { ...by, answer });
    if (persons.length === 0) {
      if ((await exits.countOwn(lineId, exitIds, by.userId)) > 0)
        throw new DomainError({ code: 'EXIT_SAME_PERSON' }, exitIds === null ? 'lineId' : 'exitIds');
      throw exitIds === null
        ? new DomainError({ code: 'NO_EXIT_TO_DECIDE' }, 'lineId')
        : new DomainError({ code: 'NOT_FOUND' }, 'exitIds');
    }
    const details = {
      people: persons.length,
      confirmed: confirm,
      ...(answer !== null && { reason: answer }),
    };
    return told(line, persons, details);
  },
);
