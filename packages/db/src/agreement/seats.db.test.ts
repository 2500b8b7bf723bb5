import { placeSeats, type StageSeats } from '@lindung/domain/agreement/quota';
import { businessDate } from '@lindung/domain/shared/business-date';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  addChain,
  asRegency,
  type Chain,
  enactDecree,
  giveBack,
  ownerOf,
  takeSeat,
  takeSeats,
} from '../testing/protection-chain.js';
import { raceOfGroups, seatsHeld } from '../testing/race-for-last-seat.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(20);
});
afterAll(() => world.drop());

const twoStages = [
  { startsOn: '2024-05-01', seats: 2 },
  { startsOn: '2024-07-01', seats: 2 },
];
const chainOf = async (people: number, stages = twoStages): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people,
    stages,
  });

const actingOn = ({ owner, proposer }: Chain, day: string) =>
  ({ ...asRegency(owner.regencyId, proposer), assignment: { id: null, on: businessDate(day) } }) as const;
const write = <T>(chain: Chain, work: (tx: EntityManager) => Promise<T>, on = '2024-08-01') =>
  world.database.write(actingOn(chain, on), work);

interface Turn {
  stage: string;
  seat: number;
  turn: number;
  person: string;
  vacant: boolean;
}
const turnsOf = (chain: Chain): Promise<Turn[]> =>
  write(chain, (tx) =>
    tx.query(
      `SELECT g.starts_on AS stage, s.seat, s.turn, e.person_id AS person, s.vacant
       FROM quota_seat s JOIN quota_stage g USING (stage_id) JOIN enrolment e ON e.id = s.enrolment_id
       WHERE g.line_id = $1 ORDER BY g.starts_on, s.seat, s.turn`,
      [chain.lineId],
    ),
  );
const placesOf = (chain: Chain): Promise<unknown[]> =>
  write(chain, (tx) =>
    tx.query(
      `SELECT g.starts_on AS stage, p.reserved, p.used, p.released FROM quota_place p JOIN quota_stage g USING (stage_id)
       WHERE g.line_id = $1 ORDER BY g.starts_on`,
      [chain.lineId],
    ),
  );
const stagesOf = (tx: EntityManager, chain: Chain): Promise<StageSeats[]> =>
  tx.query(
    `SELECT stage_id AS "stageId", starts_on AS "startsOn", granted, taken FROM quota_stage WHERE line_id = $1 ORDER BY starts_on`,
    [chain.lineId],
  );
const withdraw = async (tx: EntityManager, chain: Chain, stage: number, seats: number) => {
  const stages = await stagesOf(tx, chain);
  await tx.query(
    `INSERT INTO quota_entry (id, line_id, kind, seats, stage_id, effective_on, by_user, regency_id)
     VALUES ($1, $2, 'WITHDRAW', $3, $4, '2024-08-01', $5, $6)`,
    [uuidv7(), chain.lineId, seats, stages[stage]?.stageId, chain.proposer, chain.owner.regencyId],
  );
};

test('a seat is one of the earliest stage that has one, and whoever comes after has the one that was given back', async () => {
  const chain = await chainOf(5);
  const [a = '', b = '', c = '', d = '', e = ''] = chain.people;
  const [first = ''] = await write(chain, (tx) => takeSeats(tx, chain, [a, b, c], '2024-07-01'));
  await write(chain, (tx) => giveBack(tx, chain, first));
  expect(await turnsOf(chain)).toEqual([
    { stage: '2024-05-01', seat: 1, turn: 1, person: a, vacant: true },
    { stage: '2024-05-01', seat: 2, turn: 1, person: b, vacant: false },
    { stage: '2024-07-01', seat: 1, turn: 1, person: c, vacant: false },
  ]);
  await write(chain, (tx) => takeSeats(tx, chain, [d, e], '2024-07-01'));
  expect(await turnsOf(chain)).toEqual([
    { stage: '2024-05-01', seat: 1, turn: 1, person: a, vacant: false },
    { stage: '2024-05-01', seat: 1, turn: 2, person: d, vacant: false },
    { stage: '2024-05-01', seat: 2, turn: 1, person: b, vacant: false },
    { stage: '2024-07-01', seat: 1, turn: 1, person: c, vacant: false },
    { stage: '2024-07-01', seat: 2, turn: 1, person: e, vacant: false },
  ]);
});

test('who is proposed has reserved a seat, who is enrolled uses it, and one that is given back is told as released', async () => {
  const chain = await chainOf(3);
  const [a = '', b = '', c = ''] = chain.people;
  const [first = ''] = await write(chain, (tx) => takeSeats(tx, chain, [a, b], '2024-05-01'));
  await write(chain, (tx) => giveBack(tx, chain, first));
  expect(await placesOf(chain)).toEqual([{ stage: '2024-05-01', reserved: 1, used: 0, released: 1 }]);
  await enactDecree(world.database, chain);
  expect(await placesOf(chain)).toEqual([{ stage: '2024-05-01', reserved: 0, used: 1, released: 1 }]);
  expect(
    await refusalOf(world.database, chain.acting, (tx) => takeSeat(tx, chain, c)),
    'the decree takes nobody any more',
  ).toBe('ck_enrolment_decree');
});

