import { agreementLifeRepository } from '@lindung/db/agreement/agreement-life.repository';
import { type AgreementOrderKind, decideOrder } from '@lindung/domain/agreement/agreement-order';
import { isInForceIn, standingOn } from '@lindung/domain/agreement/standing';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

/**
 * Requires that an order may be given of an agreement for a day, whether it is proposed or enacted.
 * @throws DomainError NOT_FOUND; the domain's reason otherwise
 */
export async function requireOrder(
  tx: EntityManager,
  agreementId: string,
  { kind, effectiveOn }: { readonly kind: AgreementOrderKind; readonly effectiveOn: BusinessDate },
): Promise<void> {
  const repository = agreementLifeRepository(tx);
  const lives = await repository.listLives(agreementId);
  const own = lives.find(({ id }) => id === agreementId);
  if (!own) throw new DomainError({ code: 'NOT_FOUND' }, 'agreementId');
  if (own.isAddendum) throw new DomainError({ code: 'ORDER_ON_ADDENDUM' }, 'agreementId');
  const { orders } = own.life;
  const ordered = new Map(
    lives.map(({ id, life }) => [id, { ...life, orders: [...orders, { kind, effectiveOn }] }]),
  );
  const billed = await repository.listBilledMonths(agreementId);
  const taken = billed.find(({ agreementId: of, month }) => {
    const life = ordered.get(of);
    return life !== undefined && !isInForceIn(life, month);
  });
  const decision = decideOrder({
    kind,
    effectiveOn,
    status: standingOn(own.life, effectiveOn),
    lastOrderOn: orders.at(-1)?.effectiveOn ?? null,
    billedMonth: taken?.month ?? null,
    ...(await repository.readTouched(agreementId)),
  });
  if (!decision.ok) throw new DomainError(decision.error, 'effectiveOn');
}
