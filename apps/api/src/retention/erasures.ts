import { erasureRunRepository } from '@lindung/db/retention/erasure-run.repository';
import { erasureRunTable } from '@lindung/db/retention/erasure-run.table';
import {
  DecideErasure,
  decideOnErasure,
  ErasureRunStatus,
  ProposeErasure,
} from '@lindung/domain/retention/erasure-run';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Proposes to erase everybody who is due today, as a list that stays as it is. */
export const proposeErasure = useCase(
  'proposeErasure',
  ProposeErasure,
  async ({ tx, actor, today }, { expected, reason }) => {
    const id = uuidv7();
    const run = { id, dueOn: today, items: expected, reason, proposedByUserId: userOf(actor) };
    const due = await erasureRunRepository(tx).propose(run);
    if (due !== expected) throw new DomainError({ code: 'ERASURE_DUE_CHANGED', expected, due }, 'expected');
    return { id, objectType: 'ERASURE_RUN', rowCount: due };
  },
);

/** Erases whom a proposed list names and nothing keeps by now, or declines it. */
export const decideErasure = useCase(
  'decideErasure',
  DecideErasure,
  async ({ tx, actor, today, now }, command) => {
    const runs = erasureRunRepository(tx);
    await claimEdit(tx, erasureRunTable, command);
    const run = await runs.find(command.id);
    if (!run) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const by = userOf(actor);
    const decision = decideOnErasure(
      { status: run.status, proposedBy: run.proposedByUserId },
      { isGranted: command.isGranted, by },
    );
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    await runs.decide(run.id, {
      status: decision.value,
      decidedByUserId: by,
      decidedAt: now(),
      decidedOn: today,
      decisionReason: command.reason,
    });
    const isDone = decision.value === ErasureRunStatus.CARRIED_OUT;
    const persons = isDone ? await runs.listErased(run.id) : [];
    return {
      id: run.id,
      objectType: 'ERASURE_RUN',
      rowCount: persons.length,
      details: { erasureStatus: decision.value },
      ...(isDone ? { persons } : {}),
    };
  },
);
