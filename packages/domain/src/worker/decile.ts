import { z } from 'zod';
import { BusinessDate } from '../shared/business-date.js';
import { Id, Instant, RegionId } from '../shared/ids.js';

/** Welfare decile of a household, 1 (poorest) to 10. */
export const Decile = z.int().min(1).max(10).brand<'Decile'>();
export type Decile = z.infer<typeof Decile>;

/** The register that says the decile; DTSEN replaces the others since Inpres 4/2025. */
export const DecileSource = {
  P3KE: 'P3KE',
  DTKS: 'DTKS',
  DTSEN: 'DTSEN',
  REGSOSEK: 'REGSOSEK',
  DECLARED: 'DECLARED',
} as const;
export type DecileSource = (typeof DecileSource)[keyof typeof DecileSource];

/**
 * What a register said about a person on a day; observations add up, the latest counts, none is rewritten.
 * `listId` is the candidate list that brought it; the owner is the person's residence.
 */
export const DecileObservation = z.object({
  id: Id,
  personId: Id,
  decile: Decile,
  source: z.enum(DecileSource),
  observedOn: BusinessDate,
  recordedAt: Instant,
  listId: Id.nullable(),
  regencyId: RegionId,
  districtId: RegionId,
  villageId: RegionId,
});
export type DecileObservation = z.infer<typeof DecileObservation>;
