import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { decreeTable } from '@lindung/db/enrolment/decree.table';
import { memberExitRepository } from '@lindung/db/enrolment/member-exit.repository';
import { proposalRepository } from '@lindung/db/enrolment/proposal.repository';
import { waitingListRepository } from '@lindung/db/enrolment/waiting-list.repository';
import { referenceOf } from '@lindung/domain/enrolment/candidate-pool';
import { decidePropose } from '@lindung/domain/enrolment/decide-decree';
import { ProposeDecree } from '@lindung/domain/enrolment/decree';
import { multiplyRupiah } from '@lindung/domain/shared/rupiah';
import { monthOf } from '@lindung/domain/shared/year-month';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requirePool } from './find-judging.js';
import { judgingOf, pricePerMember } from './judging.js';

/** Proposes the first of the eligible candidates and takes their seats, in one transaction with the quota's ledger. */
export const proposeDecree = useCase(
  'proposeDecree',
  ProposeDecree,
  async ({ tx, actor, today }, command) => {
    const proposals = proposalRepository(tx);
    const { pool, lineId, number, title, seats, startsOn, namesLeavers } = command;
    await proposals.lockRegencyOf(lineId);
    const line = await proposals.findLine(lineId, startsOn, today);
    if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
    await requirePool(tx, pool);
    const law = await lawRuleRepository(tx).load();
    const judging = judgingOf(law, line, pool, startsOn);
    const { agreementStatus, statusOnStart, granted, taken, firstStageOn } = line;
    const available = Math.max(0, granted - taken);
    const { eligible, cut } = await proposals.countJudged(judging, {
      seats,
      available,
      looksForDuplicates: false,
    });
    const months = { monthFrom: monthOf(line.monthFrom), monthTo: monthOf(line.monthTo) };
    const decision = decidePropose({
      agreementStatus,
      statusOnStart,
      line: months,
      granted,
      firstStageOn,
      taken,
      eligible,
      seats,
      startsOn,
    });
    if (!decision.ok)
      throw new DomainError(decision.error, 'startsOn' in decision.error ? 'startsOn' : 'seats');

    const id = uuidv7();
    const byUser = userOf(actor);
    const { regencyId, districtId, villageId } = line;
    const owner = { regencyId, districtId, villageId };
    await tx.getRepository(decreeTable).insert({
      ...owner,
      id,
      number,
      title,
      status: 'PROPOSED',
      lineId,
      ...referenceOf(pool),
      seats,
      monthlyAmount: multiplyRupiah(pricePerMember(law, line, monthOf(startsOn)), seats),
      startsOn,
      endsOn: judging.endsOn,
      ruleVersion: judging.rule.version,
      proposedByUserId: byUser,
      decidedByUserId: null,
      decidedAt: null,
      decreedOn: null,
      reason: null,
    });
    const seated = await proposals.seat(judging, { id, seats, byUser, effectiveOn: startsOn, owner });
    await waitingListRepository(tx).leaveSeated(id, byUser, today);
    if (namesLeavers) {
      const { count } = await memberExitRepository(tx).name(id, lineId);
      if (count === 0) throw new DomainError({ code: 'NOBODY_LEFT' }, 'lineId');
    }
    if (cut) await proposals.keepCut({ id, seats, eligible, owner }, cut);
    if (seated !== seats)
      throw new DomainError({ code: 'NOT_ENOUGH_ELIGIBLE', eligible: seated, wanted: seats }, 'seats');
    return { id, objectType: 'DECREE', owner, rowCount: seats };
  },
);
