import { grantOf, type OperationName } from '../access/policy.js';
import type { Role } from '../access/role.js';

/** What the life of a person in the registry is told in: kinds by which a reader narrows it. */
export const PersonEventKind = {
  RECORD: 'RECORD',
  FACT: 'FACT',
  CANDIDACY: 'CANDIDACY',
  MEMBERSHIP: 'MEMBERSHIP',
  CONTRIBUTION: 'CONTRIBUTION',
} as const;
export type PersonEventKind = (typeof PersonEventKind)[keyof typeof PersonEventKind];

/** What happened. LAPSED: the last day of a membership went by without another word about it. */
export const PersonEvent = {
  ACT: 'ACT',
  DECILE_OBSERVED: 'DECILE_OBSERVED',
  STATUS_KNOWN: 'STATUS_KNOWN',
  IDENTITY_MATCHED: 'IDENTITY_MATCHED',
  HOME_LEFT: 'HOME_LEFT',
  LISTED: 'LISTED',
  JUDGED: 'JUDGED',
  WAITING_BEGAN: 'WAITING_BEGAN',
  WAITING_ENDED: 'WAITING_ENDED',
  MEMBERSHIP_CHANGED: 'MEMBERSHIP_CHANGED',
  LAPSED: 'LAPSED',
  BILLED: 'BILLED',
} as const;
export type PersonEvent = (typeof PersonEvent)[keyof typeof PersonEvent];

/** The operation that tells the same on a page of its own: whoever may not use it is not told here either. */
export const TOLD_BY = {
  RECORD: 'timeline',
  FACT: 'worker',
  CANDIDACY: 'candidacies',
  MEMBERSHIP: 'memberships',
  CONTRIBUTION: 'billLines',
} as const satisfies Readonly<Record<PersonEventKind, OperationName>>;

/** The kinds that a role is told of. */
export const eventKindsOf = (role: Role): readonly PersonEventKind[] =>
  Object.values(PersonEventKind).filter((kind) => grantOf(role, TOLD_BY[kind]) !== undefined);