test('a seat is served by the office of the region on the day on which it is taken', async () => {
  const chain = await chainOf(1);
  const enrolmentId = await write(chain, (tx) => takeSeat(tx, chain, chain.people[0] ?? ''));
  const [[row] = []] = await world.database.read(chain.acting, [
    {
      text: `SELECT s.home_id, s.office_id IS NOT DISTINCT FROM (SELECT sb.office_id FROM serving_branch sb
               WHERE sb.region_id = $2 AND sb.valid_from <= '2024-05-01' AND COALESCE(sb.valid_to, 'infinity') >= '2024-05-01') AS served
             FROM quota_seat s WHERE s.enrolment_id = $1`,
      values: [enrolmentId, chain.owner.regencyId],
    },
  ]);
  const home = await ownerOf(world.database, '73.72.01.1004');
  expect(row).toEqual({ home_id: home.villageId, served: true });
});

test('seats are withdrawn of a stage that has them free, and never below those that are used', async () => {
  const chain = await chainOf(4);
  await write(chain, (tx) => takeSeats(tx, chain, chain.people.slice(0, 3), '2024-07-01'));
  const refusal = (stage: number, seats: number) =>
    refusalOf(world.database, chain.acting, (tx) => withdraw(tx, chain, stage, seats));
  expect(await refusal(0, 1)).toBe('ck_quota_stage_not_oversold');
  expect(await refusal(1, 2)).toBe('ck_quota_stage_not_oversold');
  expect(await refusal(1, 1)).toBeUndefined();
  expect(
    await refusalOf(world.database, chain.acting, (tx) =>
      takeSeats(tx, chain, chain.people.slice(3), '2024-07-01'),
    ),
  ).toBe('ck_quota_balance_not_oversold');
  const other = await chainOf(1);
  const ofAnother = async (tx: EntityManager) => {
    const [stage] = await stagesOf(tx, other);
    await tx.query(
      `INSERT INTO quota_entry (id, line_id, kind, seats, stage_id, effective_on, by_user, regency_id)
       VALUES ($1, $2, 'WITHDRAW', 1, $3, '2024-08-01', $4, $5)`,
      [uuidv7(), chain.lineId, stage?.stageId, chain.proposer, chain.owner.regencyId],
    );
  };
  expect(await refusalOf(world.database, chain.acting, ofAnother)).toBe('ck_quota_entry_withdraw');
});

test('a stage that shrank below the numbers of its seats gives those that are free, and no more', async () => {
  const chain = await chainOf(6, [{ startsOn: '2024-05-01', seats: 4 }]);
  const [a = '', b = ''] = await write(chain, (tx) => takeSeats(tx, chain, chain.people.slice(0, 4)));
  await write(chain, (tx) => giveBack(tx, chain, a));
  await write(chain, (tx) => giveBack(tx, chain, b));
  await write(chain, (tx) => withdraw(tx, chain, 0, 1));
  const take = (at: number) => (tx: EntityManager) => takeSeat(tx, chain, chain.people[at] ?? '');
  expect(await refusalOf(world.database, chain.acting, take(4))).toBeUndefined();
  expect(await refusalOf(world.database, chain.acting, take(5))).toBe('ck_quota_balance_not_oversold');
});

test(
  'the database places seats in the stages as the domain does, after any history and on any day',
  { timeout: 60_000 },
  async () => {
    const day = fc.constantFrom('2024-04-15', '2024-05-01', '2024-06-15', '2024-07-01', '2024-08-01');
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ take: fc.integer({ min: 1, max: 4 }), from: day, on: day }) },
      { weight: 1, arbitrary: fc.record({ giveBack: fc.nat(9) }) },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
        const chain = await chainOf(30, [
          { startsOn: '2024-05-01', seats: 4 },
          { startsOn: '2024-06-01', seats: 2 },
          { startsOn: '2024-07-01', seats: 3 },
        ]);
        const free = [...chain.people];
        const seated: string[] = [];
        for (const what of steps) {
          if ('giveBack' in what) {
            const [id] = seated.splice(what.giveBack, 1);
            if (id) await write(chain, (tx) => giveBack(tx, chain, id));
            continue;
          }
          const before = await write(chain, (tx) => stagesOf(tx, chain));
          const placed = placeSeats(before, what.take, businessDate(what.from), businessDate(what.on));
          const people = free.slice(0, what.take);
          const took = await write(chain, (tx) => takeSeats(tx, chain, people, what.from), what.on).catch(
            () => null,
          );
          expect(took !== null).toBe(placed.ok);
          if (took === null || !placed.ok) continue;
          free.splice(0, people.length);
          seated.push(...took);
          const expected = before.map((stage) => ({
            ...stage,
            taken: stage.taken + (placed.value.find(({ stageId }) => stageId === stage.stageId)?.seats ?? 0),
          }));
          expect(await write(chain, (tx) => stagesOf(tx, chain))).toEqual(expected);
        }
      }),
      { numRuns: 12 },
    );
  },
);

test('mass enrolments that come at once take every seat of every stage, never one too many and none twice', async () => {
  const chain = await chainOf(200, [
    { startsOn: '2024-05-01', seats: 35 },
    { startsOn: '2024-06-01', seats: 105 },
  ]);
  const groups = Array.from({ length: 20 }, (_, at) => chain.people.slice(at * 10, at * 10 + 10));
  expect(await raceOfGroups(world.database, chain, groups)).toEqual({ seated: 140, refused: 6 });
  expect(await seatsHeld(world.database, chain)).toEqual([
    { taken: 35, seats: 35, people: 35 },
    { taken: 105, seats: 105, people: 105 },
  ]);
});
