import type { BudgetAccount } from '../budget/budget-state.js';

/** A figure of seats that is kept beside its ledger: of a stage, of the people of a village in a stage, or of a whole line. */
export const SeatFigure = {
  GRANTED: 'GRANTED',
  TAKEN: 'TAKEN',
  RESERVED: 'RESERVED',
  USED: 'USED',
  RELEASED: 'RELEASED',
  BALANCE_GRANTED: 'BALANCE_GRANTED',
  BALANCE_TAKEN: 'BALANCE_TAKEN',
} as const;
export type SeatFigure = (typeof SeatFigure)[keyof typeof SeatFigure];

/** Every figure that a check compares: seats, and the rupiah of a budget line in each account. */
export const FigureName = {
  ...SeatFigure,
  BUDGET_GRANTED: 'BUDGET_GRANTED',
  BUDGET_AVAILABLE: 'BUDGET_AVAILABLE',
  BUDGET_FROZEN: 'BUDGET_FROZEN',
  BUDGET_COMMITTED: 'BUDGET_COMMITTED',
  BUDGET_BILLED: 'BUDGET_BILLED',
  BUDGET_PAID: 'BUDGET_PAID',
  BUDGET_LAPSED: 'BUDGET_LAPSED',
} as const satisfies Record<SeatFigure, string> & {
  readonly [A in BudgetAccount as `BUDGET_${A}`]: `BUDGET_${A}`;
};
export type FigureName = (typeof FigureName)[keyof typeof FigureName];
