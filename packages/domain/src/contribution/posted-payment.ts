import { z } from 'zod';
import { decideNotAfter, GivenDay, type BusinessDate } from '../shared/business-date.js';
import { Id, IdempotencyKey } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { Rupiah } from '../shared/rupiah.js';
import { line } from '../shared/text.js';
import type { TransitionError } from '../shared/transitions.js';
import { BillStatus } from './bill-status.js';
import type { Bill } from './bill.js';
import { paidInParts, type StandingStep } from './decide-payment-step.js';

/** What a payment that a partner's application posts does to its bill. */
export const PaymentOutcome = { SETTLED: 'SETTLED', PARTLY_PAID: 'PARTLY_PAID' } as const;
export type PaymentOutcome = (typeof PaymentOutcome)[keyof typeof PaymentOutcome];

/** Posts a payment of a bill, as the bank or the treasury of whoever pays knows it; `amount` in rupiah. */
export const PostPayment = z.object({
  idempotencyKey: IdempotencyKey,
  billId: Id,
  amount: Rupiah.refine((amount) => amount > 0n),
  paidOn: GivenDay,
  reference: line(80),
});
export type PostPayment = z.infer<typeof PostPayment>;

/** What a posted payment came to, told the same every time that its key is; amounts in rupiah, as digits. */
export const PostedPayment = z.object({
  billId: Id,
  number: z.string(),
  outcome: z.enum(PaymentOutcome),
  paidAmount: z.string(),
  leftAmount: z.string(),
});
export type PostedPayment = z.infer<typeof PostedPayment>;

export type PostedPaymentError =
  | { code: 'PAYMENT_TOO_LARGE'; amount: string; left: string }
  | { code: 'PAYMENT_REFERENCE_TAKEN'; reference: string }
  | { code: 'PAID_BEFORE_AGREEMENT'; paidOn: BusinessDate; signedOn: BusinessDate }
  | { code: 'PAID_IN_FUTURE'; paidOn: BusinessDate; today: BusinessDate }
  | TransitionError<BillStatus>;

/** The codes that only posted payments answer. */
export const POSTED_PAYMENT_PROBLEMS = { PAYMENT_TOO_LARGE: true, PAYMENT_REFERENCE_TAKEN: true } as const;

/** What a posted payment is decided by. */
export interface PostedBasis {
  readonly bill: Pick<Bill, 'status' | 'amount' | 'paymentReference'>;
  readonly standing: readonly StandingStep[];
  readonly signedOn: BusinessDate;
  readonly today: BusinessDate;
}

/**
 * Decides what a posted payment does: all that is left settles the bill, less is a part of it, more is refused. The reference of a
 * payment that is recorded of the bill is not taken again, whoever recorded it and under whichever key.
 */
export const decidePosted = (
  { amount, paidOn, reference }: Pick<PostPayment, 'amount' | 'paidOn' | 'reference'>,
  { bill, standing, signedOn, today }: PostedBasis,
): Result<PaymentOutcome, PostedPaymentError> => {
  const isRecorded =
    bill.paymentReference === reference ||
    standing.some(({ kind, number }) => kind === 'INSTALMENT' && number === reference);
  if (isRecorded) return err({ code: 'PAYMENT_REFERENCE_TAKEN', reference });
  if (bill.status !== BillStatus.ISSUED)
    return err({ code: 'TRANSITION_REFUSED', from: bill.status, to: BillStatus.PAID });
  if (!decideNotAfter(paidOn, today).ok) return err({ code: 'PAID_IN_FUTURE', paidOn, today });
  if (paidOn < signedOn) return err({ code: 'PAID_BEFORE_AGREEMENT', paidOn, signedOn });
  const left = bill.amount - paidInParts(standing);
  if (amount > left)
    return err({ code: 'PAYMENT_TOO_LARGE', amount: amount.toString(), left: left.toString() });
  return ok(amount === left ? PaymentOutcome.SETTLED : PaymentOutcome.PARTLY_PAID);
};
