import type { Shape } from '@lindung/domain/territory/boundary';
import type { RegionKind } from '@lindung/domain/territory/region-kind';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import type { Statement } from '../database.js';
import { holdsToday } from './region.read.js';

/** A region with the boundary that it has on the day, and who drew it. */
export interface BoundaryRow {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: RegionKind;
  readonly shape: Shape;
  readonly importId: string;
  readonly source: string;
  readonly licence: string;
  readonly edition: string;
}

const text = `
  SELECT v.region_id AS id, v.code, v.name, v.kind, b.shape, i.id AS "importId", i.source, i.licence, i.edition
  FROM region_version v
  JOIN region_boundary b ON b.region_id = v.region_id AND ${holdsToday('b')}
  JOIN region_import i ON i.id = b.import_id
  WHERE v.parent_id IN (SELECT top.region_id FROM region_version top
    WHERE CASE WHEN $2::int IS NULL THEN top.parent_id IS NULL ELSE top.region_id = $2::int END)
    AND ${holdsToday('v')}
  ORDER BY v.code`;

/** Where the parts of a region lie on a day: what lies in it directly. @param parentId null for the regencies of the province */
export const boundariesStatement = (asOf: BusinessDate, parentId: number | null): Statement => ({
  name: 'boundaries',
  text,
  values: [asOf, parentId],
});
