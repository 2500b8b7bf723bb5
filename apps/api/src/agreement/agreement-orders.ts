import { agreementLifeRepository } from '@lindung/db/agreement/agreement-life.repository';
import { agreementOrderTable } from '@lindung/db/agreement/agreement-order.table';
import { agreementTable } from '@lindung/db/agreement/agreement.table';
import {
  type AgreementOrder,
  AgreementOrderKind,
  DecideAgreementOrder,
  decideOrderBy,
  ProposeAgreementOrder,
  Resumption,
} from '@lindung/domain/agreement/agreement-order';
import { addDays } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';

import { DomainError } from '../graphql/domain-error.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireOrder } from './order-basis.js';

/** Proposes that an agreement rests, goes on or ends, from a day on. */
export const proposeAgreementOrder = useCase(
  'proposeAgreementOrder',
  ProposeAgreementOrder,
  async ({ tx, actor }, command) => {
    const { agreementId, version, kind, effectiveOn, reason, basis, resumesOn, resumption } = command;
    await claimEdit(tx, agreementTable, { id: agreementId, version }, 'agreementId');
    await requireOrder(tx, agreementId, command);
    const { regencyId, districtId, villageId } = await tx
      .getRepository(agreementTable)
      .findOneByOrFail({ id: agreementId });
    const owner = { regencyId, districtId, villageId };
    await tx.getRepository(agreementOrderTable).insert({
      ...owner,
      id: uuidv7(),
      agreementId,
      kind,
      effectiveOn,
      reason,
      basis,
      resumesOn,
      resumption,
      status: 'PROPOSED',
      proposedByUserId: userOf(actor),
      decidedByUserId: null,
      decidedAt: null,
      answer: null,
    });
    const details = { order: kind, effectiveOn, ...(resumption === null ? {} : { resumption }) };
    return { id: agreementId, objectType: 'AGREEMENT', owner, details };
  },
);

/** What an order does to memberships: an end ends them, who goes on enters again where that was chosen. @returns how many */
async function carryOut(
  life: ReturnType<typeof agreementLifeRepository>,
  { agreementId, kind, effectiveOn, reason, resumption }: AgreementOrder,
  byUser: string,
): Promise<number> {
  if (kind === AgreementOrderKind.TERMINATE)
    return life.endMemberships(agreementId, addDays(effectiveOn, -1), byUser, reason);
  return resumption === Resumption.REENTER ? life.enterAgain(agreementId, effectiveOn) : 0;
}

/** Enacts an order or returns it: from its day on the agreement rests, goes on, or is over with its memberships. */
export const decideAgreementOrder = useCase(
  'decideAgreementOrder',
  DecideAgreementOrder,
  async ({ tx, actor, now }, command) => {
    const orders = tx.getRepository(agreementOrderTable);
    const order = await orders.findOneBy({ id: command.id });
    if (!order) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const { agreementId, kind, effectiveOn, regencyId, districtId, villageId } = order;
    await claimEdit(tx, agreementTable, { id: agreementId, version: command.version });
    const decidedByUserId = userOf(actor);
    const decision = decideOrderBy(order, decidedByUserId, command.enact);
    if (!decision.ok) throw new DomainError(decision.error, 'id');
    const life = agreementLifeRepository(tx);
    if (command.enact) {
      await life.lock(agreementId, regencyId);
      await requireOrder(tx, agreementId, order);
    }
    const answer = command.enact ? null : command.answer;
    await orders.update(
      { id: order.id },
      { status: decision.value, decidedByUserId, decidedAt: now(), answer },
    );
    const people = command.enact ? await carryOut(life, order, decidedByUserId) : 0;
    return {
      id: agreementId,
      objectType: 'AGREEMENT',
      owner: { regencyId, districtId, villageId },
      details: {
        order: kind,
        effectiveOn,
        decided: decision.value,
        ...(order.resumption === null ? {} : { resumption: order.resumption }),
        ...(answer === null ? {} : { reason: answer }),
        ...(people > 0 ? { people } : {}),
      },
    };
  },
);
