import { z } from 'zod';
import { type BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, RegionId, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** Whom a hold keeps: one person, all whom an agreement has ever enrolled, or all who live in a region. */
export const LegalHoldScope = { PERSON: 'PERSON', AGREEMENT: 'AGREEMENT', REGION: 'REGION' } as const;
export type LegalHoldScope = (typeof LegalHoldScope)[keyof typeof LegalHoldScope];

const reason = reasonLine(500).refine(withoutNik, refusedNik);
const fieldOfScope = { PERSON: 'workerId', AGREEMENT: 'agreementId', REGION: 'regionId' } as const;

/** Keeps persons from erasure for a claim, a case or an audit: why, by which document, and until when (absent: until it is lifted). */
export const PlaceLegalHold = z
  .object({
    idempotencyKey: IdempotencyKey,
    scope: z.enum(LegalHoldScope),
    workerId: Id.nullish().transform((id) => id ?? null),
    agreementId: Id.nullish().transform((id) => id ?? null),
    regionId: RegionId.nullish().transform((id) => id ?? null),
    reason,
    documentNumber: line(120).refine(withoutNik, refusedNik),
    heldUntil: GivenDay.nullish().transform((day) => day ?? null),
  })
  .superRefine((hold, context) => {
    for (const [scope, field] of Object.entries(fieldOfScope))
      if ((scope === hold.scope) !== (hold[field] !== null))
        context.addIssue({ code: 'custom', path: [field], message: 'HOLD_OF_ONE_KIND' });
  });
export type PlaceLegalHold = z.infer<typeof PlaceLegalHold>;

/** Lifts a hold before its day, or one that has none. */
export const LiftLegalHold = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason,
});
export type LiftLegalHold = z.infer<typeof LiftLegalHold>;

export type LegalHoldError =
  | { code: 'LEGAL_HOLD_DAY_PASSED'; heldUntil: BusinessDate; today: BusinessDate }
  | { code: 'LEGAL_HOLD_OVER' };

/** A hold lasts until today at least. */
export const decideHoldUntil = (
  heldUntil: BusinessDate | null,
  today: BusinessDate,
): Result<BusinessDate | null, LegalHoldError> =>
  heldUntil !== null && heldUntil < today
    ? err({ code: 'LEGAL_HOLD_DAY_PASSED', heldUntil, today })
    : ok(heldUntil);

/** A hold is lifted while it holds. */
export const decideLift = (
  hold: { readonly isLifted: boolean; readonly heldUntil: BusinessDate | null },
  today: BusinessDate,
): Result<true, LegalHoldError> =>
  hold.isLifted || (hold.heldUntil !== null && hold.heldUntil < today)
    ? err({ code: 'LEGAL_HOLD_OVER' })
    : ok(true);
