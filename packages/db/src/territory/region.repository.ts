import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';

import { regionTable } from './region.table.js';

/** The identities of regions, inside one transaction. */
export const regionRepository = (tx: EntityManager) => ({
  /** The level of a region; undefined when there is no such region. */
  async findLevel(id: number): Promise<RegionLevel | undefined> {
    return (await tx.getRepository(regionTable).findOneBy({ id }))?.level;
  },
});
