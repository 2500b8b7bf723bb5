import { type DecreeRow, decreeTable } from '@lindung/db/enrolment/decree.table';
import { proposalRepository } from '@lindung/db/enrolment/proposal.repository';
import { decideCancel, decideEnact, decideReturn } from '@lindung/domain/enrolment/decide-decree';
import { CancelDecree, EnactDecree, ReturnDecree } from '@lindung/domain/enrolment/decree';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, type UseCaseTools, userOf } from '../writing/use-case.js';

async function claimDecree(
  { tx }: UseCaseTools,
  command: { id: string; version: number },
): Promise<DecreeRow> {
  await claimEdit(tx, decreeTable, command);
  const decree = await tx.getRepository(decreeTable).findOneBy({ id: command.id });
  if (!decree) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  return decree;
}

const ownerOf = ({ regencyId, districtId, villageId }: DecreeRow) => ({ regencyId, districtId, villageId });

/** Enacts a proposal: its people are decreed and enrolled for the days that it names. */
export const enactDecree = useCase('enactDecree', EnactDecree, async (tools, command) => {
  const { tx, actor, today, now } = tools;
  const decree = await claimDecree(tools, command);
  const byUser = userOf(actor);
  const decision = decideEnact({ decree, actorUserId: byUser, decreedOn: command.decreedOn, today });
  if (!decision.ok)
    throw new DomainError(decision.error, decision.error.code === 'DECREE_IN_FUTURE' ? 'decreedOn' : 'id');
  await tx
    .getRepository(decreeTable)
    .update(
      { id: decree.id },
      { status: decision.value, decidedByUserId: byUser, decidedAt: now(), decreedOn: command.decreedOn },
    );
  const proposals = proposalRepository(tx);
  await proposals.advance(decree.id, 'PROPOSED', 'DECREED', byUser, null);
  const rowCount = await proposals.advance(decree.id, 'DECREED', 'ENROLLED', byUser, null);
  return { id: decree.id, objectType: 'DECREE', owner: ownerOf(decree), rowCount };
});

/** Gives a proposal back to its proposer with the reason; its seats stay reserved until it is cancelled. */
export const returnDecree = useCase('returnDecree', ReturnDecree, async (tools, command) => {
  const { tx, actor, now } = tools;
  const decree = await claimDecree(tools, command);
  const byUser = userOf(actor);
  const decision = decideReturn(decree, byUser);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  await tx
    .getRepository(decreeTable)
    .update(
      { id: decree.id },
      { status: decision.value, decidedByUserId: byUser, decidedAt: now(), reason: command.reason },
    );
  return { id: decree.id, objectType: 'DECREE', owner: ownerOf(decree) };
});

/** Withdraws what was not enacted: its people lose their place and the seats go back to the quota. */
export const cancelDecree = useCase('cancelDecree', CancelDecree, async (tools, command) => {
  const { tx, actor } = tools;
  const decree = await claimDecree(tools, command);
  const decision = decideCancel(decree);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  await tx
    .getRepository(decreeTable)
    .update({ id: decree.id }, { status: decision.value, reason: command.reason });
  const proposals = proposalRepository(tx);
  const byUser = userOf(actor);
  const rowCount = await proposals.advance(decree.id, 'PROPOSED', 'WITHDRAWN', byUser, command.reason);
  await proposals.release(decree.id, rowCount, decree.startsOn, byUser);
  return { id: decree.id, objectType: 'DECREE', owner: ownerOf(decree), rowCount };
});
