import { z } from 'zod';
import { Id, IdempotencyKey, Instant, RegionId, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { DuplicateReason } from './duplicate-score.js';
import { refusedNik, withoutNik } from './nik-in-text.js';

/** What became of two records that may be one person. */
export const DuplicateState = { OPEN: 'OPEN', DISTINCT: 'DISTINCT', MERGED: 'MERGED' } as const;
export type DuplicateState = (typeof DuplicateState)[keyof typeof DuplicateState];

/**
 * Two records that may be one person, the one registered first before the other. `regencies`: where they live, one or two in
 * their order; who reaches both alone sees the pair. The score is in hundredths.
 */
export const DuplicatePair = z.object({
  id: Id,
  oneId: Id,
  otherId: Id,
  score: z.int().min(1).max(100),
  reasons: z.array(z.enum(DuplicateReason)),
  state: z.enum(DuplicateState),
  foundAt: Instant,
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
  reason: z.string().nullable(),
  regencies: z.array(RegionId),
  version: Version,
});
export type DuplicatePair = z.infer<typeof DuplicatePair>;

/** Says that two records are two persons: the pair is never proposed again. */
export const MarkDistinct = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: reasonLine(300).refine(withoutNik, refusedNik),
});
export type MarkDistinct = z.infer<typeof MarkDistinct>;

/** Looks through the whole registry for records that may be one person. */
export const StartDuplicateSearch = z.object({ idempotencyKey: IdempotencyKey });
export type StartDuplicateSearch = z.infer<typeof StartDuplicateSearch>;

export type DuplicateError = { code: 'DUPLICATE_DECIDED' };

/** Whether a pair still waits for who looks at it. */
export const decideDuplicate = (pair: Pick<DuplicatePair, 'state'>): Result<void, DuplicateError> =>
  pair.state === DuplicateState.OPEN ? ok(undefined) : err({ code: 'DUPLICATE_DECIDED' });
