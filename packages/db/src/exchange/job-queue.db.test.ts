import { runOnce } from 'graphile-worker';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { asRegency, ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { workerConnection } from './job-queue.js';

let world: TestDatabase;
let regencyId: number;
beforeAll(async () => {
  world = await createTestDatabase();
  ({ regencyId } = await ownerOf(world.database, '73.72'));
});
afterAll(() => world.drop());

/** Runs what the queue holds as a worker does. @returns the ids of the jobs that it was woken for */
async function drain(): Promise<string[]> {
  const woken: string[] = [];
  const broken: Error[] = [];
  const pool = new pg.Pool({ ...workerConnection(world.appUrl), max: 3 });
  pool.on('error', (error) => broken.push(error));
  pool.on('connect', (client) => client.on('error', (error) => broken.push(error)));
  try {
    await runOnce({
      pgPool: pool,
      noHandleSignals: true,
      taskList: {
        'run-job': async (payload) => {
          woken.push((payload as { jobId: string }).jobId);
        },
      },
    });
  } finally {
    await pool.end();
  }
  expect(broken).toEqual([]);
  return woken;
}

const wake = (jobId: string) =>
  world.database.write(asRegency(regencyId), (tx) => tx.query(`SELECT wake_worker($1)`, [jobId]));

test('a use case wakes a worker with its commit, and the worker sees the id of the job alone', async () => {
  const jobId = uuidv7();
  await wake(jobId);
  expect(await drain()).toEqual([jobId]);
  expect(await drain()).toEqual([]);
});

test('what is rolled back wakes nobody', async () => {
  await expect(
    world.database.write(asRegency(regencyId), async (tx) => {
      await tx.query(`SELECT wake_worker($1)`, [uuidv7()]);
      throw new Error('undo');
    }),
  ).rejects.toThrow('undo');
  expect(await drain()).toEqual([]);
});

test('a job that is woken twice before a worker comes is run once', async () => {
  const jobId = uuidv7();
  await Promise.all([wake(jobId), wake(jobId)]);
  expect(await drain()).toEqual([jobId]);
});

test('no level reads or fills the queue by itself', async () => {
  for (const statement of ['SELECT FROM graphile_worker.jobs', `SELECT graphile_worker.add_job('run-job')`]) {
    await expect(
      world.database.write(asRegency(regencyId), (tx) => tx.query(statement)),
      statement,
    ).rejects.toThrow('permission denied');
  }
});

test('who runs jobs reads no person, no money and no file', async () => {
  for (const secret of [
    'full_name FROM person',
    'amount FROM bill',
    'amount FROM bill_line',
    'bytes FROM file_chunk',
    'password_hash FROM app_user',
  ]) {
    await expect(world.database.read({ as: 'JOBS' }, [{ text: `SELECT ${secret}` }]), secret).rejects.toThrow(
      'permission denied',
    );
  }
});
