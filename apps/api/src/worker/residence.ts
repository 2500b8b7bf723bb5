import { type Village, villageRepository } from '@lindung/db/territory/village.repository';
import { covers } from '@lindung/domain/access/jurisdiction';

import { DomainError } from '../graphql/domain-error.js';
import type { UseCaseTools } from '../writing/use-case.js';

/** The village of a residence inside the actor's jurisdiction. @throws DomainError VILLAGE_NOT_FOUND, also for one outside */
export async function requireResidence(
  { tx, actor, today }: UseCaseTools,
  villageId: number,
): Promise<Village> {
  const village = await villageRepository(tx).find(villageId, today);
  if (!village || !covers(actor.jurisdiction, village))
    throw new DomainError({ code: 'VILLAGE_NOT_FOUND' }, 'villageId');
  return village;
}
