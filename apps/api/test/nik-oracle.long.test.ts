import { afterAll, beforeAll, expect, test } from 'vitest';

import { NikPairs } from './nik-pairs.js';
import { World } from './world.js';

const PAIRS = 2_000;

let world: World;
beforeAll(async () => {
  world = await World.create();
});
afterAll(() => world.close());

let serial = 0;
const newNik = (): string => `737201450789${String((serial += 1)).padStart(4, '0')}`;

/** The share of `ours` that is above a random one of `theirs`: a half when both come from one distribution. */
function aboveOthers(ours: readonly number[], theirs: readonly number[]): number {
  const all = [...ours.map((ms) => ({ ms, isOurs: true })), ...theirs.map((ms) => ({ ms, isOurs: false }))];
  all.sort((one, other) => one.ms - other.ms);
  let below = 0;
  let above = 0;
  for (const { isOurs } of all) {
    if (isOurs) above += below;
    else below += 1;
  }
  return above / (ours.length * theirs.length);
}

test(`${PAIRS} numbers that another region holds are registered like ${PAIRS} that nobody bears, and take as long`, async () => {
  const officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  const pairs = new NikPairs(world, officer, newNik);
  await pairs.plant(await world.user('PROGRAMME_OFFICER', { region: '73.11' }), '73.11', PAIRS);
  const took = { borne: [] as number[], free: [] as number[] };
  for (const [at, pair] of pairs.take(PAIRS).entries()) {
    const order = at % 2 === 0 ? (['borne', 'free'] as const) : (['free', 'borne'] as const);
    const answers = new Map<string, string>();
    for (const kind of order) {
      const { told, milliseconds } = await pairs.timed(pair[kind]);
      took[kind].push(milliseconds);
      answers.set(kind, told);
    }
    expect(answers.get('borne')).toBe(answers.get('free'));
  }
  // Four deviations of the rank sum of two samples of this size from one distribution.
  expect(Math.abs(aboveOthers(took.borne, took.free) - 0.5)).toBeLessThan(4 * Math.sqrt(1 / (6 * PAIRS)));
}, 1_800_000);
