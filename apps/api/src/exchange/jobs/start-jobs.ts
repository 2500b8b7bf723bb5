import { sumPersonsSeen } from '@lindung/db/access/persons-seen-sums';
import { sealTrail } from '@lindung/db/access/trail-seal';
import { workerConnection } from '@lindung/db/exchange/job-queue';
import { purgeExpired } from '@lindung/db/exchange/purge';
import { businessDateOf } from '@lindung/domain/shared/business-date';
import { Logger, run } from 'graphile-worker';
import pg from 'pg';

import { safeError } from '../../graphql/format-error.js';
import type { Services } from '../../request-context.js';
import { checkFigures } from '../../insight/insight.public.js';
import { matchingRound } from '../../worker/worker.public.js';
import { jobHandlers } from './job-handlers.js';
import { type JobTiming, jobTiming, JobWorker } from './job-worker.js';

const sealMs = 5_000;
const matchMs = 5_000;
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
  const rounds = [
    inRounds(minuteMs, 'folding the summaries failed', log, () =>
      database.read({ as: 'JOBS' }, [{ text: 'SELECT fold_summary()' }]),
    ),
    inRounds(hourMs, 'purging failed', log, () => purgeExpired(database)),
    inRounds(sealMs, 'sealing the trail failed', log, sealing(services)),
    inRounds(matchMs, 'asking the population register failed', log, matchingRound(services)),
    inRounds(hourMs, 'comparing figures with their ledgers failed', log, () => checkFigures(services)),
    inRounds(hourMs, 'summing whose data was shown failed', log, () => sumPersonsSeen(database)),
  ];
  const poll = setInterval(() => worker.wake(), timing.pollMs);
  worker.wake();
  return {
    stop: async () => {
      clearInterval(poll);
      const ended = rounds.map((round) => round.stop());
      await queue.stop();
      await worker.stop();
      await Promise.all(ended);
      await pool.end();
    },
  };
}

/** Seals the trail, and tells the log once a day how far: who keeps the log has the trail's head outside of the database. */
function sealing({ database, keyRing, clock, log }: Services): () => Promise<void> {
  let toldOn: string | undefined;
  return async () => {
    const now = clock.now();
    const { head } = await sealTrail(database, keyRing.trailSigner, now);
    const day = businessDateOf(now.toISOString());
    if (!head || toldOn === day) return;
    toldOn = day;
    log.info(
      { day, seal: String(head.number), digest: head.digest, publicKey: keyRing.trailSigner.publicKey },
      'the head of the trail',
    );
  };
}

/** Does the work now and again after each interval, one at a time; a failure is told and the next round tries again. */
function inRounds(everyMs: number, failure: string, log: Services['log'], work: () => Promise<unknown>) {
  let running: Promise<unknown> | undefined;
  const round = (): void => {
    running ??= work()
      .catch((error: unknown) => log.error({ error: safeError(error) }, failure))
      .finally(() => (running = undefined));
  };
  const timer = setInterval(round, everyMs);
  round();
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await running;
    },
  };
}

/** Works on every job that waits, and returns when none does; for whoever must see the end of a job before going on. */
export const runWaitingJobs = (services: Services): Promise<void> =>
  new JobWorker(services, jobHandlers, jobTiming).drain();
