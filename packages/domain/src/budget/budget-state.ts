/** In which state a rupiah of a budget line is; each is in exactly one. */
export const BudgetState = {
  /** Granted, and free. */
  AVAILABLE: 'AVAILABLE',
  /** Granted, and not to be spent until it is thawed (Inpres 1/2025). */
  FROZEN: 'FROZEN',
  /** Promised to members for months that are not billed. */
  COMMITTED: 'COMMITTED',
  /** On a bill that is not paid. */
  BILLED: 'BILLED',
  PAID: 'PAID',
  /** Left when the year was closed (SiLPA). */
  LAPSED: 'LAPSED',
} as const;
export type BudgetState = (typeof BudgetState)[keyof typeof BudgetState];

/** Where a movement begins or ends: a state, or whoever grants the budget. */
export const BudgetAccount = { GRANTED: 'GRANTED', ...BudgetState } as const;
export type BudgetAccount = (typeof BudgetAccount)[keyof typeof BudgetAccount];

/** What a change does that people propose and confirm: the first ceiling, revisions of it (perubahan), pergeseran, a freeze, the end of the year. */
export const BudgetChangeKind = {
  CEILING: 'CEILING',
  INCREASE: 'INCREASE',
  DECREASE: 'DECREASE',
  SHIFT: 'SHIFT',
  FREEZE: 'FREEZE',
  THAW: 'THAW',
  LAPSE: 'LAPSE',
} as const;
export type BudgetChangeKind = (typeof BudgetChangeKind)[keyof typeof BudgetChangeKind];

/** What moves rupiah: a confirmed change, or what happens to members and bills. */
export const BudgetMovementKind = {
  CEILING: 'CEILING',
  INCREASE: 'INCREASE',
  DECREASE: 'DECREASE',
  FREEZE: 'FREEZE',
  THAW: 'THAW',
  LAPSE: 'LAPSE',
  COMMITMENT: 'COMMITMENT',
  RELEASE: 'RELEASE',
  BILLING: 'BILLING',
  BILL_CANCELLED: 'BILL_CANCELLED',
  PAYMENT: 'PAYMENT',
  PAYMENT_REVERSED: 'PAYMENT_REVERSED',
} as const;
export type BudgetMovementKind = (typeof BudgetMovementKind)[keyof typeof BudgetMovementKind];

/** From which account to which a movement goes: one amount, taken here and put there, so that debits equal credits. */
export const BUDGET_MOVEMENTS = {
  CEILING: ['GRANTED', 'AVAILABLE'],
  INCREASE: ['GRANTED', 'AVAILABLE'],
  DECREASE: ['AVAILABLE', 'GRANTED'],
  FREEZE: ['AVAILABLE', 'FROZEN'],
  THAW: ['FROZEN', 'AVAILABLE'],
  LAPSE: ['AVAILABLE', 'LAPSED'],
  COMMITMENT: ['AVAILABLE', 'COMMITTED'],
  RELEASE: ['COMMITTED', 'AVAILABLE'],
  BILLING: ['COMMITTED', 'BILLED'],
  BILL_CANCELLED: ['BILLED', 'COMMITTED'],
  PAYMENT: ['BILLED', 'PAID'],
  PAYMENT_REVERSED: ['PAID', 'BILLED'],
} as const satisfies Record<BudgetMovementKind, readonly [from: BudgetAccount, to: BudgetAccount]>;

/** On what a movement rests. */
export const BudgetDocument = {
  CHANGE: 'CHANGE',
  FUNDING: 'FUNDING',
  DECREE: 'DECREE',
  BILL: 'BILL',
} as const;
export type BudgetDocument = (typeof BudgetDocument)[keyof typeof BudgetDocument];
