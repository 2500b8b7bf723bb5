import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, laterDay } from '../shared/business-date.js';
import { Id, Instant } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';

/** A movement of seats: granted by the agreement, withdrawn by a change of it, taken by a proposal, given back by its cancelling. */
export const QuotaEntryKind = {
  GRANT: 'GRANT',
  WITHDRAW: 'WITHDRAW',
  RESERVE: 'RESERVE',
  RELEASE: 'RELEASE',
} as const;
export type QuotaEntryKind = (typeof QuotaEntryKind)[keyof typeof QuotaEntryKind];

/**
 * A row of a line's quota ledger, append-only; `seats` is positive, the kind says the direction.
 * A grant names its stage and counts from `effectiveOn`, a withdrawal the stage that it makes smaller; a reserve and a release name the
 * enrolment whose seat they take or give back, so that no seat is given back twice.
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

/** Why seats can't be withdrawn: fewer than `wanted` are free of those that the stage `granted`, since `used` have their people. */
export type WithdrawError = {
  code: 'QUOTA_BELOW_USED';
  granted: number;
  used: number;
  wanted: number;
  available: number;
};

/** A stage with the seats that it has, withdrawn ones not counted, and those that somebody has. */
export interface StageSeats {
  readonly stageId: string;
  readonly startsOn: BusinessDate;
  readonly granted: number;
  readonly taken: number;
}

const balance = (granted: number, taken: number): QuotaBalance => ({
  granted,
  taken,
  available: Math.max(0, granted - taken),
});

/** The balance of the stages of a line for a membership that starts on a day: those count that have begun by then. */
export const quotaBalance = (stages: readonly StageSeats[], startsOn: BusinessDate): QuotaBalance => {
  const begun = stages.filter((stage) => stage.startsOn <= startsOn);
  const sum = (seats: (stage: StageSeats) => number) =>
    begun.reduce((total, stage) => total + seats(stage), 0);
  return balance(
    sum(({ granted }) => granted),
    sum(({ taken }) => taken),
  );
};

const byStart = (a: StageSeats, b: StageSeats) => (a.startsOn < b.startsOn ? -1 : 1);

/**
 * The stages whose seats memberships take that start on a day, as they are entered today: the earliest first that have one free. Whoever
 * starts with a stage that is still to begin takes one of the last such stage, and leaves those that open sooner to who starts sooner.
 */
export const placeSeats = (
  stages: readonly StageSeats[],
  wanted: number,
  startsOn: BusinessDate,
  today: BusinessDate,
): Result<ReadonlyArray<{ readonly stageId: string; readonly seats: number }>, QuotaError> => {
  const { granted, taken } = quotaBalance(stages, startsOn);
  const decided = decideReserve(granted, taken, wanted);
  if (!decided.ok) return decided;
  const begun = stages.filter((stage) => stage.startsOn <= today).toSorted(byStart);
  const toBegin = stages
    .filter((stage) => stage.startsOn > today)
    .toSorted(byStart)
    .toReversed();
  const open = [...toBegin, ...begun].filter((stage) => stage.startsOn <= startsOn);
  const placed: Array<{ stageId: string; seats: number }> = [];
  let left = wanted;
  for (const stage of open) {
    const seats = Math.min(left, Math.max(0, stage.granted - stage.taken));
    if (seats > 0) placed.push({ stageId: stage.stageId, seats });
    left -= seats;
  }
  return ok(placed);
};

/** Seats of a stage that are taken back; they are granted no more from `effectiveOn` on. */
export interface Withdrawal {
  readonly stageId: string;
  readonly seats: number;
  readonly effectiveOn: BusinessDate;
}

/**
 * Withdraws `wanted` seats of a line that nobody has, from a day on, or refuses all of them: of the stages that begin last first, so
 * that those who start sooner keep the seats that open sooner.
 */
export const decideWithdrawSeats = (
  stages: readonly StageSeats[],
  wanted: number,
  from: BusinessDate,
): Result<readonly Withdrawal[], WithdrawError> => {
  const sum = (of: (stage: StageSeats) => number) => stages.reduce((total, stage) => total + of(stage), 0);
  const {
    granted,
    taken: used,
    available,
  } = balance(
    sum((stage) => stage.granted),
    sum((stage) => stage.taken),
  );
  if (wanted > available) return err({ code: 'QUOTA_BELOW_USED', granted, used, wanted, available });
  const withdrawals: Withdrawal[] = [];
  let left = wanted;
  for (const stage of stages.toSorted(byStart).toReversed()) {
    const seats = Math.min(left, Math.max(0, stage.granted - stage.taken));
    if (seats > 0)
      withdrawals.push({ stageId: stage.stageId, seats, effectiveOn: laterDay(stage.startsOn, from) });
    left -= seats;
  }
  return ok(withdrawals);
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

/** How a seat stands with one of those who had it: taken by a proposal or a decree, used by a membership, given back. */
export const SeatStanding = { RESERVED: 'RESERVED', USED: 'USED', RELEASED: 'RELEASED' } as const;
export type SeatStanding = (typeof SeatStanding)[keyof typeof SeatStanding];
