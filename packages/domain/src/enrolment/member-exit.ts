import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { addDays, BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { type TransitionTable } from '../shared/transitions.js';
import { firstDayOf, monthOf } from '../shared/year-month.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';
import { lastCoveredDay } from '../worker/population-status.js';
import { EnrolmentStatus } from './enrolment-status.js';
import type { Membership } from './membership.js';

/** Why somebody leaves a line before its months are over (monthly list of changes, daftar mutasi). */
export const ExitReason = {
  DIED: 'DIED',
  MOVED: 'MOVED',
  /** Has an employer now, whose duty the contribution is (PP 44/2015). */
  FORMAL_JOB: 'FORMAL_JOB',
  REFUSED: 'REFUSED',
  AGED: 'AGED',
  /** Another payer pays for the same programme. */
  COVERED_BY_OTHER: 'COVERED_BY_OTHER',
} as const;
export type ExitReason = (typeof ExitReason)[keyof typeof ExitReason];

/** An exit is reported by one and decided by another. */
export const ExitStatus = { REPORTED: 'REPORTED', CONFIRMED: 'CONFIRMED', REJECTED: 'REJECTED' } as const;
export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus];

export const EXIT_TRANSITIONS = {
  REPORTED: ['CONFIRMED', 'REJECTED'],
  CONFIRMED: [],
  REJECTED: [],
} as const satisfies TransitionTable<ExitStatus>;

/**
 * That a member leaves a line, on the monthly list of changes. `occurredOn` is the day of the fact, `endsOn` the last day of the
 * membership, `replacedByDecreeId` the amending decree that names whoever left and gives the seat to another.
 */
export const MemberExit = z.object({
  id: Id,
  ...Owner.shape,
  membershipId: Id,
  reason: z.enum(ExitReason),
  occurredOn: BusinessDate,
  endsOn: BusinessDate,
  note: line(300).nullable(),
  status: z.enum(ExitStatus),
  reportedByUserId: Id,
  reportedAt: Instant,
  decidedByUserId: Id.nullable(),
  decidedAt: Instant.nullable(),
  answer: optionalLine(300),
  replacedByDecreeId: Id.nullable(),
});
export type MemberExit = z.infer<typeof MemberExit>;

/** Reports that a member leaves. */
export const ReportExit = z.object({
  idempotencyKey: IdempotencyKey,
  membershipId: Id,
  reason: z.enum(ExitReason),
  occurredOn: GivenDay,
  note: line(300)
    .refine(withoutNik, refusedNik)
    .nullish()
    .transform((note) => note ?? null),
});
export type ReportExit = z.infer<typeof ReportExit>;

/** Reports everybody of a line of whom the registry knows that they have to leave. */
export const ReportKnownExits = z.object({ idempotencyKey: IdempotencyKey, lineId: Id });
export type ReportKnownExits = z.infer<typeof ReportKnownExits>;

/** Decides reported exits of a line, the named ones or all: confirms them, or sends them back with an answer. */
export const DecideExits = z
  .object({
    idempotencyKey: IdempotencyKey,
    lineId: Id,
    exitIds: z
      .array(Id)
      .min(1)
      .max(200)
      .nullish()
      .transform((ids) => ids ?? null),
    confirm: z.boolean(),
    answer: reasonLine(300)
      .refine(withoutNik, refusedNik)
      .nullish()
      .transform((answer) => answer ?? null),
  })
  .refine(({ confirm, answer }) => confirm || answer !== null, { path: ['answer'] });
export type DecideExits = z.infer<typeof DecideExits>;

export type ExitError =
  | { code: 'MEMBERSHIP_NOT_ENROLLED'; status: EnrolmentStatus }
  | { code: 'EXIT_IN_FUTURE'; occurredOn: BusinessDate; today: BusinessDate }
  | { code: 'EXIT_AFTER_END'; occurredOn: BusinessDate; endsOn: BusinessDate }
  | { code: 'EXIT_REPORTED' }
  | { code: 'NOBODY_TO_REPORT' }
  | { code: 'NO_EXIT_TO_DECIDE' }
  | { code: 'EXIT_SAME_PERSON' }
  | { code: 'NOBODY_LEFT' };

/** Whether who leaves was never a member: the last covered day lies before the first. */
export const neverBegan = ({
  startsOn,
  endsOn,
}: {
  readonly startsOn: string;
  readonly endsOn: string;
}): boolean => endsOn < startsOn;

/**
 * The last day of a membership that somebody leaves: the last covered one, and never after the last. Whoever left before the first
 * day was never a member: the membership ends before the month in which it would have begun, so that no month of it is billed.
 */
export const lastDayOfExit = (
  reason: ExitReason,
  occurredOn: BusinessDate,
  { startsOn, endsOn }: Pick<Membership, 'startsOn' | 'endsOn'>,
): BusinessDate => {
  const last = lastCoveredDay(reason === ExitReason.DIED, occurredOn);
  if (last < startsOn) return addDays(firstDayOf(monthOf(startsOn)), -1);
  return last < endsOn ? last : endsOn;
};

/** Decides the report of a member's exit. @returns the last day of the membership */
export const decideReportExit = (
  member: Pick<Membership, 'status' | 'startsOn' | 'endsOn'>,
  { reason, occurredOn }: Pick<ReportExit, 'reason' | 'occurredOn'>,
  today: BusinessDate,
): Result<BusinessDate, ExitError> => {
  const { status, endsOn } = member;
  if (status !== EnrolmentStatus.ENROLLED) return err({ code: 'MEMBERSHIP_NOT_ENROLLED', status });
  if (occurredOn > today) return err({ code: 'EXIT_IN_FUTURE', occurredOn, today });
  if (occurredOn > endsOn) return err({ code: 'EXIT_AFTER_END', occurredOn, endsOn });
  return ok(lastDayOfExit(reason, occurredOn, member));
};
