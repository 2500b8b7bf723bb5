import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';

import { expect, onTestFinished, vi } from 'vitest';

import { runWaitingJobs, startJobs } from '../src/exchange/exchange.public.js';
import type { JobTiming } from '../src/exchange/jobs/job-worker.js';
import { asSuperuser } from './as-superuser.js';
import {
  candidate,
  confirm,
  countRows,
  csvOf,
  getFile,
  importRowsOf,
  jobOf,
  newList,
  queueImport,
} from './candidate-file.js';
import { type Client, key, masterKeyOfTests, type World } from './world.js';

/** What a worker is told: whose database, and at which of its writes to it it ends. */
export interface Doom {
  readonly url: string;
  readonly masterKey: string;
  readonly today: string;
  readonly timing: JobTiming;
  /** Twice the number of a write: even before it leaves, odd (one less) behind it. */
  readonly at: number;
  /** SIGSTOP leaves it standing with all it holds. */
  readonly signal: 'SIGKILL' | 'SIGSTOP';
}

const child = fileURLToPath(new URL('./doomed-worker.ts', import.meta.url));
const tsconfig = fileURLToPath(new URL('../tsconfig.json', import.meta.url));
const timing: JobTiming = { leaseMs: 1_000, renewMs: 250, pollMs: 100, retryMs: 100, silenceMs: 1_500 };

/** A worker in a process of its own, ready to work and to die. */
export class DoomedWorker {
  private constructor(
    private readonly process: ChildProcess,
    private readonly ready: Promise<unknown>,
  ) {}

  static spawn(): DoomedWorker {
    const process = spawn(
      globalThis.process.execPath,
      ['--conditions=@lindung/source', '--import', import.meta.resolve('tsx'), child],
      {
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
        // The decorators of the API are those that this file turns on.
        env: { ...globalThis.process.env, TSX_TSCONFIG_PATH: tsconfig },
      },
    );
    onTestFinished(() => void process.kill('SIGKILL'));
    const failed = once(process, 'exit').then(([code]) => {
      throw new Error(`a worker ended with ${code} before it was ready`);
    });
    return new DoomedWorker(process, Promise.race([once(process, 'message'), failed]));
  }

  /** Sends it to work. @returns the signal that ended it; null when it was done before its moment came */
  async work(world: World, at: number): Promise<NodeJS.Signals | null> {
    await this.start(world, at, 'SIGKILL');
    const [, signal] = (await once(this.process, 'exit')) as [number | null, NodeJS.Signals | null];
    return signal;
  }

  async start(world: World, at: number, signal: Doom['signal']): Promise<void> {
    await this.ready;
    const { database, clock } = world.services;
    const masterKey = masterKeyOfTests.toString('base64');
    this.process.send({
      url: database.url,
      masterKey,
      today: clock.today(),
      timing,
      at,
      signal,
    } satisfies Doom);
  }

  /** Lets one that stands go on. @returns with what it ended when it found nothing more to do */
  async goOn(): Promise<number | null> {
    const ended = once(this.process, 'exit') as Promise<[number | null]>;
    this.process.kill('SIGCONT');
    const [code] = await ended;
    return code;
  }
}

interface Round {
  readonly world: World;
  readonly officer: Client;
  /** Every tenth line of the file is refused. */
  readonly lines: number;
  readonly firstPerson: number;
}

export interface QueuedImport extends Round {
  readonly listId: string;
  readonly jobId: string;
}

export async function queueRound(round: Round): Promise<QueuedImport> {
  const { officer, lines, firstPerson } = round;
  const rows = Array.from({ length: lines }, (_, at) =>
    candidate(firstPerson + at, at % 10 === 9 ? { NIK: '737201010160000' } : {}),
  );
  const listId = await newList(officer);
  return { ...round, listId, jobId: await queueImport(officer, listId, csvOf(rows)) };
}

export const confirmRound = ({ officer, jobId }: QueuedImport) =>
  officer.ask(confirm, { input: { idempotencyKey: key(), jobId } });

/** How often a worker writes to the database until no job waits any more. */
export async function countWrites({ world }: Round): Promise<number> {
  const written = vi.spyOn(Socket.prototype, 'write');
  await runWaitingJobs(world.services);
  const count = written.mock.calls.length;
  written.mockRestore();
  return count;
}

const isHeld = ({ world, jobId }: QueuedImport) =>
  asSuperuser(world, async (client) => {
    const { rowCount } = await client.query(
      `SELECT FROM job WHERE id = $1 AND state = 'RUNNING' AND lease_until > now()`,
      [jobId],
    );
    return rowCount === 1;
  });

/** Waits until a worker has taken the job. */
export const taken = (queued: QueuedImport) =>
  expect.poll(() => isHeld(queued), { interval: 20, timeout: 60_000 }).toBe(true);

/** Waits until the lease of a worker that is gone is over. */
export const leaseOver = (queued: QueuedImport) =>
  expect.poll(() => isHeld(queued), { timeout: 10_000 }).toBe(false);

/** Has the server of this process take over whatever waits or was abandoned, by nothing but looking for it. */
export async function takeOver({ world, officer, jobId }: QueuedImport, state: string): Promise<void> {
  const jobs = await startJobs(world.services, timing);
  try {
    await expect
      .poll(async () => (await jobOf(officer, jobId)).state, { interval: 100, timeout: 60_000 })
      .toBe(state);
  } finally {
    await jobs.stop();
  }
}

/** Has workers die at moments of one phase, each taking over from the one before, and another one end the work. */
export async function dieAt(
  queued: QueuedImport,
  moments: readonly number[],
  state: string,
): Promise<number> {
  const workers = moments.map(() => DoomedWorker.spawn());
  let deaths = 0;
  for (const [turn, worker] of workers.entries()) {
    await leaseOver(queued);
    if ((await worker.work(queued.world, moments[turn] ?? 0)) === 'SIGKILL') deaths += 1;
  }
  await takeOver(queued, state);
  return deaths;
}

/** Everything that an import leaves behind is there once: no line twice, none missing, none of it half. */
export async function expectImportedOnce({
  world,
  officer,
  jobId,
  listId,
  lines,
}: QueuedImport): Promise<void> {
  const refused = Math.floor(lines / 10);
  const added = lines - refused;
  const job = await jobOf(officer, jobId);
  expect(job).toMatchObject({
    state: 'SUCCEEDED',
    error: null,
    result: { lines, added, changed: 0, unchanged: 0, refused },
  });
  const ofList = `list_id = '${listId}'`;
  const persons = `id IN (SELECT person_id FROM candidate WHERE ${ofList})`;
  expect(
    await Promise.all([
      countRows(world, 'candidate', ofList),
      countRows(world, 'person', `${persons} AND version = 1`),
      countRows(world, 'decile_observation', ofList),
      countRows(world, 'candidate_list_version', `${ofList} AND number = 1 AND lines = ${lines}`),
      countRows(world, 'staged_candidate', `job_id = '${jobId}'`),
      countRows(world, 'audit_event', `operation = 'confirmImport' AND object_id = '${listId}'`),
      countRows(world, 'file', `name LIKE '%ditolak%' AND created_by = '${officer.userId}' AND NOT complete`),
    ]),
  ).toEqual([added, added, added, 1, lines, 1, 0]);
  expect(await importRowsOf(officer, jobId, 'REFUSED')).toHaveLength(Math.min(refused, 200));
  const { bytes } = await getFile(officer, String(job.result?.['downloadFileId']));
  expect(bytes.toString().trimEnd().split('\r\n')).toHaveLength(refused + 1);
}
