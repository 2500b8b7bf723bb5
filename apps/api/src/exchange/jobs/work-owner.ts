import type { WorkOwner } from '@lindung/db/exchange/job.repository';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Actor } from '../../acting/actor.js';

const nobody: WorkOwner = { regencyId: null, districtId: null, villageId: null };

/** The owner of the jobs and files that an actor makes: the region of the assignment; none for the province and for offices. */
export async function workOwnerOf(
  tx: EntityManager,
  { jurisdiction }: Actor,
  today: BusinessDate,
): Promise<WorkOwner> {
  if (!('regionId' in jurisdiction)) return nobody;
  const { level, regionId } = jurisdiction;
  if (level === 'REGENCY') return { ...nobody, regencyId: regionId };
  const [region]: Array<{ regencyId: number; districtId: number | null }> = await tx.query(
    `SELECT regency_id AS "regencyId", district_id AS "districtId" FROM region_version
     WHERE region_id = $1 AND valid_from <= $2::date AND (valid_to IS NULL OR valid_to >= $2::date)`,
    [regionId, today],
  );
  if (!region) throw new Error('the region of an assignment is not there on the day');
  return level === 'DISTRICT'
    ? { regencyId: region.regencyId, districtId: regionId, villageId: null }
    : { ...region, villageId: regionId };
}
