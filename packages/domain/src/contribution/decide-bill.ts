import type { AgreementInactiveError } from '../agreement/agreement-errors.js';
import type { AgreementLine } from '../agreement/agreement-line.js';
import { AgreementState } from '../agreement/agreement-status.js';
import type { BusinessDate } from '../shared/business-date.js';
import { err, ok, type Result } from '../shared/result.js';
import { type TransitionError, decideTransition } from '../shared/transitions.js';
import type { YearMonth } from '../shared/year-month.js';
import { BILL_TRANSITIONS, BillStatus } from './bill-status.js';
import type { Bill } from './bill.js';

export type BillError =
  | AgreementInactiveError
  | { code: 'BILL_SAME_PERSON' }
  | { code: 'BILL_CHECKED_BY_DRAWER' }
  | { code: 'MONTH_OUT_OF_RANGE'; month: YearMonth; from: YearMonth; to: YearMonth }
  | { code: 'MONTH_NOT_IN_FORCE'; month: YearMonth }
  | { code: 'NOTHING_TO_BILL'; month: YearMonth; alreadyBilled: number }
  | { code: 'BILL_PEOPLE_CHANGED'; month: YearMonth; expected: number; people: number }
  | { code: 'BILL_NIK_TO_BE_MATCHED'; month: YearMonth }
  | TransitionError<BillStatus>
  | { code: 'PAID_IN_FUTURE'; paidOn: BusinessDate; today: BusinessDate }
  | { code: 'PAID_BEFORE_AGREEMENT'; paidOn: BusinessDate; signedOn: BusinessDate };

/** The codes that only bills answer. */
export const BILL_PROBLEMS = {
  BILL_SAME_PERSON: true,
  NOTHING_TO_BILL: true,
  BILL_PEOPLE_CHANGED: true,
  BILL_NIK_TO_BE_MATCHED: true,
  MONTH_NOT_IN_FORCE: true,
  PAID_IN_FUTURE: true,
  PAID_BEFORE_AGREEMENT: true,
  BILL_CHECKED_BY_DRAWER: true,
} as const;

/** What a bill rests on; `deciders` are the users who proposed or decided a decree of the line, whatever became of it. */
export interface BillBasis {
  readonly agreementState: AgreementState;
  /** Whether the agreement is in force on a day of the month. */
  readonly isInForce: boolean;
  readonly line: Pick<AgreementLine, 'monthFrom' | 'monthTo'>;
  readonly month: YearMonth;
  readonly people: number;
  /** How many were shown to whoever draws it. */
  readonly expected: number;
  readonly alreadyBilled: number;
  readonly deciders: readonly string[];
  readonly actorUserId: string;
}

/** Whether a month is one of the line's. */
export const isMonthOfLine = ({ monthFrom, monthTo }: BillBasis['line'], month: YearMonth): boolean =>
  month >= monthFrom && month <= monthTo;

/**
 * Draws a bill: by somebody who neither proposed nor decided (segregation of duties), for a month of the line in which its
 * agreement is in force, for at least one, and for as many as whoever draws it was shown. It is a draft until another has checked it.
 */
export const decideDraw = (basis: BillBasis): Result<typeof BillStatus.DRAFT, BillError> => {
  const { agreementState, isInForce, line, month, people, expected, alreadyBilled, deciders } = basis;
  if (deciders.includes(basis.actorUserId)) return err({ code: 'BILL_SAME_PERSON' });
  if (agreementState !== AgreementState.ACTIVE)
    return err({ code: 'AGREEMENT_NOT_ACTIVE', status: agreementState });
  if (!isMonthOfLine(line, month))
    return err({ code: 'MONTH_OUT_OF_RANGE', month, from: line.monthFrom, to: line.monthTo });
  if (!isInForce) return err({ code: 'MONTH_NOT_IN_FORCE', month });
  if (people === 0) return err({ code: 'NOTHING_TO_BILL', month, alreadyBilled });
  return people === expected
    ? ok(BillStatus.DRAFT)
    : err({ code: 'BILL_PEOPLE_CHANGED', month, expected, people });
};

/** What a second person makes of a draft: it is issued, or declined. Whoever drew it does neither. */
export const decideCheck = <Next extends typeof BillStatus.ISSUED | typeof BillStatus.CANCELLED>(
  { status, issuedBy }: Pick<Bill, 'status' | 'issuedBy'>,
  next: Next,
  actorUserId: string,
): Result<Next, BillError> => {
  if (status !== BillStatus.DRAFT) return err({ code: 'TRANSITION_REFUSED', from: status, to: next });
  return issuedBy === actorUserId ? err({ code: 'BILL_CHECKED_BY_DRAWER' }) : ok(next);
};

/** Records a payment that has happened, on a day from the agreement's signature to today. */
export const decidePayment = (
  { status }: Pick<Bill, 'status'>,
  { paidOn, signedOn, today }: Readonly<Record<'paidOn' | 'signedOn' | 'today', BusinessDate>>,
): Result<typeof BillStatus.PAID, BillError> => {
  if (paidOn > today) return err({ code: 'PAID_IN_FUTURE', paidOn, today });
  if (paidOn < signedOn) return err({ code: 'PAID_BEFORE_AGREEMENT', paidOn, signedOn });
  return decideTransition(BILL_TRANSITIONS, status, BillStatus.PAID);
};

/** Takes back a payment that was recorded. */
export const decideReversal = ({
  status,
}: Pick<Bill, 'status'>): Result<typeof BillStatus.ISSUED, BillError> =>
  status === BillStatus.PAID
    ? ok(BillStatus.ISSUED)
    : err({ code: 'TRANSITION_REFUSED', from: status, to: BillStatus.ISSUED });

/** Cancels a bill that isn't paid. */
export const decideCancelBill = ({
  status,
}: Pick<Bill, 'status'>): Result<typeof BillStatus.CANCELLED, BillError> =>
  decideTransition(BILL_TRANSITIONS, status, BillStatus.CANCELLED);
