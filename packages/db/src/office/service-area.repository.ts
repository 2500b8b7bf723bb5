import type { ServiceSpan } from '@lindung/domain/office/serving-office';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';

import { officeOn } from './office-on.js';

/** A branch that serves a region, by their names, and since when. */
export interface ServingBranch {
  readonly region: string;
  readonly office: string;
  readonly day: BusinessDate;
}

/** The name by which a region was known last. */
export const lastRegionName = (idColumn: string): string =>
  `(SELECT rv.name FROM region_version rv WHERE rv.region_id = ${idColumn} ORDER BY rv.valid_from DESC LIMIT 1)`;

const spans = `
  SELECT a.office_id AS "officeId", v.name AS "officeName", v.kind, a.region_id AS "regionId",
         ${lastRegionName('a.region_id')} AS "regionName", a.valid_from AS since,
         GREATEST(a.valid_from, v.valid_from) AS "validFrom", LEAST(a.valid_to, v.valid_to) AS "validTo"
  FROM office_area a JOIN office_version v ON v.office_id = a.office_id
    AND daterange(a.valid_from, a.valid_to, '[]') && daterange(v.valid_from, v.valid_to, '[]')
  WHERE (a.region_id = ANY ($1::int[]) OR a.region_id IN (SELECT own.region_id FROM office_area own WHERE own.office_id = $2::uuid))
    AND EXISTS (SELECT FROM summary_figure f WHERE f.regency_id = a.region_id AND f.effective_on < $3::date)
  ORDER BY a.region_id, a.office_id, 7`;

const branches = `
  SELECT ${lastRegionName('s.region_id')} AS region, o.name AS office, s.valid_from AS day
  FROM serving_branch s CROSS JOIN LATERAL ${officeOn('s.office_id', 'GREATEST(s.valid_from, $2::date)')} o
  WHERE s.region_id = ANY ($1::int[]) AND s.office_id IS DISTINCT FROM $3::uuid AND (s.valid_to IS NULL OR s.valid_to >= $2::date)
    AND (s.valid_from >= $2::date OR NOT $4::boolean)
  ORDER BY s.valid_from, s.region_id LIMIT 1`;

/** Which offices serve which regions, from day to day, inside one transaction. */
export const serviceAreaRepository = (tx: EntityManager) => ({
  /** Keeps every other change of offices and their areas waiting. */
  lock: (): Promise<unknown> =>
    tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('lindung offices', 0))`),

  /** Who serves the regions, and those that the office serves or has served, as far as they have figures of a day before. */
  listSpans: (
    regionIds: readonly number[],
    officeId: string | null,
    before: BusinessDate,
  ): Promise<readonly ServiceSpan[]> => tx.query(spans, [regionIds, officeId, before]),

  /** A branch, another than the office, that serves one of the regions on a day from the given one on, or begins to only then. */
  async findBranch(
    regionIds: readonly number[],
    from: BusinessDate,
    officeId: string | null,
    begins = false,
  ): Promise<ServingBranch | undefined> {
    const rows: ServingBranch[] = await tx.query(branches, [regionIds, from, officeId, begins]);
    return rows[0];
  },

  /** The regions that an office serves on a day or later. */
  async listServedFrom(officeId: string, day: BusinessDate): Promise<readonly number[]> {
    const rows: Array<{ id: number }> = await tx.query(
      `SELECT DISTINCT a.region_id AS id FROM office_area a
       WHERE a.office_id = $1 AND (a.valid_to IS NULL OR a.valid_to >= $2::date)`,
      [officeId, day],
    );
    return rows.map(({ id }) => id);
  },

  /** The regions of the ids, as they are known. */
  listRegions: (
    ids: readonly number[],
  ): Promise<ReadonlyArray<{ readonly id: number; readonly name: string; readonly level: RegionLevel }>> =>
    tx.query(
      `SELECT r.id, r.level, ${lastRegionName('r.id')} AS name FROM region r WHERE r.id = ANY ($1::int[])`,
      [ids],
    ),
});
