import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { draftAddendum, signAddendum } from '../testing/addendum.js';
import {
  addChain,
  type Chain,
  enactDecree,
  giveBack,
  ownerOf,
  takeSeats,
} from '../testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { findSeatFigureFaults } from './seat-figures.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(10);
});
afterAll(() => world.drop());

const everywhere = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;
const chainOf = async (): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 12,
    stages: [
      { startsOn: '2024-05-01', seats: 6 },
      { startsOn: '2024-06-01', seats: 6 },
    ],
  });

test(
  'the figures of seats by stage, village and line are those of the ledger after any history',
  { timeout: 60_000 },
  async () => {
    const step = fc.oneof(
      fc.record({ take: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ giveBack: fc.nat(5) }),
      fc.record({ takeBack: fc.integer({ min: 1, max: 4 }) }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 3, maxLength: 8 }),
        fc.boolean(),
        async (steps, isEnacted) => {
          const chain = await chainOf();
          const people = [...chain.people];
          const held: string[] = [];
          for (const what of steps)
            await world.database
              .write(chain.acting, async (tx) => {
                if ('take' in what)
                  held.push(...(await takeSeats(tx, chain, people.splice(0, what.take), '2024-07-01')));
                else if ('giveBack' in what) {
                  const [id] = held.splice(what.giveBack, 1);
                  if (id) await giveBack(tx, chain, id);
                } else
                  await signAddendum(tx, chain, await draftAddendum(tx, chain, { takeBack: what.takeBack }));
              })
              // What is refused leaves no trace, which is what is looked at.
              .catch(() => null);
          if (isEnacted) await enactDecree(world.database, chain);
          expect(await findSeatFigureFaults(world.database, everywhere)).toEqual([]);
        },
      ),
      { numRuns: 10 },
    );
  },
);

test('a figure that somebody has changed is found, with what the ledger says', async () => {
  const chain = await chainOf();
  await world.database.write(chain.acting, (tx) =>
    takeSeats(tx, chain, chain.people.slice(0, 4), '2024-07-01'),
  );
  await asAdmin(world.ownerUrl, async (admin) => {
    // The functions that keep the figures act as this one; whoever could, would have to be it.
    await admin.query('SET ROLE lindung_definer');
    await admin.query(
      `UPDATE quota_stage SET granted = granted + 1 WHERE line_id = $1 AND starts_on = '2024-06-01'`,
      [chain.lineId],
    );
    await admin.query(
      `UPDATE quota_place SET used = used + 2 WHERE stage_id IN (SELECT stage_id FROM quota_stage WHERE line_id = $1)`,
      [chain.lineId],
    );
  });
  const found = await findSeatFigureFaults(world.database, everywhere);
  expect(found.map(({ figure, kept, ledger }) => [figure, kept, ledger])).toEqual([
    ['USED', 2, 0],
    ['GRANTED', 7, 6],
  ]);
});
