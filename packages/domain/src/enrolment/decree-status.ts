import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';

/** The life of a decree (SK penetapan) with its named annex. */
export const DecreeStatus = {
  PROPOSED: 'PROPOSED',
  ENACTED: 'ENACTED',
  RETURNED: 'RETURNED',
  CANCELLED: 'CANCELLED',
} as const;
export type DecreeStatus = (typeof DecreeStatus)[keyof typeof DecreeStatus];

/** What was returned has freed its seats: it is proposed anew as another decree. What was enacted stays. */
export const DECREE_TRANSITIONS = {
  PROPOSED: ['ENACTED', 'RETURNED', 'CANCELLED'],
  RETURNED: ['CANCELLED'],
  ENACTED: [],
  CANCELLED: [],
} as const satisfies TransitionTable<DecreeStatus>;

/** Whether a decree may go from one status to another. */
export const canDecreeBecome = (from: DecreeStatus, to: DecreeStatus): boolean =>
  isAllowedTransition(DECREE_TRANSITIONS, from, to);
