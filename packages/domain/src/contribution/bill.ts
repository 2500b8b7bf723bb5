import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { Programme } from '../programme/programme.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import { YearMonth } from '../shared/year-month.js';
import { BillStatus } from './bill-status.js';

/** A payment that was taken back: what was recorded, who took it back, when and why. */
const PaymentReversal = z.object({
  paidOn: BusinessDate,
  reference: z.string(),
  paidBy: Id,
  reversedBy: Id,
  reversedAt: z.string(),
  reason: z.string(),
});

/**
 * The contributions of an agreement line for one month; the owner is the paying agreement's region.
 * People and amount are the count and the sum of its lines.
 */
export const Bill = z.object({
  id: Id,
  ...Owner.shape,
  number: line(80),
  lineId: Id,
  payerId: Id,
  month: YearMonth,
  people: z.int().positive(),
  /** Members of the line in the month who were left out when it was drawn, since their NIK waits for a comparison. */
  nikWaiting: z.int().nonnegative(),
  amount: Rupiah,
  status: z.enum(BillStatus),
  dueOn: BusinessDate,
  /** What is owed besides for each month begun after that, in parts per million of the amount; by the rule of the month. */
  lateFinePpm: z.int().nonnegative(),
  /** Who drew it. */
  issuedBy: Id,
  issuedAt: Instant,
  /** Who looked at it after that and issued it: another one. Null: a draft, or drawn before bills were checked. */
  checkedBy: Id.nullable(),
  checkedAt: Instant.nullable(),
  paidOn: BusinessDate.nullable(),
  paymentReference: optionalLine(80),
  paidBy: Id.nullable(),
  cancelReason: optionalLine(500),
  reversals: z.array(PaymentReversal),
  version: Version,
});
export type Bill = z.infer<typeof Bill>;

/** One person of a bill, with the priced cell that says why; a person is billed once per programme and month. */
const BillLine = z.object({
  billId: Id,
  month: YearMonth,
  personId: Id,
  enrolmentId: Id,
  cellId: Id,
  ...Owner.shape,
  programmes: z.array(z.enum(Programme)).min(1),
  amount: Rupiah,
  void: z.boolean(),
});
export type BillLine = z.infer<typeof BillLine>;

/**
 * Draws a bill of a line for a month: everybody in force in it who isn't billed for it yet. Whoever was enrolled after a bill
 * of the month was drawn is on a later one. `people`: how many the preview said, who are refused when they are others by then;
 * those of them whose NIK waits for a comparison are left out, and counted on the bill.
 */
export const DrawBill = z.object({
  idempotencyKey: IdempotencyKey,
  lineId: Id,
  month: YearMonth,
  people: z.int().positive(),
});
export type DrawBill = z.infer<typeof DrawBill>;

/** Issues a bill that somebody else has drawn. */
export const IssueBill = z.object({ idempotencyKey: IdempotencyKey, id: Id, version: Version });
export type IssueBill = z.infer<typeof IssueBill>;

/** Declines a bill that somebody else has drawn; its people may be billed anew. */
export const DeclineBill = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: reasonLine(500),
});
export type DeclineBill = z.infer<typeof DeclineBill>;

/** Records that a bill was paid, with the payment's reference (SP2D or receipt). */
export const RecordBillPayment = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  paidOn: GivenDay,
  reference: line(80),
});
export type RecordBillPayment = z.infer<typeof RecordBillPayment>;

/** Takes back a payment that was recorded wrongly; the bill is to be paid again. */
export const ReverseBillPayment = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: reasonLine(500),
});
export type ReverseBillPayment = z.infer<typeof ReverseBillPayment>;

/** Cancels a bill that isn't paid; its people may be billed anew. */
export const CancelBill = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  reason: reasonLine(500),
});
export type CancelBill = z.infer<typeof CancelBill>;
