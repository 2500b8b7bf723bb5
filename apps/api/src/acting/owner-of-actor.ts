import { regionRepository } from '@lindung/db/territory/region.repository';
import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Actor } from './actor.js';

/**
 * The owner of a record that the actor makes for the own regency, district or village, as it lies on the day.
 * @throws Error for an actor outside of a regency: the roles that may make such records are assigned to regions alone
 */
export async function ownerOfActor(
  tx: EntityManager,
  { role, jurisdiction }: Pick<Actor, 'role' | 'jurisdiction'>,
  today: BusinessDate,
): Promise<Owner> {
  if (!('regionId' in jurisdiction)) throw new Error(`${role} acts outside a regency and can own no record`);
  const { level, regionId } = jurisdiction;
  if (level === 'REGENCY') return { regencyId: regionId, districtId: null, villageId: null };
  const place = await regionRepository(tx).findPlace(regionId, today);
  if (!place) throw new Error('the region of an assignment is not there on the day');
  return level === 'DISTRICT'
    ? { regencyId: place.regencyId, districtId: regionId, villageId: null }
    : { ...place, villageId: regionId };
}
