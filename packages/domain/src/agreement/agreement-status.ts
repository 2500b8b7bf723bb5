import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';

/** Nota kesepakatan (MOU), perjanjian kerja sama (PKS), or an addendum (adendum) to one of them. */
export const AgreementKind = { MOU: 'MOU', PKS: 'PKS', ADDENDUM: 'ADDENDUM' } as const;
export type AgreementKind = (typeof AgreementKind)[keyof typeof AgreementKind];

/**
 * How an agreement stands on a day. DRAFT, REVIEW, APPROVED and WITHDRAWN are what people have made of it before a signature;
 * once it is signed the day says the rest, see `standingOn`.
 */
export const AgreementStatus = {
  DRAFT: 'DRAFT',
  REVIEW: 'REVIEW',
  APPROVED: 'APPROVED',
  SIGNED: 'SIGNED',
  ACTIVE: 'ACTIVE',
  AMENDED: 'AMENDED',
  SUSPENDED: 'SUSPENDED',
  EXPIRED: 'EXPIRED',
  TERMINATED: 'TERMINATED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type AgreementStatus = (typeof AgreementStatus)[keyof typeof AgreementStatus];

/** What is kept of the life of an agreement: what people have decided. One that is signed is kept as ACTIVE, whatever the day makes of it. */
export const AgreementState = {
  DRAFT: 'DRAFT',
  REVIEW: 'REVIEW',
  APPROVED: 'APPROVED',
  ACTIVE: 'ACTIVE',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies Partial<Record<AgreementStatus, AgreementStatus>>;
export type AgreementState = (typeof AgreementState)[keyof typeof AgreementState];

/** A draft may be signed at once, for what was signed on paper before, or pass a review first; whoever reviews gives it back or approves it. */
export const AGREEMENT_TRANSITIONS = {
  DRAFT: ['REVIEW', 'ACTIVE', 'WITHDRAWN'],
  REVIEW: ['DRAFT', 'APPROVED', 'WITHDRAWN'],
  APPROVED: ['DRAFT', 'ACTIVE', 'WITHDRAWN'],
  ACTIVE: [],
  WITHDRAWN: [],
} as const satisfies TransitionTable<AgreementState>;

/** Whether an agreement may go from one state to another. */
export const canAgreementBecome = (from: AgreementState, to: AgreementState): boolean =>
  isAllowedTransition(AGREEMENT_TRANSITIONS, from, to);

/** In force: bills are drawn for the months of these days. */
export const IN_FORCE = [AgreementStatus.ACTIVE, AgreementStatus.AMENDED] as const;

/** People are proposed for an agreement that is in force, and for one that is signed and still to begin. */
export const CARRIES_PROPOSALS = [AgreementStatus.SIGNED, ...IN_FORCE] as const;

/** Months before today may still be billed: of what is or was in force. */
export const CARRIES_BILLS = [
  ...IN_FORCE,
  AgreementStatus.SUSPENDED,
  AgreementStatus.EXPIRED,
  AgreementStatus.TERMINATED,
] as const;

/** Whether a status is one of a list of them. */
export const isOneOf = (list: readonly AgreementStatus[], status: AgreementStatus): boolean =>
  list.includes(status);
