import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, ownerOf } from '../testing/protection-chain.js';
import { raceForLastSeat, raceOfGroups, seatsHeld } from '../testing/race-for-last-seat.js';
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

test(
  'of 50 mass enrolments of 1,000 at once 35 fill the 35,000 seats of four stages: never one too many, none lost',
  { timeout: 3_600_000 },
  async () => {
    const stages = ['2024-01-29', '2024-04-01', '2024-05-01', '2024-07-01'].map((startsOn, at) => ({
      startsOn,
      seats: [5_000, 10_000, 12_500, 7_500][at] ?? 0,
    }));
    const owner = await ownerOf(world.database, '73.71');
    const home = await ownerOf(world.database, '73.71.01.1001');
    const chain = await addChain(world.database, { owner, home, people: 50_000, stages });
    const groups = Array.from({ length: 50 }, (_, at) => chain.people.slice(at * 1_000, (at + 1) * 1_000));
    expect(await raceOfGroups(world.database, chain, groups)).toEqual({ seated: 35_000, refused: 15 });
    expect(await seatsHeld(world.database, chain)).toEqual(
      stages.map(({ seats }) => ({ taken: seats, seats, people: seats })),
    );
  },
);
