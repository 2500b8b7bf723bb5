import { randomBytes } from 'node:crypto';

import { businessDate } from '@lindung/domain/shared/business-date';
import { planRegions, wantedByChange } from '@lindung/domain/territory/plan-region-change';
import { PreviewRegionChange } from '@lindung/domain/territory/region-change';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { apiClientRepository } from '../access/api-client.repository.js';
import { listVillageEntries } from '../exchange/village-entries.js';
import { plantUser } from '../testing/plant-user.js';
import { addChain, ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { countImpact } from './region-impact.js';
import { regionChangeRepository } from './region-change.repository.js';

const people = 5000;
const atTheGate = { as: 'GATE' } as const;
let world: TestDatabase;
let userId: string;

beforeAll(async () => {
  world = await createTestDatabase(3);
  const user = await plantUser(world.database, {
    role: 'PROVINCE_ADMIN',
    level: 'PROVINCE',
    regionId: await idOf('73'),
    officeId: null,
    validFrom: businessDate('2020-01-01'),
  });
  userId = user.userId;
});
afterAll(() => world.drop());

const rowsOf = async (text: string, values: unknown[] = []) =>
  (await world.database.read<Record<string, unknown>[][]>(atTheGate, [{ text, values }]))[0] ?? [];

const idOf = async (code: string, day = '2099-01-01'): Promise<number> => {
  const [row] = await rowsOf(
    `SELECT region_id FROM region_version WHERE code = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
    [code, day],
  );
  return Number(row?.['region_id']);
};

const asProvince = () => ({ as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId }) as const;

/** Applies a change as the province does. @returns its id and whom it moved */
const change = (input: object, residents: { personId: string; code: string }[] = []) => {
  const command = PreviewRegionChange.parse({
    effectiveOn: '2024-05-01',
    source: 'Perda Contoh 1/2024',
    predecessorStays: false,
    ...input,
  });
  return world.database.write(asProvince(), async (tx) => {
    const changes = regionChangeRepository(tx);
    const map = await changes.lockMap();
    const wanted = wantedByChange(map, command);
    if (!wanted.ok) throw new Error(wanted.error.code);
    const plan = planRegions(map, wanted.value.wanted, command.effectiveOn);
    if (!plan.ok) throw new Error(plan.error.code);
    const { kind, effectiveOn, source } = command;
    const id = await changes.apply(
      { kind, effectiveOn, source, recordedBy: userId },
      plan.value,
      wanted.value.successions,
    );
    const villages = await changes.listSuccessorVillages(id);
    const moved = await changes.moveResidents(
      id,
      residents.map(({ personId, code }) => ({
        personId,
        villageId: villages.find((village) => village.code === code)?.successorId ?? 0,
      })),
    );
    return { id, moved };
  });
};

const livingIn = async (code: string): Promise<number> => {
  const [rows] = await world.database.read<{ count: number }[][]>(asProvince(), [
    { text: 'SELECT count(*)::int AS count FROM person WHERE village_id = $1', values: [await idOf(code)] },
  ]);
  return rows?.[0]?.count ?? 0;
};

const peopleIn = async (code: string, count: number) => {
  const home = await ownerOf(world.database, code);
  const owner = { regencyId: home.regencyId, districtId: null, villageId: null };
  return addChain(world.database, { owner, home, people: count });
};

describe('a village of 5,000 persons that is split', () => {
  let chain: Awaited<ReturnType<typeof peopleIn>>;
  beforeAll(async () => {
    chain = await peopleIn('73.05.04.2010', people);
  });

  it('gives each successor the people of its list in one statement, and keeps the others', async () => {
    const mother = await idOf('73.05.04.2010');
    const east = chain.people.slice(0, 2000).map((personId) => ({ personId, code: '73.05.04.2091' }));
    const west = chain.people.slice(2000, 3500).map((personId) => ({ personId, code: '73.05.04.2092' }));
    const { moved } = await change(
      {
        kind: 'SPLIT',
        predecessorIds: [mother],
        predecessorStays: true,
        successors: [
          { code: '73.05.04.2091', name: 'Contoh Timur' },
          { code: '73.05.04.2092', name: 'Contoh Barat' },
        ],
      },
      [...east, ...west],
    );
    expect(moved).toHaveLength(3500);
    const counts = await Promise.all(['73.05.04.2091', '73.05.04.2092', '73.05.04.2010'].map(livingIn));
    expect(counts).toEqual([2000, 1500, 1500]);
  });

  it('keeps of each who moved where they came from, since when and by which change', async () => {
    const [rows] = await world.database.read<Record<string, unknown>[][]>(asProvince(), [
      {
        text: `SELECT m.moved_on, c.kind, count(*)::int AS people FROM residence_move m JOIN region_change c ON c.id = m.change_id
               WHERE m.from_village_id = $1 GROUP BY 1, 2`,
        values: [await idOf('73.05.04.2010')],
      },
    ]);
    expect(rows).toEqual([{ moved_on: '2024-05-01', kind: 'SPLIT', people: 3500 }]);
  });

  it('moves everybody back when the villages are merged again', async () => {
    const [mother, east, west] = await Promise.all(
      ['73.05.04.2010', '73.05.04.2091', '73.05.04.2092'].map((code) => idOf(code)),
    );
    const { moved } = await change({
      kind: 'MERGE',
      effectiveOn: '2024-05-20',
      predecessorIds: [mother, east, west],
      successors: [{ regionId: mother, code: '73.05.04.2010', name: 'Contoh' }],
    });
    expect(moved).toHaveLength(3500);
    expect(await livingIn('73.05.04.2010')).toBe(people);
  });
});

describe('a file that names a village by what it once was', () => {
  it('means its only successor, or has to say which one', async () => {
    const ends = await idOf('73.05.05.2006');
    const stays = await idOf('73.05.05.2007');
    await change({
      kind: 'MERGE',
      predecessorIds: [ends, stays],
      successors: [{ regionId: stays, code: '73.05.05.2007', name: 'Gabungan' }],
    });
    await change({
      kind: 'SPLIT',
      predecessorIds: [await idOf('73.05.05.2008')],
      successors: [
        { code: '73.05.05.2091', name: 'Contoh Utara' },
        { code: '73.05.05.2092', name: 'Contoh Selatan' },
      ],
    });
    const entries = await world.database.write(atTheGate, (tx) =>
      listVillageEntries(tx, '2024-01-01', '2024-06-01'),
    );
    const named = (code: string) => entries.findLast((entry) => entry.code === code);
    expect(named('73.05.05.2006')).toMatchObject({
      villageId: stays,
      now: { code: '73.05.05.2007', name: 'Gabungan' },
    });
    expect(named('73.05.05.2008')?.successors).toEqual([
      '73.05.05.2091 Contoh Utara',
      '73.05.05.2092 Contoh Selatan',
    ]);
  });
});

describe('a district that goes over to another regency', () => {
  it('takes its villages and whoever lives there along', async () => {
    const chain = await peopleIn('73.03.02.1001', 10);
    const district = await idOf('73.03.02');
    await change({
      kind: 'MOVE',
      predecessorIds: [district],
      successors: [{ regionId: district, code: '73.02.91', name: 'Contoh' }],
    });
    const gowa = await idOf('73.02');
    const [rows] = await world.database.read<Record<string, unknown>[][]>(asProvince(), [
      {
        text: `SELECT DISTINCT p.regency_id, p.district_id, v.code FROM person p
               JOIN region_version v ON v.region_id = p.village_id AND v.valid_to IS NULL WHERE p.id = ANY ($1)`,
        values: [chain.people],
      },
    ]);
    expect(rows).toEqual([{ regency_id: gowa, district_id: district, code: '73.02.91.1001' }]);
  });
});

describe('the history of regions', () => {
  it.each([
    ['a change', `UPDATE region_change SET source = 'x'`],
    ['what became of a region', `DELETE FROM region_succession`],
    ['where people lived', `DELETE FROM residence_move`],
    ['the end of a version', `UPDATE region_version SET valid_to = valid_to + 1 WHERE valid_to IS NOT NULL`],
    ['the name of a version', `UPDATE region_version SET name = 'x'`],
  ])('is not rewritten: %s', async (_what, text) => {
    await expect(world.database.write(asProvince(), (tx) => tx.query(text))).rejects.toThrow(
      /append-only|permission denied|comes to its end once/,
    );
  });

  it('is entered by the province alone, in the own name', async () => {
    const regency = { as: 'ASSIGNMENT', jurisdiction: { level: 'REGENCY', regionId: 1 }, userId } as const;
    const insert = (by: string) =>
      `INSERT INTO region_change (id, kind, effective_on, source, recorded_by)
       VALUES ('0190a0a0-0000-7000-8000-000000000001', 'SPLIT', '2024-01-01', 'x', '${by}')`;
    await expect(world.database.write(regency, (tx) => tx.query(insert(userId)))).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      world.database.write(asProvince(), (tx) => tx.query(insert('0190a0a0-0000-7000-8000-000000000009'))),
    ).rejects.toThrow(/is not who acts/);
  });

  it('moves nobody but people of the change, into its own successors', async () => {
    const chain = await peopleIn('73.72.01.1004', 1);
    const { moved } = await change(
      {
        kind: 'SPLIT',
        predecessorIds: [await idOf('73.05.05.2009')],
        predecessorStays: true,
        successors: [{ code: '73.05.05.2099', name: 'Contoh Baru' }],
      },
      chain.people.map((personId) => ({ personId, code: '73.05.05.2099' })),
    );
    expect(moved).toEqual([]);
  });
});

it('a change touches the keys that open something on the day, and none that is over or withdrawn', async () => {
  const regionId = await idOf('73.09');
  const touched = (day: string) =>
    world.database.write(asProvince(), async (tx) => (await countImpact(tx, [regionId], day)).apiKeys);
  await world.database.write(asProvince(), async (tx) => {
    const clients = apiClientRepository(tx);
    const clientId = await clients.create({ name: 'Bank Contoh', organisation: 'Bank' }, userId);
    const keyUntil = (midnight: string) =>
      clients.createKey(
        {
          clientId,
          prefix: 'slsk_contoh',
          secretHash: randomBytes(32),
          scopes: ['coverage:read'],
          regionId,
          expiresAt: new Date(midnight),
          replacesId: null,
        },
        userId,
      );
    await keyUntil('2024-06-01T00:00:00+08:00');
    await keyUntil('2025-01-01T00:00:00+08:00');
    await clients.revokeKey(await keyUntil('2025-01-01T00:00:00+08:00'), new Date());
  });
  expect([await touched('2024-05-31'), await touched('2024-06-01')]).toEqual([2, 1]);
});
