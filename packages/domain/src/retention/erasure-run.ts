import { z } from 'zod';
import { Id, IdempotencyKey, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** Who is due on a day is proposed as a list by one person, and erased by the decision of another. */
export const ErasureRunStatus = {
  PROPOSED: 'PROPOSED',
  CARRIED_OUT: 'CARRIED_OUT',
  DECLINED: 'DECLINED',
} as const;
export type ErasureRunStatus = (typeof ErasureRunStatus)[keyof typeof ErasureRunStatus];

/** A run is decided once, and what it erased does not come back. */
export const ERASURE_RUN_TRANSITIONS = {
  PROPOSED: ['CARRIED_OUT', 'DECLINED'],
  CARRIED_OUT: [],
  DECLINED: [],
} as const satisfies Record<ErasureRunStatus, readonly ErasureRunStatus[]>;

/** What became of one person's data in a run: erased, or spared because something kept it when it was decided. */
export const ErasureOutcome = { ERASED: 'ERASED', SPARED: 'SPARED' } as const;
export type ErasureOutcome = (typeof ErasureOutcome)[keyof typeof ErasureOutcome];

/**
 * Why data whose time is over are kept, the first of these that holds; and, when a list is decided, why somebody on it is spared:
 * also because the row of the schedule by which they were due holds no more, or because they are due no more.
 */
export const ErasureKeeper = {
  HOLD: 'HOLD',
  REQUEST: 'REQUEST',
  OPEN_BILL: 'OPEN_BILL',
  /** A month of the membership is on no bill, and a bill can still be drawn for it. */
  UNBILLED_MONTH: 'UNBILLED_MONTH',
  IMPORT: 'IMPORT',
  RULE_CHANGED: 'RULE_CHANGED',
  DUE_NO_MORE: 'DUE_NO_MORE',
} as const;
export type ErasureKeeper = (typeof ErasureKeeper)[keyof typeof ErasureKeeper];

const reason = reasonLine(500).refine(withoutNik, refusedNik);

/** Proposes to erase all that is due today; `expected` is how many the list showed, so that nothing unseen is proposed. */
export const ProposeErasure = z.object({
  idempotencyKey: IdempotencyKey,
  expected: z.int().min(1),
  reason,
});
export type ProposeErasure = z.infer<typeof ProposeErasure>;

/** Carries a proposed run out, or declines it. */
export const DecideErasure = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  isGranted: z.boolean(),
  reason,
});
export type DecideErasure = z.infer<typeof DecideErasure>;

export type ErasureRunError =
  | { code: 'ERASURE_RUN_DECIDED'; status: ErasureRunStatus }
  | { code: 'ERASURE_DUE_CHANGED'; expected: number; due: number }
  | {
      code: 'ERASURE_SAME_PERSON' | 'ERASURE_RUN_WAITS' | 'ERASURE_LIST_CHANGED' | 'ERASURE_PERSON_KEPT';
    };

/** What becomes of a run by the decision of a second person. */
export const decideOnErasure = (
  run: { readonly status: ErasureRunStatus; readonly proposedBy: string },
  decision: { readonly isGranted: boolean; readonly by: string },
): Result<ErasureRunStatus, ErasureRunError> => {
  const next = decision.isGranted ? ErasureRunStatus.CARRIED_OUT : ErasureRunStatus.DECLINED;
  const steps: readonly ErasureRunStatus[] = ERASURE_RUN_TRANSITIONS[run.status];
  if (!steps.includes(next)) return err({ code: 'ERASURE_RUN_DECIDED', status: run.status });
  return decision.by === run.proposedBy ? err({ code: 'ERASURE_SAME_PERSON' }) : ok(next);
};
