import type { FundingSource } from '../agreement/funding-source.js';
import { VILLAGE_MONEY } from '../agreement/village-budget.js';
import { type BusinessDate, decideNotAfter, type FutureDayError } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { type Rupiah, sumRupiah } from '../shared/rupiah.js';
import { BillStatus } from './bill-status.js';
import type { Bill } from './bill.js';
import { type PaymentStep, PaymentStepKind, type RecordPaymentStep } from './payment-step.js';

export type PaymentStepError =
  | { code: 'PAYMENT_STEP_NOT_NOW' }
  | { code: 'PAYMENT_STEP_NEEDS'; step: PaymentStepKind }
  | { code: 'PAYMENT_STEP_STANDS'; step: PaymentStepKind; number: string }
  | { code: 'PAYMENT_STEP_OF_VILLAGES' }
  | { code: 'PAYMENT_STEP_OF_REGENCIES' }
  | { code: 'PAYMENT_STEP_BEFORE'; step: PaymentStepKind; day: BusinessDate }
  | { code: 'PAYMENT_CODE_STANDS'; number: string; expiresOn: BusinessDate }
  | { code: 'PAYMENT_CODE_EXPIRED'; today: BusinessDate }
  | { code: 'INSTALMENT_TOO_LARGE'; left: string }
  | { code: 'BILL_PARTLY_PAID'; amount: string }
  | FutureDayError;

/** The codes that only steps of payments answer. */
export const PAYMENT_STEP_PROBLEMS = {
  PAYMENT_STEP_NOT_NOW: true,
  PAYMENT_STEP_NEEDS: true,
  PAYMENT_STEP_STANDS: true,
  PAYMENT_STEP_OF_VILLAGES: true,
  PAYMENT_STEP_OF_REGENCIES: true,
  PAYMENT_STEP_BEFORE: true,
  PAYMENT_CODE_STANDS: true,
  PAYMENT_CODE_EXPIRED: true,
  INSTALMENT_TOO_LARGE: true,
  BILL_PARTLY_PAID: true,
} as const;

/** A step that stands: what the next one is measured by. */
export type StandingStep = Pick<PaymentStep, 'kind' | 'number' | 'datedOn' | 'expiresOn' | 'amount'>;

/** What stands before a paper (Permendagri 77/2020). */
const BEFORE: Partial<Record<PaymentStepKind, PaymentStepKind>> = {
  [PaymentStepKind.SPM]: PaymentStepKind.SPP,
  [PaymentStepKind.SP2D]: PaymentStepKind.SPM,
};
const OF_REGENCIES: readonly PaymentStepKind[] = [
  PaymentStepKind.SPP,
  PaymentStepKind.SPM,
  PaymentStepKind.SP2D,
];

/** What of a bill was paid in instalments, in rupiah. */
export const paidInParts = (steps: readonly StandingStep[]): Rupiah =>
  sumRupiah(
    steps.flatMap(({ kind, amount }) => (kind === PaymentStepKind.INSTALMENT && amount ? [amount] : [])),
  );

/** What a step is decided by. */
export interface StepBasis {
  readonly bill: Pick<Bill, 'status' | 'amount'>;
  readonly fundingSource: FundingSource;
  readonly standing: readonly StandingStep[];
  readonly today: BusinessDate;
}

type NewStep = Pick<RecordPaymentStep, 'kind' | 'datedOn' | 'expiresOn' | 'amount'>;

const decideCode = ({ expiresOn }: NewStep, { standing, today }: StepBasis): PaymentStepError | undefined => {
  const code = standing.find(
    (step) =>
      step.kind === PaymentStepKind.PAYMENT_CODE && step.expiresOn !== null && step.expiresOn >= today,
  );
  if (code?.expiresOn) return { code: 'PAYMENT_CODE_STANDS', number: code.number, expiresOn: code.expiresOn };
  return expiresOn !== null && expiresOn < today ? { code: 'PAYMENT_CODE_EXPIRED', today } : undefined;
};

const decideInstalment = (
  { amount }: NewStep,
  { bill, standing }: StepBasis,
): PaymentStepError | undefined => {
  const left = bill.amount - paidInParts(standing);
  return amount !== null && amount < left
    ? undefined
    : { code: 'INSTALMENT_TOO_LARGE', left: left.toString() };
};

const decidePaper = (
  { kind, datedOn }: NewStep,
  { fundingSource, standing }: StepBasis,
): PaymentStepError | undefined => {
  const isOfVillage = VILLAGE_MONEY.includes(fundingSource);
  if (isOfVillage && OF_REGENCIES.includes(kind)) return { code: 'PAYMENT_STEP_OF_REGENCIES' };
  if (!isOfVillage && kind === PaymentStepKind.VILLAGE_REQUEST) return { code: 'PAYMENT_STEP_OF_VILLAGES' };
  const same = standing.find((step) => step.kind === kind);
  if (same) return { code: 'PAYMENT_STEP_STANDS', step: kind, number: same.number };
  const needed = BEFORE[kind];
  if (!needed) return undefined;
  const before = standing.find((step) => step.kind === needed);
  if (!before) return { code: 'PAYMENT_STEP_NEEDS', step: needed };
  return datedOn < before.datedOn
    ? { code: 'PAYMENT_STEP_BEFORE', step: needed, day: before.datedOn }
    : undefined;
};

/**
 * Decides whether a bill takes a step: it is issued and not paid, the step has happened; a payment code follows one that has
 * expired, papers come one after the other and once each, and an instalment leaves something for the payment that settles the bill.
 */
export const decideStep = (step: NewStep, basis: StepBasis): Result<NewStep, PaymentStepError> => {
  if (basis.bill.status !== BillStatus.ISSUED) return err({ code: 'PAYMENT_STEP_NOT_NOW' });
  const happened = decideNotAfter(step.datedOn, basis.today);
  if (!happened.ok) return happened;
  const problem =
    step.kind === PaymentStepKind.PAYMENT_CODE
      ? decideCode(step, basis)
      : step.kind === PaymentStepKind.INSTALMENT
        ? decideInstalment(step, basis)
        : decidePaper(step, basis);
  return problem ? err(problem) : ok(step);
};

/** Decides whether a step is withdrawn: of a bill that isn't paid, and no paper on which another rests. */
export const decideWithdrawal = (
  { kind }: Pick<PaymentStep, 'kind'>,
  { bill, standing }: Pick<StepBasis, 'bill' | 'standing'>,
): Result<true, PaymentStepError> => {
  if (bill.status !== BillStatus.ISSUED) return err({ code: 'PAYMENT_STEP_NOT_NOW' });
  const resting = standing.find((step) => BEFORE[step.kind] === kind);
  return resting
    ? err({ code: 'PAYMENT_STEP_STANDS', step: resting.kind, number: resting.number })
    : ok(true);
};

/** A bill of which a part is paid is not dropped before its instalments are withdrawn. */
export const decideDropPartlyPaid = (standing: readonly StandingStep[]): Result<true, PaymentStepError> => {
  const amount = paidInParts(standing);
  return amount > 0n ? err({ code: 'BILL_PARTLY_PAID', amount: amount.toString() }) : ok(true);
};
