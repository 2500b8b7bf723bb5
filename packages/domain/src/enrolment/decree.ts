import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { CandidateSource, poolOf, poolShape } from './candidate-pool.js';
import { DecreeStatus } from './decree-status.js';

const Seats = z.int().min(1).max(10_000_000);

/**
 * A decree that names who is covered under an agreement line; the owner is the paying agreement's region.
 * Memberships run from `startsOn` to `endsOn`, the last day of the line's last month. `monthlyAmount` is what all its seats
 * cost in the first month, `ruleVersion` the eligibility rule that judged them, `source` with `listId` or `fromLineId` where they
 * came from.
 */
export const Decree = z.object({
  id: Id,
  ...Owner.shape,
  number: line(80),
  title: line(200),
  status: z.enum(DecreeStatus),
  lineId: Id,
  source: z.enum(CandidateSource),
  listId: Id.nullable(),
  fromLineId: Id.nullable(),
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

/**
 * What a proposal says of itself, wherever its people come from. `namesLeavers`: an amending decree, which names whoever left the line
 * and is named by none yet.
 */
export const ProposalTerms = z.object({
  number: line(80),
  title: line(200),
  seats: Seats,
  startsOn: GivenDay,
  namesLeavers: z
    .boolean()
    .nullish()
    .transform((names) => names ?? false),
});

/**
 * Proposes the first `seats` of those who are eligible under a line, of a list, of those who wait, or of another line's members; the
 * membership is to start on `startsOn`.
 */
export const ProposeDecree = ProposalTerms.extend({
  idempotencyKey: IdempotencyKey,
  ...poolShape,
  lineId: Id,
}).transform(({ source, listId, fromLineId, ...terms }, context) => {
  const pool = poolOf({ source, listId, fromLineId });
  if (typeof pool !== 'string') return { ...terms, pool };
  context.addIssue({ code: 'custom', path: [pool], message: 'required' });
  return z.NEVER;
});
export type ProposeDecree = z.infer<typeof ProposeDecree>;

/**
 * Enacts a proposal on the day that the decree carries. `leavesOutUnmatched`: without those whose NIK is to be compared with the civil
 * registry first, who wait for a seat instead; otherwise one of them keeps the proposal from being enacted.
 */
export const EnactDecree = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  decreedOn: GivenDay,
  leavesOutUnmatched: z
    .boolean()
    .nullish()
    .transform((leaves) => leaves ?? false),
});
export type EnactDecree = z.infer<typeof EnactDecree>;

const withReason = { idempotencyKey: IdempotencyKey, id: Id, version: Version, reason: reasonLine(500) };

/** Gives a proposal back to its proposer, with the reason; its seats become free. */
export const ReturnDecree = z.object(withReason);
export type ReturnDecree = z.infer<typeof ReturnDecree>;

/** Withdraws a proposal that isn't enacted, with the reason; its seats become free. */
export const CancelDecree = z.object(withReason);
export type CancelDecree = z.infer<typeof CancelDecree>;
