import type { BoundedRegion, Shape } from '@lindung/domain/territory/boundary';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { LOCK_REGIONS } from './region-change.repository.js';

/** A boundary that begins on a day. */
export interface NewBoundary {
  readonly regionId: number;
  readonly validFrom: BusinessDate;
  readonly shape: Shape;
  readonly points: number;
}

/** A code means the region that has it without an end, and else the one that had it last. */
const bounded = `
  SELECT DISTINCT ON (v.code) v.code AS "saidCode", v.region_id AS id, r.level,
         EXISTS (SELECT FROM region_version n WHERE n.region_id = v.region_id AND n.valid_to IS NULL) AS stands,
         (SELECT string_agg(DISTINCT sv.code || ' ' || sv.name, '; ') FROM region_succession s
          JOIN region_version sv ON sv.region_id = s.successor_id AND sv.valid_to IS NULL
          WHERE s.predecessor_id = v.region_id AND s.successor_id <> v.region_id) AS successors,
         (SELECT min(f.valid_from) FROM region_version f WHERE f.region_id = v.region_id) AS since,
         b.shape, b.valid_from AS "shapeSince"
  FROM region_version v JOIN region r ON r.id = v.region_id
  LEFT JOIN region_boundary b ON b.region_id = v.region_id AND b.valid_to IS NULL
  WHERE v.code = ANY ($1::text[])
  ORDER BY v.code, v.valid_to DESC NULLS FIRST`;

const endBoundaries = `
  UPDATE region_boundary b SET valid_to = g.valid_from - 1
  FROM unnest($1::int[], $2::date[]) AS g (region_id, valid_from)
  WHERE b.region_id = g.region_id AND b.valid_to IS NULL`;

const addBoundaries = `
  INSERT INTO region_boundary (id, region_id, valid_from, shape, points, import_id)
  SELECT g.id, g.region_id, g.valid_from, g.shape::jsonb, g.points, $6
  FROM unnest($1::uuid[], $2::int[], $3::date[], $4::text[], $5::int[]) AS g (id, region_id, valid_from, shape, points)`;

/** What a file brings for days before a change that is on record holds until it, like what had been there by then. */
const endAtChanges = `
  WITH moved AS (
    SELECT unnest(ARRAY[s.predecessor_id, s.successor_id]) AS region_id, c.effective_on AS day
    FROM region_succession s JOIN region_change c ON c.id = s.change_id WHERE s.predecessor_id <> s.successor_id
    UNION ALL
    SELECT unnest(ARRAY[o.parent_id, n.parent_id] ||
        CASE WHEN o.regency_id <> n.regency_id THEN ARRAY[o.regency_id, n.regency_id] END), n.valid_from
    FROM region_version n JOIN region_version o ON o.region_id = n.region_id AND o.valid_to = n.valid_from - 1
    WHERE o.parent_id <> n.parent_id
  ), ends AS (
    SELECT b.id, min(moved.day) - 1 AS valid_to FROM region_boundary b
    JOIN moved ON moved.region_id = b.region_id AND moved.day > b.valid_from
    WHERE b.import_id = $1 GROUP BY b.id)
  UPDATE region_boundary b SET valid_to = ends.valid_to FROM ends WHERE b.id = ends.id`;

/** Where regions lie, inside one transaction. */
export const boundaryRepository = (tx: EntityManager) => ({
  /** The regions that codes of now or of before mean, with the boundary that each has. */
  findBounded: (codes: readonly string[]): Promise<readonly BoundedRegion[]> => tx.query(bounded, [codes]),

  /** The same, and no other change of regions until the transaction ends. */
  async lockBounded(codes: readonly string[]): Promise<readonly BoundedRegion[]> {
    await tx.query(LOCK_REGIONS);
    return this.findBounded(codes);
  },

  /** Gives regions their boundaries until a change moved their borders; what each had before ends the day before. */
  async setBoundaries(importId: string, boundaries: readonly NewBoundary[]): Promise<void> {
    const regionIds = boundaries.map(({ regionId }) => regionId);
    const days = boundaries.map(({ validFrom }) => validFrom);
    await tx.query(endBoundaries, [regionIds, days]);
    await tx.query(addBoundaries, [
      boundaries.map(() => uuidv7()),
      regionIds,
      days,
      boundaries.map(({ shape }) => JSON.stringify(shape)),
      boundaries.map(({ points }) => points),
      importId,
    ]);
    await tx.query(endAtChanges, [importId]);
  },
});
