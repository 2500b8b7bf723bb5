import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';

/** Where a person stands under an agreement line. PROPOSED, DECREED and ENROLLED hold a seat. */
export const EnrolmentStatus = {
  PROPOSED: 'PROPOSED',
  DECREED: 'DECREED',
  WAITLISTED: 'WAITLISTED',
  ENROLLED: 'ENROLLED',
  ENDED: 'ENDED',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type EnrolmentStatus = (typeof EnrolmentStatus)[keyof typeof EnrolmentStatus];

/** An enrolment begins as proposed or on the waiting list; the decree that decrees a person enrols them at once, with the day on which the membership starts. */
export const ENROLMENT_TRANSITIONS = {
  PROPOSED: ['DECREED', 'WITHDRAWN'],
  DECREED: ['ENROLLED', 'WITHDRAWN'],
  WAITLISTED: ['PROPOSED', 'WITHDRAWN'],
  ENROLLED: ['ENDED'],
  ENDED: [],
  WITHDRAWN: [],
} as const satisfies TransitionTable<EnrolmentStatus>;

/** Why somebody of a proposal is not decreed with the others, as the event keeps it: the NIK is to be compared first. */
export const NIK_UNMATCHED = 'NIK_UNMATCHED';

/** Statuses that an enrolment may begin with. */
export const INITIAL_ENROLMENT_STATUSES = [
  EnrolmentStatus.PROPOSED,
  EnrolmentStatus.WAITLISTED,
] as const satisfies readonly EnrolmentStatus[];

/** Statuses that hold a seat of the line's quota. */
export const SEATED_STATUSES = [
  EnrolmentStatus.PROPOSED,
  EnrolmentStatus.DECREED,
  EnrolmentStatus.ENROLLED,
] as const satisfies readonly EnrolmentStatus[];

/** Whether an enrolment may go from one status to another. */
export const canTransition = (from: EnrolmentStatus, to: EnrolmentStatus): boolean =>
  isAllowedTransition(ENROLMENT_TRANSITIONS, from, to);
