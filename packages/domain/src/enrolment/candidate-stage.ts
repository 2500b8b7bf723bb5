import type { CheckStep } from './check-verdict.js';

/**
 * Where somebody of a list is on the way to membership (domain §3.2); the first that applies. VILLAGE, DISTRICT and PRECHECK wait for
 * that step, READY for a proposal, which BARRED ones can't come into before what the reason says is mended, WAITING for a seat, PROPOSED for the decree, TO_SUBMIT for a file to the office, SUBMITTED for its
 * answer. NUMBERED have their membership number.
 */
export const CandidateStage = {
  VILLAGE: 'VILLAGE',
  DISTRICT: 'DISTRICT',
  PRECHECK: 'PRECHECK',
  REFUSED: 'REFUSED',
  READY: 'READY',
  BARRED: 'BARRED',
  WAITING: 'WAITING',
  PROPOSED: 'PROPOSED',
  TO_SUBMIT: 'TO_SUBMIT',
  SUBMITTED: 'SUBMITTED',
  NUMBERED: 'NUMBERED',
  ENDED: 'ENDED',
} as const;
export type CandidateStage = (typeof CandidateStage)[keyof typeof CandidateStage];

/** Stages that wait for a step of the checks, by the step. */
export const STAGE_OF_STEP = {
  VILLAGE: CandidateStage.VILLAGE,
  DISTRICT: CandidateStage.DISTRICT,
  PRECHECK: CandidateStage.PRECHECK,
} as const satisfies Record<CheckStep, CandidateStage>;

/**
 * Why somebody stands where they stand, where the stage alone doesn't say it. At the village: NOT_JUDGED, DOUBTFUL, RETURNED by the
 * district, MINUTES_OPEN. REFUSED BY_VILLAGE or BY_OFFICE. BARRED, as eligibility judges: DIED, EMIGRATED, MOVED away, RESTRICTED, NO_NIK. A member whom the office's last answer
 * refuses, or of whom it says another thing than the registry, and nobody has settled it: OFFICE_REFUSED, ANSWER_OPEN. TO_SUBMIT but
 * LEFT_OUT of the last file. Seated or waiting through an OTHER_LIST.
 */
export const StageReason = {
  NOT_JUDGED: 'NOT_JUDGED',
  DOUBTFUL: 'DOUBTFUL',
  RETURNED: 'RETURNED',
  MINUTES_OPEN: 'MINUTES_OPEN',
  BY_VILLAGE: 'BY_VILLAGE',
  BY_OFFICE: 'BY_OFFICE',
  DIED: 'DIED',
  EMIGRATED: 'EMIGRATED',
  MOVED: 'MOVED',
  RESTRICTED: 'RESTRICTED',
  NO_NIK: 'NO_NIK',
  OFFICE_REFUSED: 'OFFICE_REFUSED',
  ANSWER_OPEN: 'ANSWER_OPEN',
  LEFT_OUT: 'LEFT_OUT',
  OTHER_LIST: 'OTHER_LIST',
} as const;
export type StageReason = (typeof StageReason)[keyof typeof StageReason];
