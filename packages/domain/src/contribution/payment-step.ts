import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';

/**
 * What happens to a bill before it is paid. PAYMENT_CODE: the office's code, until a day; SPP, SPM, SP2D: the papers by which a
 * regency pays (Permendagri 77/2020), one after the other; VILLAGE_REQUEST: that of a village; INSTALMENT: a part of the amount.
 */
export const PaymentStepKind = {
  PAYMENT_CODE: 'PAYMENT_CODE',
  SPP: 'SPP',
  SPM: 'SPM',
  SP2D: 'SP2D',
  VILLAGE_REQUEST: 'VILLAGE_REQUEST',
  INSTALMENT: 'INSTALMENT',
} as const;
export type PaymentStepKind = (typeof PaymentStepKind)[keyof typeof PaymentStepKind];

/** A step with its number and its day. What was entered wrongly is withdrawn with a reason, and stays. */
export const PaymentStep = z.object({
  id: Id,
  billId: Id,
  kind: z.enum(PaymentStepKind),
  number: line(80),
  datedOn: BusinessDate,
  /** The last day of a payment code. */
  expiresOn: BusinessDate.nullable(),
  /** In rupiah, of an instalment. */
  amount: Rupiah.nullable(),
  enteredBy: Id,
  enteredAt: Instant,
  withdrawnBy: Id.nullable(),
  withdrawnAt: Instant.nullable(),
  withdrawReason: optionalLine(500),
  ...Owner.shape,
});
export type PaymentStep = z.infer<typeof PaymentStep>;

/** Records a step of a bill; a payment code says until when, an instalment how much. */
export const RecordPaymentStep = z
  .object({
    idempotencyKey: IdempotencyKey,
    id: Id,
    version: Version,
    kind: z.enum(PaymentStepKind),
    number: line(80),
    datedOn: GivenDay,
    expiresOn: GivenDay.nullish().transform((day) => day ?? null),
    amount: Rupiah.refine((amount) => amount > 0n)
      .nullish()
      .transform((amount) => amount ?? null),
  })
  .refine(({ kind, expiresOn }) => (kind === 'PAYMENT_CODE') === (expiresOn !== null), {
    path: ['expiresOn'],
  })
  .refine(({ kind, amount }) => (kind === 'INSTALMENT') === (amount !== null), { path: ['amount'] });
export type RecordPaymentStep = z.infer<typeof RecordPaymentStep>;

/** Withdraws a step of a bill that was entered wrongly. */
export const WithdrawPaymentStep = z.object({
  idempotencyKey: IdempotencyKey,
  id: Id,
  version: Version,
  stepId: Id,
  reason: reasonLine(500),
});
export type WithdrawPaymentStep = z.infer<typeof WithdrawPaymentStep>;
