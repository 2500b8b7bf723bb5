import { z } from 'zod';
import { CandidateLayout } from '../enrolment/candidate-layout.js';
import { DamageKind } from '../enrolment/cell-damage.js';
import { Id, IdempotencyKey, Instant, RegionId } from '../shared/ids.js';
import { err, ok, type Result } from '../shared/result.js';
import { type TransitionError, decideTransition } from '../shared/transitions.js';
import { JOB_TRANSITIONS, JobState } from './job-state.js';

/** What a job does. */
export const JobKind = {
  CANDIDATE_IMPORT: 'CANDIDATE_IMPORT',
  EXPORT: 'EXPORT',
  DECREE_DOCUMENT: 'DECREE_DOCUMENT',
  OFFICE_FILE: 'OFFICE_FILE',
  OFFICE_ANSWER: 'OFFICE_ANSWER',
  MEMBER_CARDS: 'MEMBER_CARDS',
  DUPLICATE_SEARCH: 'DUPLICATE_SEARCH',
  VILLAGE_LETTER: 'VILLAGE_LETTER',
} as const;
export type JobKind = (typeof JobKind)[keyof typeof JobKind];

/** What a running job is at, as it is shown to the person who waits. */
export const JobPhase = {
  READING: 'READING',
  MATCHING: 'MATCHING',
  APPLYING: 'APPLYING',
  WRITING: 'WRITING',
} as const;
export type JobPhase = (typeof JobPhase)[keyof typeof JobPhase];

/** What a job failed with: a code of the closed list, with its parameters. */
const JobFailure = z.object({ code: z.string(), params: z.record(z.string(), z.json()) });
export type JobFailure = z.infer<typeof JobFailure>;

/** How many rows of a file have a damage of a kind; for how many a repair waits for acceptance, and in how many it was made. */
const DamageCount = z.object({
  kind: z.enum(DamageKind),
  rows: z.int().min(0),
  proposed: z.int().min(0),
  accepted: z.int().min(0),
});
export type DamageCount = z.infer<typeof DamageCount>;

/**
 * What a job leaves behind: counts, and the file to fetch. Of an import also how many of the lines that are taken bring a person
 * whom the registry lacks, and how many change one whom it has.
 */
const JobResult = z.object({
  lines: z.int().min(0).optional(),
  added: z.int().min(0).optional(),
  changed: z.int().min(0).optional(),
  unchanged: z.int().min(0).optional(),
  refused: z.int().min(0).optional(),
  warnings: z.int().min(0).optional(),
  newPersons: z.int().min(0).optional(),
  changedPersons: z.int().min(0).optional(),
  damages: z.array(DamageCount).optional(),
  layout: z.enum(CandidateLayout).optional(),
  /** Columns that nobody knows, by their headers. */
  ignoredColumns: z.array(z.string()).optional(),
  /** Of a workbook with several sheets: those that were read as one table, and those that hold no table. */
  sheets: z.array(z.object({ name: z.string(), linesBefore: z.int().min(0) })).optional(),
  skippedSheets: z.array(z.string()).optional(),
  /** When the very same file was imported into the list before. */
  sameFileAt: Instant.optional(),
  /** When what was saved was taken back. */
  undoneAt: Instant.optional(),
  rows: z.int().min(0).optional(),
  downloadFileId: Id.optional(),
});
export type JobResult = z.infer<typeof JobResult>;

/**
 * Large work as a row. Whoever holds the lease works on it; an expired lease is taken over, and the work begins anew.
 * It acts with the assignment that queued it. The owner is that assignment's region, null for the whole province.
 */
export const Job = z.object({
  id: Id,
  kind: z.enum(JobKind),
  state: z.enum(JobState),
  params: z.record(z.string(), z.json()),
  phase: z.enum(JobPhase).nullable(),
  done: z.int().min(0),
  total: z.int().min(0).nullable(),
  checkpoint: z.json().nullable(),
  leaseOwner: z.string().nullable(),
  leaseUntil: Instant.nullable(),
  attempts: z.int().min(0),
  cancelRequested: z.boolean(),
  error: JobFailure.nullable(),
  result: JobResult.nullable(),
  userId: Id,
  /** Null of what a partner's application sent: that is done within its request. */
  assignmentId: Id.nullable(),
  createdAt: Instant,
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  regencyId: RegionId.nullable(),
  districtId: RegionId.nullable(),
  villageId: RegionId.nullable(),
});
export type Job = z.infer<typeof Job>;

/** How often a job is tried before it fails for good. */
export const MAX_ATTEMPTS = 5;

/**
 * Why a job ended beside what its own work can say: tried too often, the assignment that queued it no longer holds, nobody
 * confirmed it in time, the file that it works on is gone, or what an export that failed searched by is not kept any more.
 */
export type JobFailureProblem = {
  code:
    | 'JOB_ATTEMPTS_EXHAUSTED'
    | 'JOB_ASSIGNMENT_ENDED'
    | 'JOB_EXPIRED'
    | 'JOB_FILE_GONE'
    | 'EXPORT_FILTER_GONE';
};

type JobStateError = TransitionError<JobState>;
export type JobError = JobStateError | JobFailureProblem;

/** Stops a job that isn't finished. A running one stops when its worker next renews its lease or ends. */
export const decideCancelJob = ({
  state,
}: Pick<Job, 'state'>): Result<typeof JobState.CANCELLED, JobStateError> =>
  decideTransition(JOB_TRANSITIONS, state, JobState.CANCELLED);

/** Back into the queue, but only out of the one state in which a person may ask for it. */
const requeueFrom = (expected: JobState, state: JobState): Result<typeof JobState.QUEUED, JobStateError> =>
  state === expected
    ? ok(JobState.QUEUED)
    : err({ code: 'TRANSITION_REFUSED', from: state, to: JobState.QUEUED });

/** Puts a failed job back into the queue; an export as long as it is known what it searched by. */
export const decideRetryJob = ({
  state,
  isFilterGone,
}: Pick<Job, 'state'> & { readonly isFilterGone: boolean }): Result<typeof JobState.QUEUED, JobError> => {
  const decision = requeueFrom(JobState.FAILED, state);
  return decision.ok && isFilterGone ? err({ code: 'EXPORT_FILTER_GONE' }) : decision;
};

/** Lets an import go on whose preview was seen. */
export const decideConfirmImport = ({
  state,
}: Pick<Job, 'state'>): Result<typeof JobState.QUEUED, JobStateError> =>
  requeueFrom(JobState.AWAITING_CONFIRMATION, state);

/** Has a file read once more before anything of it is kept: after its preview, or when it could not be told what its columns hold. */
export const decideReviseImport = ({
  state,
  isUnmapped,
}: Pick<Job, 'state'> & { readonly isUnmapped: boolean }): Result<typeof JobState.QUEUED, JobStateError> =>
  requeueFrom(isUnmapped ? JobState.FAILED : JobState.AWAITING_CONFIRMATION, state);

/** Stops a job. */
export const CancelJob = z.object({ idempotencyKey: IdempotencyKey, jobId: Id });
export type CancelJob = z.infer<typeof CancelJob>;

/** Tries a failed job again. */
export const RetryJob = z.object({ idempotencyKey: IdempotencyKey, jobId: Id });
export type RetryJob = z.infer<typeof RetryJob>;
