import { type Job, MAX_ATTEMPTS } from '@lindung/domain/exchange/job';
import type { JobState } from '@lindung/domain/exchange/job-state';
import type { EntityManager } from 'typeorm';

import type { Database } from '../database.js';
import { rowsWritten } from './connection-of.js';

/** A job whose lease was taken. */
export type TakenJob = Pick<
  Job,
  | 'id'
  | 'kind'
  | 'params'
  | 'checkpoint'
  | 'attempts'
  | 'cancelRequested'
  | 'userId'
  | 'regencyId'
  | 'districtId'
  | 'villageId'
> & { readonly assignmentId: string };

export interface JobProgress {
  readonly phase: Job['phase'];
  readonly done: number;
  readonly total: number | null;
}

/** What the heartbeat of a lease learns. */
export type LeaseState = 'HELD' | 'CANCEL_REQUESTED' | 'LOST';

const taken = `id, kind, params, checkpoint, attempts, cancel_requested AS "cancelRequested", user_id AS "userId",
  assignment_id AS "assignmentId", regency_id AS "regencyId", district_id AS "districtId", village_id AS "villageId"`;

/** Waiting, or abandoned by its worker. Of a waiting job lease_until is the instant before which it is not tried again. */
const takeable = `state IN ('QUEUED', 'RUNNING') AND (lease_until IS NULL OR lease_until < now())`;

const take = `
  UPDATE job SET state = 'RUNNING', lease_owner = $1, lease_until = now() + $2::int * interval '1 millisecond',
    attempts = attempts + 1, started_at = COALESCE(started_at, now())
  WHERE id = (SELECT id FROM job WHERE ${takeable} AND attempts < ${MAX_ATTEMPTS} ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING ${taken}`;

const park = `
  UPDATE job SET state = 'FAILED', error = '{"code": "JOB_ATTEMPTS_EXHAUSTED", "params": {}}', finished_at = now(),
    lease_owner = NULL, lease_until = NULL
  WHERE ${takeable} AND attempts >= ${MAX_ATTEMPTS}`;

const renew = `
  UPDATE job SET lease_until = now() + $3::int * interval '1 millisecond', phase = $4, done = $5::int, total = $6::int
  WHERE id = $1 AND lease_owner = $2 AND state = 'RUNNING' RETURNING cancel_requested`;

const held = `id = $1 AND lease_owner = $2 AND state = 'RUNNING'`;

const finish = `
  UPDATE job SET state = $3, error = $4::jsonb, finished_at = CASE WHEN $3 IN ('FAILED', 'CANCELLED') THEN now() END,
    attempts = attempts - $5::int, lease_owner = NULL, checkpoint = COALESCE($7::jsonb, checkpoint),
    lease_until = CASE WHEN $6::int > 0 THEN now() + $6::int * interval '1 millisecond' END
  WHERE ${held}`;

/** The database asks a silent client whether it is still there after 10 s, and gives it up after 15 s more. */
const endSilent = `
  SELECT set_config('idle_in_transaction_session_timeout', $1::int || 'ms', true),
    set_config('client_connection_check_interval', '5s', true), set_config('tcp_keepalives_idle', '10', true),
    set_config('tcp_keepalives_interval', '5', true), set_config('tcp_keepalives_count', '3', true),
    set_config('tcp_user_timeout', '25s', true)`;

/**
 * Has the database end this transaction when its worker's host is gone or its process stands still: whoever takes the job over
 * would wait for its locks otherwise, for hours where the network says nothing.
 */
export async function endWithWorker(tx: EntityManager, silenceMs: number): Promise<void> {
  await tx.query(endSilent, [silenceMs]);
}

/** The lease was lost or the job cancelled before its work could be committed: then nothing of it may be. */
export class LeaseGoneError extends Error {}

/** Leases of jobs by name of their worker; the database's clock alone counts. */
export class JobLeases {
  constructor(
    private readonly database: Database,
    private readonly owner: string,
    private readonly leaseMs: number,
  ) {}

