import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';

/** The life of a bill: a draft is frozen and waits for a second person, who issues it. */
export const BillStatus = { DRAFT: 'DRAFT', ISSUED: 'ISSUED', PAID: 'PAID', CANCELLED: 'CANCELLED' } as const;
export type BillStatus = (typeof BillStatus)[keyof typeof BillStatus];

/** A payment that was recorded wrongly is taken back; a wrong bill that is not paid is cancelled and drawn again. */
export const BILL_TRANSITIONS = {
  DRAFT: ['ISSUED', 'CANCELLED'],
  ISSUED: ['PAID', 'CANCELLED'],
  PAID: ['ISSUED'],
  CANCELLED: [],
} as const satisfies TransitionTable<BillStatus>;

/** Whether a bill may go from one status to another. */
export const canBillBecome = (from: BillStatus, to: BillStatus): boolean =>
  isAllowedTransition(BILL_TRANSITIONS, from, to);
