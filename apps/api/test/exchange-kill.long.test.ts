import { afterAll, beforeAll, expect, it } from 'vitest';

import { confirmRound, countWrites, dieAt, expectImportedOnce, queueRound } from './doomed-workers.js';
import { type Client, World } from './world.js';

const LINES = 2_000;
const MOMENTS = 25;

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await World.create();
  officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
});
afterAll(() => world.close());

it('has every line of every import once, killed at fifty moments from the first write to the last', async () => {
  const round = (turn: number) => queueRound({ world, officer, lines: LINES, firstPerson: turn * LINES });
  const undisturbed = await round(0);
  const preview = await countWrites(undisturbed);
  await confirmRound(undisturbed);
  const writing = await countWrites(undisturbed);

  let deaths = 0;
  for (let turn = 1; turn <= MOMENTS; turn += 1) {
    const momentOf = (writes: number) => Math.ceil((turn / MOMENTS) * 2 * writes);
    const killed = await round(turn);
    deaths += await dieAt(killed, [momentOf(preview)], 'AWAITING_CONFIRMATION');
    await confirmRound(killed);
    deaths += await dieAt(killed, [momentOf(writing)], 'SUCCEEDED');
    await expectImportedOnce(killed);
  }
  expect(deaths).toBe(2 * MOMENTS);
}, 900_000);
