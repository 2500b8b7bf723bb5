import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';

/** Nota kesepakatan (MOU) or perjanjian kerja sama (PKS). */
export const AgreementKind = { MOU: 'MOU', PKS: 'PKS' } as const;
export type AgreementKind = (typeof AgreementKind)[keyof typeof AgreementKind];

/** The life of an agreement; only an active one carries enrolments and bills. */
export const AgreementStatus = {
  DRAFT: 'DRAFT',
  REVIEW: 'REVIEW',
  SIGNED: 'SIGNED',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  EXPIRED: 'EXPIRED',
  TERMINATED: 'TERMINATED',
} as const;
export type AgreementStatus = (typeof AgreementStatus)[keyof typeof AgreementStatus];

/** A draft may be signed at once, or pass the legal bureau's review first. */
export const AGREEMENT_TRANSITIONS = {
  DRAFT: ['REVIEW', 'ACTIVE'],
  REVIEW: ['DRAFT', 'SIGNED'],
  SIGNED: ['ACTIVE', 'TERMINATED'],
  ACTIVE: ['SUSPENDED', 'EXPIRED', 'TERMINATED'],
  SUSPENDED: ['ACTIVE', 'EXPIRED', 'TERMINATED'],
  EXPIRED: [],
  TERMINATED: [],
} as const satisfies TransitionTable<AgreementStatus>;

/** Whether an agreement may go from one status to another. */
export const canAgreementBecome = (from: AgreementStatus, to: AgreementStatus): boolean =>
  isAllowedTransition(AGREEMENT_TRANSITIONS, from, to);
