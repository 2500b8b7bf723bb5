import { afterAll, beforeAll, expect, test } from 'vitest';

import { raceForSeats } from './proposal-race.js';
import { type Client, World } from './world.js';

let world: World;
let officer: Client;
beforeAll(async () => {
  world = await World.create();
  officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
});
afterAll(() => world.close());

test.each([2, 20])(
  'the last seat goes to exactly one of %i who propose at once, in a hundred rounds',
  { timeout: 1_800_000 },
  async (proposers) => {
    for (let round = 0; round < 100; round += 1) {
      const { made, refusedWith } = await raceForSeats(world, officer, proposers, 1);
      expect({ round, made: made.length, refusedWith }).toEqual({
        round,
        made: 1,
        refusedWith: ['QUOTA_EXHAUSTED'],
      });
    }
  },
);
