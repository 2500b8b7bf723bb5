import { agreementLifeRepository } from '@lindung/db/agreement/agreement-life.repository';
import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import type { Agreement } from '@lindung/domain/agreement/agreement';
import { decideAmend, decideRenew } from '@lindung/domain/agreement/amend';
import { endOf, standingOn } from '@lindung/domain/agreement/standing';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

type Based = Pick<Agreement, 'amendsId' | 'renewsId' | 'validFrom' | 'validTo'>;

/** Refuses what can't amend or renew the agreement that it names. @throws DomainError NOT_FOUND, or the domain's reason */
export async function requireBase(tx: EntityManager, draft: Based, today: BusinessDate): Promise<void> {
  const field = draft.amendsId === null ? 'renewsId' : 'amendsId';
  const id = draft[field];
  if (id === null) return;
  const base = await agreementRepository(tx).find(id);
  const lives = await agreementLifeRepository(tx).listLives(id);
  const life = lives.find((one) => one.id === id)?.life;
  if (!base || !life) throw new DomainError({ code: 'NOT_FOUND' }, field);
  const standing = { kind: base.kind, status: standingOn(life, today), endsOn: endOf(life) };
  const decision = field === 'amendsId' ? decideAmend(standing, draft) : decideRenew(standing, draft);
  if (!decision.ok)
    throw new DomainError(decision.error, decision.error.code === 'AMENDS_SHORTENS' ? 'validTo' : field);
}
