import type { EntityManager } from 'typeorm';

import { keyWorksOn } from '../access/api-client.read.js';

/** What hangs on regions that end or change: people who live there, and what is owned there. */
export interface RegionImpact {
  readonly persons: number;
  readonly candidates: number;
  readonly enrolments: number;
  readonly agreements: number;
  readonly assignments: number;
  readonly serviceAreas: number;
  readonly apiKeys: number;
}

/** The villages of the regions, and what of each table is theirs; an agreement belongs to whom it names, not to who lives there. */
const counts = `
  WITH touched AS (SELECT unnest($1::int[]) AS id),
  villages AS (
    SELECT DISTINCT v.region_id AS id FROM region_version v JOIN region r ON r.id = v.region_id AND r.level = 'VILLAGE'
    WHERE v.valid_to IS NULL AND (v.region_id IN (SELECT id FROM touched) OR v.district_id IN (SELECT id FROM touched)
      OR v.regency_id IN (SELECT id FROM touched))
  ), people AS (SELECT p.id FROM person p WHERE p.village_id IN (SELECT id FROM villages))
  SELECT (SELECT count(*)::int FROM people) AS persons,
         (SELECT count(DISTINCT c.person_id)::int FROM candidate c JOIN people ON people.id = c.person_id) AS candidates,
         (SELECT count(*)::int FROM enrolment e JOIN people ON people.id = e.person_id
          WHERE e.status IN ('PROPOSED', 'WAITLISTED', 'DECREED', 'ENROLLED')) AS enrolments,
         (SELECT count(*)::int FROM agreement a
          WHERE COALESCE(a.village_id, a.district_id, a.regency_id) IN (SELECT id FROM touched)) AS agreements,
         (SELECT count(*)::int FROM assignment a WHERE a.region_id IN (SELECT id FROM touched)
            AND (a.valid_to IS NULL OR a.valid_to >= $2::date)) AS assignments,
         (SELECT count(*)::int FROM office_area o WHERE o.region_id IN (SELECT id FROM touched)
            AND (o.valid_to IS NULL OR o.valid_to >= $2::date)) AS "serviceAreas",
         (SELECT count(*)::int FROM api_key k WHERE k.region_id IN (SELECT id FROM touched)
            AND ${keyWorksOn('k', '$2::date')}) AS "apiKeys"`;

/** Counts what a change of the regions touches. @param day the day on which it is asked */
export async function countImpact(
  tx: EntityManager,
  regionIds: readonly number[],
  day: string,
): Promise<RegionImpact> {
  const [row]: RegionImpact[] = await tx.query(counts, [regionIds, day]);
  if (!row) throw new Error('a count answers a row');
  return row;
}
