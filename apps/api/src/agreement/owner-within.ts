import { regionRepository } from '@lindung/db/territory/region.repository';
import { covers, type Owner } from '@lindung/domain/access/jurisdiction';
import { RegionLevel } from '@lindung/domain/territory/region-kind';

import { ownerOfActor } from '../acting/owner-of-actor.js';
import { DomainError } from '../graphql/domain-error.js';
import type { UseCaseTools } from '../writing/use-case.js';

/**
 * Whose a record of a regency, district or village of the actor's area is, as the region lies on the day; the actor's own without one.
 * @throws DomainError NOT_FOUND for a region outside of the area
 */
export async function ownerWithin(
  { tx, actor, today }: Pick<UseCaseTools, 'tx' | 'actor' | 'today'>,
  regionId: number | null,
  field = 'regionId',
): Promise<Owner> {
  if (regionId === null) return ownerOfActor(tx, actor, today);
  const regions = regionRepository(tx);
  const [level, place] = [await regions.findLevel(regionId), await regions.findPlace(regionId, today)];
  const owner = place && level && ownerOfRegion(regionId, level, place);
  if (!owner || !covers(actor.jurisdiction, owner)) throw new DomainError({ code: 'NOT_FOUND' }, field);
  return owner;
}

const ownerOfRegion = (
  id: number,
  level: RegionLevel,
  place: { readonly regencyId: number; readonly districtId: number | null },
): Owner | undefined => {
  if (level === RegionLevel.REGENCY) return { regencyId: id, districtId: null, villageId: null };
  if (level === RegionLevel.DISTRICT) return { regencyId: place.regencyId, districtId: id, villageId: null };
  return level === RegionLevel.VILLAGE ? { ...place, villageId: id } : undefined;
};
