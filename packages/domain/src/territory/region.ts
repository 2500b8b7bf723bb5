import { z } from 'zod';
import { BusinessDate } from '../shared/business-date.js';
import { Id, RegionId } from '../shared/ids.js';
import { line } from '../shared/text.js';
import { RegionCode } from './region-code.js';
import { RegionKind, RegionLevel } from './region-kind.js';

/** A region as it stands on one day: the surrogate identity with the code, name and parent of the version then valid. */
const Region = z.object({
  id: RegionId,
  level: z.enum(RegionLevel),
  parentId: RegionId.nullable(),
  regencyId: RegionId.nullable(),
  districtId: RegionId.nullable(),
  code: RegionCode,
  name: line(100),
  kind: z.enum(RegionKind),
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
});
export type Region = z.infer<typeof Region>;

/**
 * What a region was called and to which region it belonged, from `validFrom` to `validTo` (both included, null = open).
 * Versions of one region don't overlap; a change of the law adds a version and never rewrites one.
 */
export const RegionVersion = z.object({
  id: Id,
  regionId: RegionId,
  parentId: RegionId.nullable(),
  code: RegionCode,
  name: line(100),
  kind: z.enum(RegionKind),
  validFrom: BusinessDate,
  validTo: BusinessDate.nullable(),
  source: line(300),
});
export type RegionVersion = z.infer<typeof RegionVersion>;
