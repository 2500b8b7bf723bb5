import { type TransitionTable, isAllowedTransition } from '../shared/transitions.js';

/** Where a job stands. No state but the last three is without an exit. */
export const JobState = {
  QUEUED: 'QUEUED',
  RUNNING: 'RUNNING',
  AWAITING_CONFIRMATION: 'AWAITING_CONFIRMATION',
  SUCCEEDED: 'SUCCEEDED',
  FAILED: 'FAILED',
  CANCELLED: 'CANCELLED',
} as const;
export type JobState = (typeof JobState)[keyof typeof JobState];

/** A lost lease and a confirmation put a job back into the queue; a failed one may be tried again. */
export const JOB_TRANSITIONS = {
  QUEUED: ['RUNNING', 'CANCELLED'],
  RUNNING: ['QUEUED', 'AWAITING_CONFIRMATION', 'SUCCEEDED', 'FAILED', 'CANCELLED'],
  AWAITING_CONFIRMATION: ['QUEUED', 'CANCELLED'],
  FAILED: ['QUEUED'],
  SUCCEEDED: [],
  CANCELLED: [],
} as const satisfies TransitionTable<JobState>;

/** Whether a job may go from one state to another. */
export const canJobBecome = (from: JobState, to: JobState): boolean =>
  isAllowedTransition(JOB_TRANSITIONS, from, to);
