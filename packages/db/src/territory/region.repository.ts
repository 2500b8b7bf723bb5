import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';

import { regionTable } from './region.table.js';

/** The identities of regions, inside one transaction. */
export const regionRepository = (tx: EntityManager) => ({
  /** The level of a region; undefined when there is no such region. */
  async findLevel(id: number): Promise<RegionLevel | undefined> {
    return (await tx.getRepository(regionTable).findOneBy({ id }))?.level;
  },

  /** In which regency and district a region lies on a day, or lay when it ended; undefined when there is no such region then. */
  async findPlace(
    id: number,
    day: BusinessDate,
  ): Promise<{ readonly regencyId: number; readonly districtId: number | null } | undefined> {
    const [place]: Array<{ regencyId: number; districtId: number | null }> = await tx.query(
      `SELECT regency_id AS "regencyId", district_id AS "districtId" FROM region_version
       WHERE region_id = $1 AND valid_from <= $2::date AND (shown_to IS NULL OR shown_to >= $2::date)`,
      [id, day],
    );
    return place;
  },
});
