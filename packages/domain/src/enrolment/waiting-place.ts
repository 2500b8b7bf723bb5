import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { MemberGroup } from '../programme/member-group.js';
import { BusinessDate } from '../shared/business-date.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { reasonLine } from '../shared/text.js';
import { refusedNik, withoutNik } from '../worker/nik-in-text.js';

/** Why somebody waits no longer; MERGED: the place is that of another record of the same person. */
export const WaitingEnd = {
  SEATED: 'SEATED',
  TAKEN_OFF: 'TAKEN_OFF',
  ERASED: 'ERASED',
  MERGED: 'MERGED',
} as const;
export type WaitingEnd = (typeof WaitingEnd)[keyof typeof WaitingEnd];

/**
 * Somebody's place on the waiting list of a payer for a member group: eligible under `lineId` when its seats were given, and without
 * one. `turn` counts how often; a place has no number: the order is by need on the day on which seats are given. `decreeId`: whose cut left the person out.
 */
export const WaitingPlace = z.object({
  ...Owner.shape,
  personId: Id,
  turn: z.int().positive(),
  lineId: Id,
  payerId: Id,
  memberGroup: z.enum(MemberGroup),
  listId: Id.nullable(),
  decreeId: Id.nullable(),
  enteredOn: BusinessDate,
  enteredByUserId: Id,
  leftOn: BusinessDate.nullable(),
  leftByUserId: Id.nullable(),
  leftBecause: z.enum(WaitingEnd).nullable(),
  enrolmentId: Id.nullable(),
  reason: z.string().nullable(),
});
export type WaitingPlace = z.infer<typeof WaitingPlace>;

/** Puts whoever of a list is eligible for a line and has no seat on the waiting list of its payer and member group. */
export const WaitlistCandidates = z.object({ idempotencyKey: IdempotencyKey, listId: Id, lineId: Id });
export type WaitlistCandidates = z.infer<typeof WaitlistCandidates>;

/** Takes people off the waiting list of a line's payer and member group: the named ones, or all who are not eligible any more. */
export const LeaveWaitingList = z
  .object({
    idempotencyKey: IdempotencyKey,
    lineId: Id,
    workerIds: z
      .array(Id)
      .min(1)
      .max(200)
      .nullish()
      .transform((ids) => ids ?? null),
    ineligible: z
      .boolean()
      .nullish()
      .transform((all) => all ?? false),
    reason: reasonLine(300).refine(withoutNik, refusedNik),
  })
  .refine(({ workerIds, ineligible }) => (workerIds === null) === ineligible, { path: ['workerIds'] });
export type LeaveWaitingList = z.infer<typeof LeaveWaitingList>;

/** A mass step that would move nobody: who asks for it expects somebody to be moved. */
export type WaitingListError = { code: 'NOBODY_TO_WAITLIST' } | { code: 'NOBODY_WAITS' };
