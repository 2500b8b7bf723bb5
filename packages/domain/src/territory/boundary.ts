import { z } from 'zod';
import { type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, type RegionId } from '../shared/ids.js';
import { line } from '../shared/text.js';
import type { RegionLevel } from './region-kind.js';

/** A place on the earth: degrees east, degrees north (WGS 84). */
export type Position = readonly [longitude: number, latitude: number];
/** A line that ends where it begins. */
export type Ring = readonly Position[];
/** Polygons, each an outer ring and its holes: the coordinates of a MultiPolygon of GeoJSON. */
export type Shape = readonly (readonly Ring[])[];

/** A file of boundaries before it is taken: from when they hold, who drew them, under which licence, which edition. */
export const PreviewBoundaries = z.object({
  fileId: Id,
  validFrom: GivenDay,
  source: line(300),
  licence: line(300),
  edition: line(100),
});
export type PreviewBoundaries = z.infer<typeof PreviewBoundaries>;

export const ImportBoundaries = PreviewBoundaries.extend({ idempotencyKey: IdempotencyKey });
export type ImportBoundaries = z.infer<typeof ImportBoundaries>;

/** A region as a file of boundaries names it by a code of now or of before. */
export interface BoundedRegion {
  /** The code by which the file may name it. */
  readonly saidCode: string;
  readonly id: RegionId;
  readonly level: RegionLevel;
  /** Whether it stands today; one that has ended gave its land to others. */
  readonly stands: boolean;
  /** What one that has ended became. */
  readonly successors: string | null;
  /** The first day on which it stood. */
  readonly since: BusinessDate;
  /** The boundary that it has without an end. */
  readonly shape: Shape | null;
  readonly shapeSince: BusinessDate | null;
}

/** Why a file of boundaries can't be taken at all. */
export type BoundaryFileError =
  | { code: 'BOUNDARY_FILE_INVALID' | 'BOUNDARY_FILE_NESTED' }
  | { code: 'BOUNDARY_FILE_CRS'; crs: string }
  | { code: 'BOUNDARY_FILE_POINTS'; most: number };
