import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { DecreeStatus } from './decree-status.js';

const Seats = z.int().min(1).max(10_000_000);

/**
 * A decree that names who is covered under an agreement line; the owner is the paying agreement's region.
 * Memberships run from `startsOn` to `endsOn`, the last day of the line's last month. `monthlyAmount` is what all its seats
 * cost in the first month, `ruleVersion` the eligibility rule that judged them.
 */
export const Decree = z.object({
  id: Id,
  ...Owner.shape,
  number: line(80),
  title: line(200),
  status: z.enum(DecreeStatus),
  lineId: Id,
  listId: Id,
  seats: Seats,
  monthlyAmount: Rupiah,
  startsOn: BusinessDate,
  endsOn: BusinessDate,
  ruleVersion: z.string(),
  proposedByUserId: Id,
  proposedAt: Instant,
  decidedByUserId: Id.nullable(),
  decidedAt: Instant.nullable(),
  decreedOn: BusinessDate.nullable(),
  reason: optionalLine(500),
  version: Version,
});
export type Decree = z.infer<typeof Decree>;

/** Proposes the first `seats` of a list's eligible candidates under a line; the membership is to start on `startsOn`. */
export const ProposeDecree = z.object({
  idempotencyKey: IdempotencyKey,
  listId: Id,
  lineId: Id,
  number: line(80),
  title: line(200),
  seats: Seats,
  startsOn: GivenDay,
});
export type ProposeDecree = z.infer<typeof ProposeDecree>;

/** Enacts a proposal on the day that the decree carries. */
export const EnactDecree = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  decreedOn: GivenDay,
});
export type EnactDecree = z.infer<typeof EnactDecree>;

const withReason = { idempotencyKey: IdempotencyKey, id: Id, version: Version, reason: reasonLine(500) };

/** Gives a proposal back to its proposer, with the reason; its seats become free. */
export const ReturnDecree = z.object(withReason);
export type ReturnDecree = z.infer<typeof ReturnDecree>;

/** Withdraws a proposal that isn't enacted, with the reason; its seats become free. */
export const CancelDecree = z.object(withReason);
export type CancelDecree = z.infer<typeof CancelDecree>;
