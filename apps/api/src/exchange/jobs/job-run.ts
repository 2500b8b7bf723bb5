import type { JobProgress, TakenJob } from '@lindung/db/exchange/job-leases';
import type { JobKind } from '@lindung/domain/exchange/job';
import type { JobState } from '@lindung/domain/exchange/job-state';
import type { DomainProblem } from '@lindung/domain/errors';
import type { EntityManager } from 'typeorm';

import type { Actor } from '../../acting/actor.js';
import type { Services } from '../../request-context.js';

/** Ends a try with a refusal, and leaves what its user needs in order to go on from there. */
export class UnfinishedError extends Error {
  constructor(
    readonly problem: DomainProblem,
    readonly checkpoint: object,
  ) {
    super(problem.code);
  }
}

/** What a job leaves in its row when its work is done, or done as far as a person must look at it. */
interface Settled {
  readonly result: object;
  readonly checkpoint?: object;
}

/** One try of one job, as its work sees it. */
export interface JobRun {
  readonly job: TakenJob;
  /** Who queued the job, in the assignment that was chosen then. */
  readonly actor: Actor & { readonly userId: string };
  readonly services: Services;
  /** Aborted when the work is to stop: cancelled, taken over by another worker, or the server ends. */
  readonly signal: AbortSignal;
  /** Does the work in one transaction under the actor's jurisdiction; it does not outlive the worker for long. */
  readonly write: <T>(work: (tx: EntityManager) => Promise<T>) => Promise<T>;
  readonly report: (progress: Partial<JobProgress>) => void;
  /** Keeps how far the work is with the part of it that the transaction did: the next worker goes on from there. */
  readonly keep: (tx: EntityManager, done: number, checkpoint: object) => Promise<void>;
  /** Ends the job in the transaction of its work: both are there after the commit, or neither. */
  readonly settle: (
    tx: EntityManager,
    state: Extract<JobState, 'AWAITING_CONFIRMATION' | 'SUCCEEDED'>,
    settled: Settled,
  ) => Promise<void>;
}

/**
 * The work of a kind of job. Unless it keeps its parts it is done as a whole or not at all, in one transaction that ends with `settle`: killed at any
 * point it leaves nothing, and the next worker begins anew.
 */
export type JobHandler = (run: JobRun) => Promise<void>;
export type JobHandlers = Readonly<Record<JobKind, JobHandler>>;
