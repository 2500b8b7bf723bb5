import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate } from '../shared/business-date.js';
import { Id, Instant } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';

/** A movement of seats: granted by the agreement, taken by a proposal, given back by its cancelling. */
export const QuotaEntryKind = { GRANT: 'GRANT', RESERVE: 'RESERVE', RELEASE: 'RELEASE' } as const;
export type QuotaEntryKind = (typeof QuotaEntryKind)[keyof typeof QuotaEntryKind];

/**
 * A row of a line's quota ledger, append-only; `seats` is positive, the kind says the direction.
 * A grant names its stage and counts from `effectiveOn`; a reserve and a release name the enrolment whose seat they take
 * or give back, so that no seat is given back twice.
 */
export const QuotaEntry = z.object({
  id: Id,
  lineId: Id,
  ...Owner.shape,
  kind: z.enum(QuotaEntryKind),
  seats: z.int().positive(),
  stageId: Id.nullable(),
  enrolmentId: Id.nullable(),
  effectiveOn: BusinessDate,
  at: Instant,
  byUser: Id,
});
export type QuotaEntry = z.infer<typeof QuotaEntry>;

/** Seats of a line for a membership that starts on a day: granted until then, taken from it, and what is left (never negative). */
export interface QuotaBalance {
  readonly granted: number;
  readonly taken: number;
  readonly available: number;
}

export type QuotaError = {
  code: 'QUOTA_EXHAUSTED';
  granted: number;
  taken: number;
  wanted: number;
  available: number;
};

const balance = (granted: number, taken: number): QuotaBalance => ({
  granted,
  taken,
  available: Math.max(0, granted - taken),
});

/**
 * The balance of a ledger for a membership that starts on a day. Grants count from their day on, and so do the seats that are
 * held; a seat that was given back was never taken. What is left is what no day from then on lacks, since who starts later has
 * taken the seat already.
 */
export const quotaBalance = (
  entries: readonly Pick<QuotaEntry, 'kind' | 'seats' | 'effectiveOn' | 'enrolmentId'>[],
  day: BusinessDate,
): QuotaBalance => {
  const { GRANT, RESERVE, RELEASE } = QuotaEntryKind;
  const givenBack = new Set(
    entries.flatMap(({ kind, enrolmentId }) => (kind === RELEASE ? [enrolmentId] : [])),
  );
  const held = entries.filter(({ kind, enrolmentId }) => kind === RESERVE && !givenBack.has(enrolmentId));
  const until = (on: BusinessDate, moved: typeof entries) =>
    moved.filter(({ effectiveOn }) => effectiveOn <= on).reduce((total, { seats }) => total + seats, 0);
  const grants = entries.filter(({ kind }) => kind === GRANT);
  const days = [day, ...entries.map(({ effectiveOn }) => effectiveOn).filter((later) => later > day)];
  const left = Math.min(...days.map((on) => until(on, grants) - until(on, held)));
  const granted = until(day, grants);
  return balance(granted, granted - Math.max(0, left));
};

/** Takes `wanted` seats of `granted`, `taken` of them gone; returns the balance after it or refuses all of them. */
export const decideReserve = (
  granted: number,
  taken: number,
  wanted: number,
): Result<QuotaBalance, QuotaError> => {
  const { available } = balance(granted, taken);
  return wanted <= available
    ? ok(balance(granted, taken + wanted))
    : err({ code: 'QUOTA_EXHAUSTED', granted, taken, wanted, available });
};