  /** Takes the oldest job that waits or was abandoned, and fails for good what was tried too often. */
  async take(): Promise<TakenJob | undefined> {
    const [, rows] = await this.database.read<[unknown[], TakenJob[]]>({ as: 'JOBS' }, [
      { name: 'park-jobs', text: park },
      { name: 'take-job', text: take, values: [this.owner, this.leaseMs] },
    ]);
    return rows[0];
  }

  /** Keeps the lease and tells how far the work is. */
  async renew(jobId: string, { phase, done, total }: JobProgress): Promise<LeaseState> {
    const [rows] = await this.database.read<[Array<{ cancel_requested: boolean }>]>({ as: 'JOBS' }, [
      { name: 'renew-job', text: renew, values: [jobId, this.owner, this.leaseMs, phase, done, total] },
    ]);
    const [row] = rows;
    if (!row) return 'LOST';
    return row.cancel_requested ? 'CANCEL_REQUESTED' : 'HELD';
  }

  /**
   * Ends the work in the transaction that did it: state and result are there together with what was written, or not at all.
   * @throws LeaseGoneError when somebody else has the job by now, or its cancelling was asked for
   */
  async settle(
    tx: EntityManager,
    jobId: string,
    state: Extract<JobState, 'AWAITING_CONFIRMATION' | 'SUCCEEDED'>,
    settled: JobProgress & { readonly result: object; readonly checkpoint: object | null },
  ): Promise<void> {
    const { phase, done, total, result, checkpoint } = settled;
    const written = await rowsWritten(
      tx,
      `UPDATE job SET state = $3, phase = $4, done = $5::int, total = $6::int, result = $7::jsonb, checkpoint = $8::jsonb, error = NULL,
         finished_at = CASE WHEN $3 = 'SUCCEEDED' THEN now() END, lease_owner = NULL, lease_until = NULL
       WHERE ${held} AND NOT cancel_requested`,
      [
        jobId,
        this.owner,
        state,
        phase,
        done,
        total,
        JSON.stringify(result),
        checkpoint && JSON.stringify(checkpoint),
      ],
    );
    if (written !== 1) throw new LeaseGoneError();
  }

  /**
   * Keeps how far the work is in the transaction that did a part of it: whoever takes the job over goes on from there.
   * @throws LeaseGoneError when somebody else has the job by now, or its cancelling was asked for
   */
  async keep(tx: EntityManager, jobId: string, done: number, checkpoint: object): Promise<void> {
    const written = await rowsWritten(
      tx,
      `UPDATE job SET done = $3::int, checkpoint = $4::jsonb, attempts = 1 WHERE ${held} AND NOT cancel_requested`,
      [jobId, this.owner, done, JSON.stringify(checkpoint)],
    );
    if (written !== 1) throw new LeaseGoneError();
  }

  /** Fails a job with a code that its user can read; `checkpoint` is what the user goes on from, if there is anything. */
  fail(
    jobId: string,
    error: { readonly code: string; readonly params: object },
    checkpoint: object | null,
  ): Promise<void> {
    return this.end(jobId, 'FAILED', { error, checkpoint });
  }

  cancel(jobId: string): Promise<void> {
    return this.end(jobId, 'CANCELLED', {});
  }

  /** Puts a job back, to be tried again after a while; when the worker only stops, the try does not count. */
  release(jobId: string, { afterMs, counts }: { afterMs: number; counts: boolean }): Promise<void> {
    return this.end(jobId, 'QUEUED', { afterMs, uncounted: counts ? 0 : 1 });
  }

  private async end(
    jobId: string,
    state: JobState,
    how: { error?: object; afterMs?: number; uncounted?: number; checkpoint?: object | null },
  ): Promise<void> {
    const error = how.error === undefined ? null : JSON.stringify(how.error);
    await this.database.read({ as: 'JOBS' }, [
      {
        name: 'end-job',
        text: finish,
        values: [
          jobId,
          this.owner,
          state,
          error,
          how.uncounted ?? 0,
          how.afterMs ?? 0,
          how.checkpoint ? JSON.stringify(how.checkpoint) : null,
        ],
      },
    ]);
  }
}
