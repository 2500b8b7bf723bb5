import { z } from 'zod';
import { RegionId } from '../shared/ids.js';
import { Seats } from './seats.js';

/** A share as it is entered. */
export const QuotaShareInput = z.object({ regionId: RegionId, seats: Seats });
export type QuotaShareInput = z.infer<typeof QuotaShareInput>;

/** The shares of a line as they are entered: one for a region. */
export const QuotaShareInputs = z
  .array(QuotaShareInput)
  .max(600)
  .refine((shares) => new Set(shares.map(({ regionId }) => regionId)).size === shares.length);
