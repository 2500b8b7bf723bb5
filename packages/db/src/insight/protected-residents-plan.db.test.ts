import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, enactDecree, ownerOf, takeSeats } from '../testing/protection-chain.js';
import { rowsRead } from '../testing/rows-read.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

const elsewhere = 1500;
const residents = 6;
const lines = 1000;
/** The planner itself looks up the ends of an index. */
const looksOfPlanner = 10;

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(2);
  const { database } = world;
  const owner = await ownerOf(database, '73.72');
  for (const [code, people] of [
    ['73.72.01.1005', elsewhere],
    ['73.72.01.1004', residents],
  ] as const) {
    const chain = await addChain(database, { owner, home: await ownerOf(database, code), people });
    await database.write(chain.acting, (tx) => takeSeats(tx, chain, chain.people));
    await enactDecree(database, chain);
  }
  const draft = await addChain(database, {
    owner,
    home: await ownerOf(database, '73.72.01.1004'),
    people: 0,
    stages: [],
    signed: false,
  });
  await database.write(draft.acting, (tx) =>
    tx.query(
      `INSERT INTO agreement_line (id, agreement_id, member_group, segment, programmes, funding_source, payer_id, income_base,
         month_from, month_to, regency_id)
       SELECT unnest($2::uuid[]), agreement_id, member_group, segment, programmes, funding_source, payer_id, income_base,
         month_from, month_to, regency_id FROM agreement_line WHERE id = $1`,
      [draft.lineId, Array.from({ length: lines }, () => uuidv7())],
    ),
  );
  await asAdmin(world.ownerUrl, (owning) => owning.query('ANALYZE'));
}, 60_000);
afterAll(() => world.drop());

test.each([
  ['VILLAGE', '73.72.01.1004', residents],
  ['DISTRICT', '73.72.01', residents + elsewhere],
] as const)(
  'the residents of a %s who are protected are counted by their own enrolments, however many there are elsewhere and however many lines',
  async (level, code, people) => {
    const { database } = world;
    const [{ id: regionId } = { id: 0 }] = await database
      .read<{ id: number }[][]>({ as: 'GATE' }, [
        { text: 'SELECT region_id AS id FROM region_version WHERE code = $1', values: [code] },
      ])
      .then(([rows = []]) => rows);
    await database.write(
      { as: 'ASSIGNMENT', jurisdiction: { level, regionId }, userId: null },
      async (tx) => {
        const count = async () =>
          expect(
            await tx.query(`SELECT protected_residents('VULNERABLE_WORKER', '2024-05-31')::int AS people`),
          ).toEqual([{ people }]);
        for (const table of ['person', 'enrolment'])
          expect(await rowsRead(tx, table, count), table).toBeLessThanOrEqual(people + looksOfPlanner);
      },
    );
  },
);
