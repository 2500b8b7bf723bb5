import { agreementLifeRepository } from '@lindung/db/agreement/agreement-life.repository';
import { type ChangeableLine, lineChangeRepository } from '@lindung/db/agreement/line-change.repository';
import { quotaShareRepository } from '@lindung/db/agreement/quota-share.repository';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import {
  decideLineChange,
  decideSignChanges,
  differenceOf,
  type LineChangeInput,
} from '@lindung/domain/agreement/line-change';
import type { Withdrawal } from '@lindung/domain/agreement/quota';
import { type MovedShare, movedShares } from '@lindung/domain/agreement/share';
import type { Law } from '@lindung/domain/programme/law';
import { addDays } from '@lindung/domain/shared/business-date';
import { firstDayOf, monthOf } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import type { UseCaseTools } from '../writing/use-case.js';
import { requireShares } from './require-shares.js';

type Tools = Pick<UseCaseTools, 'tx' | 'today'>;

/** A change of a line with what it does to the line as it stands. */
export interface PlannedChange {
  readonly line: ChangeableLine;
  readonly change: LineChangeInput;
  readonly withdrawals: readonly Withdrawal[];
  readonly moved: readonly MovedShare[];
}

const seatsAdded = ({ change }: PlannedChange): number =>
  change.addedStages.reduce((sum, { seats }) => sum + seats, 0) - (change.takeBack ?? 0);

/** Refuses to take seats back below what the memorandum above an agreement asks for. */
function requireMinimum(planned: readonly PlannedChange[]): void {
  for (const { line } of planned) {
    const { id, seats, minimum } = line.ofAgreement;
    const after = planned
      .filter((one) => one.line.ofAgreement.id === id)
      .reduce((sum, one) => sum + seatsAdded(one), seats);
    if (minimum !== null && after < minimum && after < seats)
      throw new DomainError({ code: 'BELOW_FRAME_MINIMUM', seats: after, minimum }, 'changes');
  }
}

/** The shares that a change moves, which fit into the seats that the line has afterwards. */
async function movedBy(
  tools: Tools,
  line: ChangeableLine,
  { shares, addedStages, takeBack }: LineChangeInput,
  at: number,
): Promise<readonly MovedShare[]> {
  if (shares === null) return [];
  const granted = line.stages.reduce((sum, stage) => sum + stage.granted, 0);
  const seats = addedStages.reduce((sum, stage) => sum + stage.seats, granted) - (takeBack ?? 0);
  await requireShares(tools, shares, line, seats, `changes.${at}.shares`);
  const now = await quotaShareRepository(tools.tx).findLine(line.id);
  return movedShares(now?.shares ?? [], shares);
}

/**
 * What the changes of an addendum do to the lines as they stand now.
 * @throws DomainError NOT_FOUND for a line of another agreement; the domain's reason otherwise
 */
export async function planLineChanges(
  tools: Tools,
  { amendsId, validFrom }: Pick<Agreement, 'amendsId' | 'validFrom'>,
  changes: readonly LineChangeInput[],
): Promise<readonly PlannedChange[]> {
  if (amendsId === null || changes.length === 0) return [];
  const { tx } = tools;
  const lines = await lineChangeRepository(tx).listChangeable(
    amendsId,
    changes.map(({ lineId }) => lineId),
  );
  const planned: PlannedChange[] = [];
  for (const [at, change] of changes.entries()) {
    const line = lines.find(({ id }) => id === change.lineId);
    if (!line) throw new DomainError({ code: 'NOT_FOUND' }, `changes.${at}.lineId`);
    const decision = decideLineChange(line, change, validFrom, at + 1);
    if (!decision.ok) throw new DomainError(decision.error, 'changes');
    const moved = await movedBy(tools, line, change, at);
    planned.push({ line, change, withdrawals: decision.value, moved });
  }
  requireMinimum(planned);
  return planned;
}

/** Refuses to end a line for whom somebody is proposed, begins later, or is billed. @throws DomainError with the reason */
async function requireEnd(tx: EntityManager, { line, change }: PlannedChange): Promise<void> {
  if (change.endsFrom === null) return;
  const first = firstDayOf(change.endsFrom);
  const { billedMonth, waitingProposals, lastStart } = await lineChangeRepository(tx).readTouched(
    line.id,
    first,
  );
  if (billedMonth !== null)
    throw new DomainError({ code: 'ORDER_MONTH_BILLED', month: monthOf(billedMonth) }, 'changes');
  if (waitingProposals > 0)
    throw new DomainError({ code: 'ORDER_PROPOSALS_WAIT', count: waitingProposals }, 'changes');
  if (lastStart !== null && lastStart >= first)
    throw new DomainError({ code: 'ORDER_MEMBERS_BEGIN', startsOn: lastStart }, 'changes');
}

/**
 * Requires that an addendum can be signed with its changes, while nobody proposes, decrees or bills anybody of the agreement, and
 * writes down what they come to. @throws DomainError with the reason
 */
export async function requireSignableChanges(
  tools: Tools,
  agreement: Agreement,
  law: Law,
): Promise<readonly PlannedChange[]> {
  const { id, amendsId, regencyId, status, validFrom } = agreement;
  if (amendsId === null) return [];
  const { tx } = tools;
  const repository = lineChangeRepository(tx);
  const changes = await repository.list(id);
  if (changes.length === 0) return [];
  const decision = decideSignChanges(status, changes);
  if (!decision.ok) throw new DomainError(decision.error);
  await agreementLifeRepository(tx).lock(amendsId, regencyId);
  const planned = await planLineChanges(tools, agreement, changes);
  for (const one of planned) {
    await requireEnd(tx, one);
    const difference = differenceOf(law, one.line, one.change, one.withdrawals, validFrom);
    if (!difference.ok) throw new DomainError(difference.error, 'changes');
    await repository.keepDifference(id, one.line.id, difference.value);
  }
  return planned;
}

/** Carries out the changes of an addendum that has just been signed. @returns how many memberships end earlier by them */
export async function carryOutChanges(
  tx: EntityManager,
  agreement: Agreement,
  planned: readonly PlannedChange[],
  byUser: string,
): Promise<number> {
  let people = 0;
  for (const { line, change, withdrawals, moved } of planned) {
    const done = { addendumId: agreement.id, withdrawals, moved };
    await lineChangeRepository(tx).carryOut(line, change, done, byUser);
    if (change.endsFrom === null) continue;
    const lastDay = addDays(firstDayOf(change.endsFrom), -1);
    people += await agreementLifeRepository(tx).endMemberships(
      line.id,
      lastDay,
      byUser,
      agreement.number,
      'LINE',
    );
  }
  return people;
}
