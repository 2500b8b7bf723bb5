import type { Owner } from '@lindung/domain/access/jurisdiction';

import type { Actor } from './actor.js';

/**
 * The owner of a record that the actor makes for the own region.
 * @throws Error for an actor outside a regency: the roles that may make such records are assigned to regencies alone
 */
export function ownerOfActor({ role, jurisdiction }: Actor): Owner {
  if (jurisdiction.level !== 'REGENCY')
    throw new Error(`${role} acts outside a regency and can own no record`);
  return { regencyId: jurisdiction.regionId, districtId: null, villageId: null };
}
