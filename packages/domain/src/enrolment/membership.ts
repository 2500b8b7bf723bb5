import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { line, optionalLine } from '../shared/text.js';
import { EnrolmentStatus } from './enrolment-status.js';

/** Kartu Peserta Jamsostek (KPJ): 11 characters, digits today, letters on old cards; unique, null until it is issued. */
export const MembershipNumber = z
  .string()
  .transform((raw) => raw.replaceAll(/[\s.-]/g, '').toUpperCase())
  .refine((text) => /^[0-9A-Z]{11}$/.test(text));
export type MembershipNumber = z.infer<typeof MembershipNumber>;

/**
 * A person's enrolment under an agreement line; the owner is the paying agreement's region.
 * The membership runs from `startsOn` to `endsOn`, both included, once it is enrolled.
 */
export const Membership = z.object({
  id: Id,
  ...Owner.shape,
  personId: Id,
  lineId: Id,
  decreeId: Id,
  status: z.enum(EnrolmentStatus),
  startsOn: BusinessDate,
  endsOn: BusinessDate,
  membershipNumber: MembershipNumber.nullable(),
  createdAt: Instant,
  version: Version,
});
export type Membership = z.infer<typeof Membership>;

/** One change of an enrolment's status; append-only. `from` is null for the first. */
export const MembershipEvent = z.object({
  id: Id,
  membershipId: Id,
  ...Owner.shape,
  from: z.enum(EnrolmentStatus).nullable(),
  to: z.enum(EnrolmentStatus),
  at: Instant,
  byUserId: Id.nullable(),
  reason: line(300).nullable(),
});
export type MembershipEvent = z.infer<typeof MembershipEvent>;

/** Records the membership number that the office issued; who changes one that is recorded says why. */
export const RecordMembershipNumber = z.object({
  idempotencyKey: IdempotencyKey,
  membershipId: Id,
  version: Version,
  membershipNumber: MembershipNumber,
  reason: optionalLine(300),
});
export type RecordMembershipNumber = z.infer<typeof RecordMembershipNumber>;

export type MembershipNumberError =
  { code: 'MEMBERSHIP_NOT_ENROLLED'; status: EnrolmentStatus } | { code: 'MEMBERSHIP_NUMBER_RECORDED' };

/** Of a number that was corrected the trail keeps as much as tells two apart, and too little to say whose it was. */
export const tailOfNumber = (number: MembershipNumber): string => `…${number.slice(-3)}`;

type Numbered = Pick<Membership, 'status' | 'membershipNumber'>;

/** A number belongs to who is enrolled; the others have none yet or need none any more. */
export const canHaveNumberRecorded = ({ status }: Pick<Membership, 'status'>): boolean =>
  status === EnrolmentStatus.ENROLLED;

/**
 * Records a number of somebody who is enrolled. One that is recorded is changed with a reason, and the trail keeps its end.
 * @returns the number that was there before and is another, if any
 */
export const decideRecordMembershipNumber = (
  { status, membershipNumber: recorded }: Numbered,
  { membershipNumber, reason }: Pick<RecordMembershipNumber, 'membershipNumber' | 'reason'>,
): Result<MembershipNumber | null, MembershipNumberError> => {
  if (!canHaveNumberRecorded({ status })) return err({ code: 'MEMBERSHIP_NOT_ENROLLED', status });
  if (recorded === null || recorded === membershipNumber) return ok(null);
  return reason === null ? err({ code: 'MEMBERSHIP_NUMBER_RECORDED' }) : ok(recorded);
};
