import { workerConnection } from '@lindung/db/exchange/job-queue';
import { purgeExpired } from '@lindung/db/exchange/purge';
import { Logger, run } from 'graphile-worker';
import pg from 'pg';

import { safeError } from '../../graphql/format-error.js';
import type { Services } from '../../request-context.js';
import { jobHandlers } from './job-handlers.js';
import { type JobTiming, jobTiming, JobWorker } from './job-worker.js';

const hourMs = 3_600_000;
const minuteMs = 60_000;

/** Starts working on jobs in this process: woken by the queue, and by a look of its own in case a call was lost. */
export async function startJobs(
  services: Services,
  timing: JobTiming = jobTiming,
): Promise<{ stop: () => Promise<void> }> {
  const { database, log } = services;
  const worker = new JobWorker(services, jobHandlers, timing);
  const broken = (error: Error): void =>
    log.warn({ error: safeError(error) }, 'a connection of the job queue broke');
  const pool = new pg.Pool({ ...workerConnection(database.url), max: 3 });
  pool.on('error', broken);
  pool.on('connect', (client) => client.on('error', broken));
  const queue = await run({
    pgPool: pool,
    noHandleSignals: true,
    concurrency: 1,
    pollInterval: timing.pollMs,
    taskList: { 'run-job': () => worker.wake() },
    logger: new Logger(
      () => (level, message) =>
        (String(level) === 'error' ? log.error : log.debug).call(log, { queue: message }),
    ),
  });
  let purged = Promise.resolve();
  const purge = (): void => {
    purged = purgeExpired(database).catch((error: unknown) =>
      log.error({ error: safeError(error) }, 'purging failed'),
    );
  };
  let folded: Promise<unknown> = Promise.resolve();
  const fold = (): void => {
    folded = database
      .read({ as: 'JOBS' }, [{ text: 'SELECT fold_summary()' }])
      .catch((error: unknown) => log.error({ error: safeError(error) }, 'folding the summaries failed'));
  };
  const folding = setInterval(fold, minuteMs);
  const poll = setInterval(() => worker.wake(), timing.pollMs);
  const purging = setInterval(purge, hourMs);
  worker.wake();
  purge();
  return {
    stop: async () => {
      clearInterval(poll);
      clearInterval(purging);
      clearInterval(folding);
      await queue.stop();
      await worker.stop();
      await purged;
      await folded;
      await pool.end();
    },
  };
}

/** Works on every job that waits, and returns when none does; for whoever must see the end of a job before going on. */
export const runWaitingJobs = (services: Services): Promise<void> =>
  new JobWorker(services, jobHandlers, jobTiming).drain();
