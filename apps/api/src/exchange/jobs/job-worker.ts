import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

import {
  endWithWorker,
  JobLeases,
  LeaseGoneError,
  type JobProgress,
  type TakenJob,
} from '@lindung/db/exchange/job-leases';
import type { DomainProblem } from '@lindung/domain/errors';
import { MAX_ATTEMPTS } from '@lindung/domain/exchange/job';

import { actingAs } from '../../acting/actor.js';
import { findAssignmentActor } from '../../access/access.public.js';
import { DomainError } from '../../graphql/domain-error.js';
import { safeError } from '../../graphql/format-error.js';
import type { Services } from '../../request-context.js';
import { FileProblemError } from '../tabular/file-problem-error.js';
import { type JobHandlers, type JobRun, UnfinishedError } from './job-run.js';

export interface JobTiming {
  /** How long a lease holds; a worker that died is replaced within it and one round of polling. */
  readonly leaseMs: number;
  readonly renewMs: number;
  /** How often waiting and abandoned jobs are looked for when nobody has called. */
  readonly pollMs: number;
  /** The wait before a second try; later tries wait longer. */
  readonly retryMs: number;
  /** How long a transaction stands open from which nothing comes; reading a workbook keeps silent for a minute at most. */
  readonly silenceMs: number;
}

export const jobTiming: JobTiming = {
  leaseMs: 20_000,
  renewMs: 5_000,
  pollMs: 5_000,
  retryMs: 2_000,
  silenceMs: 90_000,
};

const jobsAtOnce = 2;

/** Why a run is to stop. */
const Stop = { CANCELLED: 'CANCELLED', LOST: 'LOST', SHUTDOWN: 'SHUTDOWN' } as const;

/** Takes jobs by their leases and works on them, a few at a time. The row of a job is the truth; being woken is only quicker. */
export class JobWorker {
  private readonly leases: JobLeases;
  private readonly running = new Map<Promise<void>, AbortController>();
  private filling: Promise<void> | undefined;
  private calledAgain = false;
  private stopped = false;

  constructor(
    private readonly services: Services,
    private readonly handlers: JobHandlers,
    private readonly timing: JobTiming,
  ) {
    const name = `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`;
    this.leases = new JobLeases(services.database, name, timing.leaseMs);
  }

  /** Looks for jobs now; many calls at once make one look more. */
  wake(): void {
    if (this.stopped) return;
    this.calledAgain = true;
    this.filling ??= this.fill().finally(() => (this.filling = undefined));
  }

  /** Works until no job waits. */
  async drain(): Promise<void> {
    this.wake();
    while (this.filling || this.running.size > 0) await Promise.all([this.filling, ...this.running.keys()]);
  }

  /** Stops what runs; it goes back into the queue at once and the try does not count. */
  async stop(): Promise<void> {
    this.stopped = true;
    for (const controller of this.running.values()) controller.abort(Stop.SHUTDOWN);
    await Promise.all([this.filling, ...this.running.keys()]);
  }

  private async fill(): Promise<void> {
    try {
      while (this.calledAgain && !this.stopped) {
        this.calledAgain = false;
        while (this.running.size < jobsAtOnce && !this.stopped) {
          const job = await this.leases.take();
          if (!job) break;
          this.start(job);
        }
      }
    } catch (error) {
      // The database does not answer; the next round of polling asks again.
      this.services.log.warn({ error: safeError(error) }, 'jobs could not be looked for');
    }
  }

  private start(job: TakenJob): void {
    const controller = new AbortController();
    const work = this.run(job, controller).finally(() => {
      this.running.delete(work);
      this.wake();
    });
    this.running.set(work, controller);
  }

  private async run(job: TakenJob, controller: AbortController): Promise<void> {
    const progress: { -readonly [K in keyof JobProgress]: JobProgress[K] } = {
      phase: null,
      done: 0,
      total: null,
    };
    const heart = setInterval(() => void this.beat(job, progress, controller), this.timing.renewMs);
    try {
      if (job.cancelRequested) {
        controller.abort(Stop.CANCELLED);
        throw new LeaseGoneError();
      }
      const { services, leases } = this;
      const actor = await findAssignmentActor(services.database, job, services.clock.today());
      if (!actor) throw new DomainError({ code: 'JOB_ASSIGNMENT_ENDED' });
      const run: JobRun = {
        job,
        services,
        actor: { ...actor, userId: job.userId },
        write: (work) =>
          services.database.write(actingAs(actor), async (tx) => {
            await endWithWorker(tx, this.timing.silenceMs);
            return work(tx);
          }),
        signal: controller.signal,
        report: (now) => void Object.assign(progress, now),
        keep: (tx, done, checkpoint) => {
          controller.signal.throwIfAborted();
          return leases.keep(tx, job.id, done, checkpoint);
        },
        settle: (tx, state, { result, checkpoint }) => {
          controller.signal.throwIfAborted();
          return leases.settle(tx, job.id, state, { ...progress, result, checkpoint: checkpoint ?? null });
        },
      };
      await this.handlers[job.kind](run);
    } catch (error) {
      await this.conclude(job, error, controller.signal, progress);
    } finally {
      clearInterval(heart);
    }
  }

  private async beat(job: TakenJob, progress: JobProgress, controller: AbortController): Promise<void> {
    try {
      const state = await this.leases.renew(job.id, progress);
      if (state === 'CANCEL_REQUESTED') controller.abort(Stop.CANCELLED);
      if (state === 'LOST') controller.abort(Stop.LOST);
    } catch (error) {
      // Without an answer the lease runs out by itself, and `settle` refuses to commit under one that is gone.
      this.services.log.warn({ jobId: job.id, error: safeError(error) }, 'a lease could not be renewed');
    }
  }

  /** Says in the row how a try ended that did not settle its job. */
  private async conclude(
    job: TakenJob,
    error: unknown,
    signal: AbortSignal,
    progress: JobProgress,
  ): Promise<void> {
    const { log } = this.services;
    try {
      if (error instanceof LeaseGoneError && !signal.aborted) {
        const state = await this.leases.renew(job.id, progress);
        if (state === 'LOST') return;
        if (state === 'CANCEL_REQUESTED') return await this.leases.cancel(job.id);
      }
      if (signal.reason === Stop.CANCELLED) return await this.leases.cancel(job.id);
      if (signal.reason === Stop.LOST) return;
      if (signal.reason === Stop.SHUTDOWN)
        return await this.leases.release(job.id, { afterMs: 0, counts: false });
      const problem = problemOf(error);
      if (problem) {
        const { code, ...params } = problem;
        const checkpoint = error instanceof UnfinishedError ? error.checkpoint : null;
        return await this.leases.fail(job.id, { code, params }, checkpoint);
      }
      log.error(
        { jobId: job.id, kind: job.kind, attempt: job.attempts, error: safeError(error) },
        'a job broke off',
      );
      if (job.attempts >= MAX_ATTEMPTS)
        return await this.leases.fail(job.id, { code: 'JOB_ATTEMPTS_EXHAUSTED', params: {} }, null);
      await this.leases.release(job.id, { afterMs: this.timing.retryMs * job.attempts ** 2, counts: true });
    } catch (failure) {
      log.warn({ jobId: job.id, error: safeError(failure) }, 'the end of a job could not be recorded');
    }
  }
}

/** What a job's user can be told; anything else is tried again. */
function problemOf(error: unknown): DomainProblem | undefined {
  const isTold =
    error instanceof DomainError || error instanceof FileProblemError || error instanceof UnfinishedError;
  return isTold ? error.problem : undefined;
}
