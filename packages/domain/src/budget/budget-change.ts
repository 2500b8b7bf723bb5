import { z } from 'zod';
import { Owner } from '../access/jurisdiction.js';
import { BusinessDate, GivenDay } from '../shared/business-date.js';
import { Id, IdempotencyKey, Instant, Version } from '../shared/ids.js';
import { Rupiah } from '../shared/rupiah.js';
import { line, optionalLine, reasonLine } from '../shared/text.js';
import type { TransitionTable } from '../shared/transitions.js';
import { optionalPersonLine } from '../worker/person-text.js';
import { BudgetChangeKind } from './budget-state.js';

export const BudgetChangeStatus = {
  OPEN: 'OPEN',
  CONFIRMED: 'CONFIRMED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type BudgetChangeStatus = (typeof BudgetChangeStatus)[keyof typeof BudgetChangeStatus];

/** A change is decided once; what was confirmed is taken back by another change. */
export const BUDGET_CHANGE_TRANSITIONS = {
  OPEN: ['CONFIRMED', 'DECLINED', 'WITHDRAWN'],
  CONFIRMED: [],
  DECLINED: [],
  WITHDRAWN: [],
} as const satisfies TransitionTable<BudgetChangeStatus>;

/** A change of a budget line that one proposes by its paper and another confirms; `toLineId` is where a shift goes. */
export const BudgetChange = z.object({
  id: Id,
  ...Owner.shape,
  budgetLineId: Id,
  toLineId: Id.nullable(),
  kind: z.enum(BudgetChangeKind),
  amount: Rupiah,
  documentNumber: line(80),
  documentDate: BusinessDate,
  note: optionalLine(300),
  /** The allocation whose enactment or revision it is part of, and with which it is decided. */
  allocationId: Id.nullable(),
  status: z.enum(BudgetChangeStatus),
  proposedBy: Id,
  proposedAt: Instant,
  decidedBy: Id.nullable(),
  decidedAt: Instant.nullable(),
  answer: optionalLine(500),
  version: Version,
});
export type BudgetChange = z.infer<typeof BudgetChange>;

const proposable = [
  BudgetChangeKind.INCREASE,
  BudgetChangeKind.DECREASE,
  BudgetChangeKind.SHIFT,
  BudgetChangeKind.FREEZE,
  BudgetChangeKind.THAW,
  BudgetChangeKind.LAPSE,
] as const;

/** Proposes a change of a line; the first ceiling comes with the line itself. */
export const ProposeBudgetChange = z.object({
  idempotencyKey: IdempotencyKey,
  budgetLineId: Id,
  kind: z.enum(proposable),
  toLineId: Id.nullish().transform((id) => id ?? null),
  amount: Rupiah.refine((amount) => amount > 0n),
  documentNumber: line(80),
  documentDate: GivenDay,
  note: optionalPersonLine(300),
});
export type ProposeBudgetChange = z.infer<typeof ProposeBudgetChange>;

const decided = { idempotencyKey: IdempotencyKey, id: Id, version: Version };

export const ConfirmBudgetChange = z.object(decided);
export type ConfirmBudgetChange = z.infer<typeof ConfirmBudgetChange>;

export const WithdrawBudgetChange = z.object(decided);
export type WithdrawBudgetChange = z.infer<typeof WithdrawBudgetChange>;

export const DeclineBudgetChange = z.object({ ...decided, answer: reasonLine(500) });
export type DeclineBudgetChange = z.infer<typeof DeclineBudgetChange>;
