import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { MemberGroup } from '../programme/member-group.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, RegionId } from '../shared/ids.js';
import { line } from '../shared/text.js';

const People = z.int().min(1).max(100_000_000);

/** How many people of a group a source counts in a region; declarations add up in time, the latest by `asOf` holds. */
export const PotentialDeclaration = z.object({
  id: Id,
  ...Owner.shape,
  memberGroup: z.enum(MemberGroup),
  people: People,
  source: line(200),
  asOf: BusinessDate,
  declaredBy: Id,
  declaredAt: Instant,
});
export type PotentialDeclaration = z.infer<typeof PotentialDeclaration>;

/** Declares the potential of a region: the denominator of its coverage. */
export const DeclarePotential = z.object({
  idempotencyKey: IdempotencyKey,
  regionId: RegionId,
  memberGroup: z.enum(MemberGroup),
  people: People,
  source: line(200),
  asOf: GivenDay,
});
export type DeclarePotential = z.infer<typeof DeclarePotential>;
