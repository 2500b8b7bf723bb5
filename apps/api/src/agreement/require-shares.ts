import { quotaShareRepository } from '@lindung/db/agreement/quota-share.repository';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import { decideShares, type SharePlace } from '@lindung/domain/agreement/share';
import type { QuotaShareInput } from '@lindung/domain/agreement/share-input';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

/**
 * Refuses shares that a line can't have: of regions outside its own, of one inside another, or more than its seats.
 * @returns the regions @throws DomainError NOT_FOUND for a region that isn't there; the domain's reason otherwise, at the field
 */
export async function requireShares(
  { tx, today }: { readonly tx: EntityManager; readonly today: BusinessDate },
  shares: readonly QuotaShareInput[],
  owner: Owner,
  seats: number,
  field: string,
): Promise<readonly SharePlace[]> {
  if (shares.length === 0) return [];
  const places = await quotaShareRepository(tx).listPlaces(
    shares.map(({ regionId }) => regionId),
    today,
  );
  const unknown = shares.findIndex(({ regionId }) => !places.some((place) => place.regionId === regionId));
  if (unknown >= 0) throw new DomainError({ code: 'NOT_FOUND' }, `${field}.${unknown}.regionId`);
  const decision = decideShares(shares, places, owner, seats);
  if (!decision.ok) throw new DomainError(decision.error, field);
  return places;
}
