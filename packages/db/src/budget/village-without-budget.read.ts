import type { AllocationStatus } from '@lindung/domain/budget/allocation-status';
import type { RegionKind } from '@lindung/domain/territory/region-kind';

import type { Statement } from '../database.js';
import { isShownToday } from '../territory/region.read.js';

/** A village that has enacted nothing for a year. Counts and rupiah come as digits. */
export interface VillageWithoutBudget {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly districtId: number;
  readonly districtCode: string;
  readonly districtName: string;
  readonly districtKind: RegionKind;
  /** How far the allocation of the year is; null where there is none. */
  readonly status: AllocationStatus | null;
  /** Residents of the registry who are members by nobody on the day. */
  readonly unprotected: string;
  /** What the village enacted for the year before; null where nothing. */
  readonly yearBefore: string | null;
}

const enacted = `('ENACTED', 'REVISING', 'REPORTED', 'CLOSED')`;

/**
 * Villages of a regency or district that have enacted nothing for a year, first the one with most residents whom nobody protects.
 * Wards, which have no budget, are none of them.
 */
export const villagesWithoutBudgetStatement = (of: {
  readonly today: string;
  readonly year: number;
  readonly regionId: number;
}): Statement => ({
  text: `WITH village AS (
      SELECT v.region_id AS id, v.code, v.name, v.kind, v.district_id
      FROM region_version v
      WHERE v.kind IN ('VILLAGE', 'CUSTOMARY_VILLAGE') AND ${isShownToday('v')} AND (v.valid_to IS NULL OR v.valid_to >= $1::date)
        AND $3 IN (v.regency_id, v.district_id) AND reaches(v.regency_id, v.district_id, v.region_id)
        AND NOT EXISTS (SELECT FROM allocation a WHERE a.village_id = v.region_id AND a.year = $2 AND a.status IN ${enacted})
    ), residents AS (
      SELECT p.village_id, count(*) AS people FROM person p
      WHERE p.village_id IN (SELECT id FROM village) AND p.status = 'ACTIVE' AND NOT EXISTS (
        SELECT FROM enrolment e WHERE e.person_id = p.id AND e.status = 'ENROLLED' AND e.starts_on <= $1::date AND e.ends_on >= $1::date)
      GROUP BY 1
    ), before AS (
      SELECT a.village_id, sum(l.amount) AS amount
      FROM allocation a JOIN allocation_line l ON l.allocation_id = a.id AND l.revision = a.revision
      WHERE a.year = $2 - 1 AND a.status IN ${enacted} AND a.village_id IN (SELECT id FROM village) GROUP BY 1)
    SELECT v.id, v.code, v.name, v.kind, d.region_id AS "districtId", d.code AS "districtCode", d.name AS "districtName",
           d.kind AS "districtKind", a.status, COALESCE(r.people, 0) AS unprotected, b.amount AS "yearBefore"
    FROM village v JOIN region_version d ON d.region_id = v.district_id AND ${isShownToday('d')}
    LEFT JOIN allocation a ON a.village_id = v.id AND a.year = $2
    LEFT JOIN residents r ON r.village_id = v.id
    LEFT JOIN before b ON b.village_id = v.id
    ORDER BY unprotected DESC, v.code`,
  values: [of.today, of.year, of.regionId],
});
