import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, ownerOf } from '../testing/protection-chain.js';
import { raceForLastSeat } from '../testing/race-for-last-seat.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(50);
});
afterAll(() => world.drop());

test.each([2, 50])(
  'the last seat goes to exactly one of %i who ask at once, in a thousand rounds',
  { timeout: 3_600_000 },
  async (takers) => {
    const owner = await ownerOf(world.database, '73.72');
    const home = await ownerOf(world.database, '73.72.01.1004');
    for (let round = 0; round < 1_000; round += 1) {
      const stages = [{ startsOn: '2024-05-01', seats: 1 }];
      const chain = await addChain(world.database, { owner, home, people: takers, stages });
      expect(await raceForLastSeat(world.database, chain), `round ${round}`).toEqual({
        seated: 1,
        refused: takers - 1,
      });
    }
  },
);
