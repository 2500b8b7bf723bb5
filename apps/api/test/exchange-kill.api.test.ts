import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import {
  confirmRound,
  countWrites,
  dieAt,
  DoomedWorker,
  expectImportedOnce,
  leaseOver,
  queueRound,
  taken,
  takeOver,
} from './doomed-workers.js';
import { type Client, World } from './world.js';

const LINES = 400;
const SEED = 73_72;

describe('an import whose workers die', () => {
  const writes = { preview: 0, writing: 0 };
  let world: World;
  let officer: Client;
  const round = (firstPerson: number) => queueRound({ world, officer, lines: LINES, firstPerson });
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
    const undisturbed = await round(0);
    writes.preview = await countWrites(undisturbed);
    await confirmRound(undisturbed);
    writes.writing = await countWrites(undisturbed);
    await expectImportedOnce(undisturbed);
  }, 120_000);
  afterAll(() => world.close());

  // In the first half of the work, so that none is done before its moment comes, however seldom it had to renew its lease.
  const momentsOf = (phase: keyof typeof writes, numRuns: number) =>
    fc.sample(fc.integer({ min: 1, max: writes[phase] }), { numRuns, seed: SEED });

  it('has every line once when they are killed, and the next ones take over', async () => {
    const killed = await round(LINES);
    const deaths = await dieAt(killed, momentsOf('preview', 1), 'AWAITING_CONFIRMATION');
    await confirmRound(killed);
    expect(deaths + (await dieAt(killed, momentsOf('writing', 2), 'SUCCEEDED'))).toBe(3);
    await expectImportedOnce(killed);
  }, 180_000);

  it('is taken over from one that stands still with its locks, and what that one does afterwards counts for nothing', async () => {
    const worker = DoomedWorker.spawn();
    const stopped = await round(2 * LINES);
    await takeOver(stopped, 'AWAITING_CONFIRMATION');
    await confirmRound(stopped);
    await worker.start(world, writes.writing, 'SIGSTOP');
    await taken(stopped);
    await leaseOver(stopped);
    await takeOver(stopped, 'SUCCEEDED');
    await expectImportedOnce(stopped);
    expect(await worker.goOn()).toBe(0);
    await expectImportedOnce(stopped);
  }, 180_000);
});
