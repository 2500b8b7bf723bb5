import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { RegionId } from '@lindung/domain/shared/ids';

import { violatedConstraint } from '../constraint-violation.js';
import { addChain, type Chain, giveBack, ownerOf, takeSeat, takeSeats } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { quotaShareRepository } from './quota-share.repository.js';

let world: TestDatabase;
/** Where the people of the chains live, and two other villages of the city. */
let [home, near, far]: number[] = [];
let district: number;
beforeAll(async () => {
  world = await createTestDatabase(40);
  const idOf = async (code: string) => (await ownerOf(world.database, code)).villageId ?? 0;
  [home, near, far] = [await idOf('73.72.01.1004'), await idOf('73.72.01.1005'), await idOf('73.72.02.1001')];
  district = (await ownerOf(world.database, '73.72.01.1004')).districtId ?? 0;
});
afterAll(() => world.drop());

const chainOf = async (people: number, seats: number): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people,
    stages: [{ startsOn: '2024-05-01', seats }],
  });
const write = <T>(chain: Chain, work: (tx: EntityManager) => Promise<T>) =>
  world.database.write(chain.acting, work);
const refusal = (chain: Chain, work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);
const share = (regionId: number | undefined, seats: number) => ({
  regionId: RegionId.parse(regionId),
  seats,
});
const move =
  (chain: Chain, ...next: Array<readonly [number | undefined, number]>) =>
  (tx: EntityManager) =>
    quotaShareRepository(tx).move(
      { ...chain.owner, id: chain.lineId },
      next.map(([regionId, seatsAfter]) => ({ regionId: Number(regionId), seatsBefore: 0, seatsAfter })),
      { addendumId: null, reason: 'Pemerataan' },
      chain.proposer,
    );

test('seats that are kept for a region are taken by its people, and what is left is for all', async () => {
  const chain = await chainOf(10, 10);
  await write(chain, move(chain, [near, 4], [home, 3]));
  const [first = ''] = await write(chain, (tx) => takeSeats(tx, chain, chain.people.slice(0, 6)));
  const seventh = (tx: EntityManager) => takeSeat(tx, chain, chain.people[6] ?? '');
  expect(await refusal(chain, seventh), 'three of the share, three of what is for all').toBe(
    'ck_quota_share_kept',
  );
  await write(chain, (tx) => giveBack(tx, chain, first));
  expect(await refusal(chain, seventh)).toBeUndefined();
  const withdraw = (tx: EntityManager) =>
    tx.query(
      `INSERT INTO quota_entry (id, line_id, kind, seats, stage_id, effective_on, by_user, regency_id)
       SELECT gen_random_uuid(), line_id, 'WITHDRAW', 1, stage_id, '2024-08-01', $2, regency_id FROM quota_stage WHERE line_id = $1`,
      [chain.lineId, chain.proposer],
    );
  expect(await refusal(chain, withdraw), 'a kept seat is none to take back').toBe('ck_quota_share_kept');
});

test('the share of a district is for all of its villages', async () => {
  const chain = await chainOf(4, 4);
  await write(chain, move(chain, [district, 2], [far, 2]));
  expect(await refusal(chain, (tx) => takeSeats(tx, chain, chain.people.slice(0, 2)))).toBeUndefined();
  expect(await refusal(chain, (tx) => takeSeat(tx, chain, chain.people[2] ?? ''))).toBe(
    'ck_quota_share_kept',
  );
});

test('shares are of regions of the agreement, none inside another, and fit into the seats of the line', async () => {
  const chain = await chainOf(5, 5);
  const abroad = (await ownerOf(world.database, '73.11.01.1001')).villageId;
  expect(await refusal(chain, move(chain, [abroad ?? 0, 1]))).toBe('ck_quota_share_region');
  expect(await refusal(chain, move(chain, [chain.owner.regencyId, 1]))).toBe('ck_quota_share_region');
  expect(await refusal(chain, move(chain, [district, 1], [home, 1]))).toBe('ck_quota_share_region');
  expect(await refusal(chain, move(chain, [near, 6]))).toBe('ck_quota_share_fits');
  await write(chain, (tx) => takeSeats(tx, chain, chain.people.slice(0, 3)));
  expect(await refusal(chain, move(chain, [near, 3])), 'three have their people').toBe('ck_quota_share_fits');
  expect(await refusal(chain, move(chain, [near, 2]))).toBeUndefined();
});

test('who moved which share and why is kept for good; a share of a draft needs no reason', async () => {
  const chain = await chainOf(1, 5);
  await write(chain, move(chain, [near, 2]));
  const moves: unknown[] = await write(chain, (tx) =>
    tx.query(`SELECT seats_before, seats_after, reason, by_user FROM quota_share_move WHERE line_id = $1`, [
      chain.lineId,
    ]),
  );
  expect(moves).toEqual([{ seats_before: 0, seats_after: 2, reason: 'Pemerataan', by_user: chain.proposer }]);
  const forget = (tx: EntityManager) =>
    tx.query(`DELETE FROM quota_share_move WHERE line_id = $1`, [chain.lineId]);
  await expect(write(chain, forget)).rejects.toThrow(/permission denied/);
  const draft = await addChain(world.database, {
    owner: chain.owner,
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 1,
    stages: [{ startsOn: '2024-05-01', seats: 5 }],
    signed: false,
  });
  const add = (seats: number) => (tx: EntityManager) =>
    quotaShareRepository(tx).add(draft.lineId, draft.owner, [share(near, seats)]);
  expect(await refusal(draft, add(6))).toBe('ck_quota_share_fits');
  expect(await refusal(draft, add(5))).toBeUndefined();
});

test('however many enrol while shares are moved, no seat that is kept is given to others', async () => {
  const chain = await chainOf(100, 100);
  const take = async (people: readonly string[]): Promise<number> => {
    try {
      return (await write(chain, (tx) => takeSeats(tx, chain, people))).length;
    } catch (error) {
      if (violatedConstraint(error) === 'ck_quota_share_kept') return 0;
      throw error;
    }
  };
  const keep = async (region: number | undefined, seats: number): Promise<number> =>
    (await refusal(chain, move(chain, [region, seats]))) === undefined ? seats : 0;
  const groups = Array.from({ length: 10 }, (_, at) => chain.people.slice(at * 10, at * 10 + 10));
  const [taken, kept] = await Promise.all([
    Promise.all(groups.map(take)),
    Promise.all([keep(near, 25), keep(far, 25)]),
  ]);
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
  expect(sum(taken) + sum(kept)).toBeLessThanOrEqual(100);
  expect(sum(taken)).toBeGreaterThanOrEqual(50);
});
