import type { EntityManager } from 'typeorm';

import { holdsOn } from './region.read.js';

export interface Village {
  readonly villageId: number;
  readonly districtId: number;
  readonly regencyId: number;
}

/** Villages and wards as they stand on a day. */
export const villageRepository = (tx: EntityManager) => ({
  /** The village with its district and regency on the day; undefined when the region is no village then. */
  async find(id: number, day: string): Promise<Village | undefined> {
    const rows: Village[] = await tx.query(
      `SELECT v.region_id AS "villageId", v.district_id AS "districtId", v.regency_id AS "regencyId" FROM region_version v
       WHERE v.region_id = $1 AND v.kind IN ('VILLAGE', 'WARD', 'CUSTOMARY_VILLAGE') AND ${holdsOn('v', '$2::date')}`,
      [id, day],
    );
    return rows[0];
  },

  /** The six digits with which a NIK of the regency's districts can begin, former codes included. */
  async listNikPrefixes(): Promise<ReadonlySet<string>> {
    const rows: Array<{ prefix: string }> = await tx.query(
      `SELECT DISTINCT replace(code, '.', '') AS prefix FROM region_version WHERE kind = 'DISTRICT'`,
    );
    return new Set(rows.map(({ prefix }) => prefix));
  },
});
