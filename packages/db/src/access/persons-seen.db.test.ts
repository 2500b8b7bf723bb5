import { covers, type Jurisdiction, type Owner } from '@lindung/domain/access/jurisdiction';
import { businessDate } from '@lindung/domain/shared/business-date';
import fc from 'fast-check';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import type { ActingAs } from '../acting.js';
import { plantUser } from '../testing/plant-user.js';
import { ownerOf } from '../testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openKeyRing } from './key-ring.js';
import { idsBetween, personsSeenRead } from './persons-seen.read.js';
import { sumPersonsSeen } from './persons-seen-sums.js';
import { sealTrail } from './trail-seal.js';

interface Shown {
  readonly user: string;
  readonly operation: string;
  /** None: the province's own. */
  readonly owner: Owner | null;
  /** Milliseconds. */
  readonly at: number;
  readonly persons: readonly string[];
}

type Reader = ActingAs & { readonly jurisdiction: Jurisdiction };

const minuteMs = 60_000;
const minutes = 1_200;
const events = 320;
const begins = Date.now() - minutes * minuteMs;
const users = [uuidv7(), uuidv7()];
const persons = Array.from({ length: 12 }, () => uuidv7()).sort();
/** Fixed, so that every run looks at the same trail. */
const seed = 20240531;

let world: TestDatabase;
let owner: pg.Client;
let readers: readonly Reader[];
let trail: readonly Shown[];

beforeAll(async () => {
  world = await createTestDatabase();
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  // Past the policies, events are written of moments that are over.
  await owner.query(`ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY`);
  const [city, village, sibling, foreign] = (await Promise.all(
    ['73.72', '73.72.01.1004', '73.72.02.1001', '73.11.01.1001'].map((code) => ownerOf(world.database, code)),
  )) as [Owner, Owner, Owner, Owner];
  const { rows: provinces } = await owner.query<{ id: number }>(
    `SELECT region_id AS id FROM region_version WHERE code = '73'`,
  );
  const officer = await plantUser(world.database, {
    role: 'DATA_PROTECTION_OFFICER',
    level: 'PROVINCE',
    regionId: provinces[0]?.id ?? 0,
    officeId: null,
    validFrom: businessDate('2020-01-01'),
  });
  const areas: readonly Jurisdiction[] = [
    { level: 'PROVINCE' },
    { level: 'REGENCY', regionId: city.regencyId },
    { level: 'REGENCY', regionId: foreign.regencyId },
    { level: 'DISTRICT', regionId: village.districtId ?? 0 },
    { level: 'VILLAGE', regionId: village.villageId ?? 0 },
  ];
  readers = [
    ...areas.map((jurisdiction) => ({ as: 'ASSIGNMENT', jurisdiction, userId: null }) as const),
    {
      as: 'ASSIGNMENT',
      jurisdiction: { level: 'PROVINCE' },
      userId: officer.userId,
      assignment: { id: officer.assignmentId, on: businessDate('2024-05-31') },
    },
  ];
  const event = fc.record({
    user: fc.constantFrom(...users),
    operation: fc.constantFrom('worker', 'workers', 'exportWorkers', 'incidentPersons'),
    owner: fc.constantFrom(null, city, village, sibling, foreign),
    // One in thirty is written long after its moment.
    at: fc.oneof(
      { weight: 29, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
    persons: fc.array(fc.constantFrom(...persons), { minLength: 1, maxLength: 6 }),
  });
  trail = fc.sample(event, { numRuns: events, seed }).map((shown, place) => ({
    ...shown,
    at: begins + Math.floor((place / events) * shown.at * minutes) * minuteMs,
  }));
  const { trailSigner } = await openKeyRing(world.database, Buffer.alloc(32, 7));
  // The last ones are not sealed.
  for (let round = 0; round < 3; round += 1) {
    for (let from = round * 100; from < (round + 1) * 100; from += 5)
      await write(trail.slice(from, from + 5));
    await vi.waitUntil(
      async () => {
        await sealTrail(world.database, trailSigner, new Date(), 10);
        return (await sealedEvents()) === (round + 1) * 100;
      },
      { timeout: 60_000, interval: 50 },
    );
    await sumPersonsSeen(world.database, 10);
  }
  await write(trail.slice(300));
});
afterAll(async () => {
  await owner.end();
  await world.drop();
});

const write = (events: readonly Shown[]) =>
  owner.query(
    `INSERT INTO audit_event (id, at, operation, user_id, request_id, regency_id, district_id, village_id, persons)
     SELECT e.id, to_timestamp(e.at / 1000.0), e.operation, e.user_id, 'r', e.regency_id, e.district_id, e.village_id, e.persons
     FROM jsonb_to_recordset($1) AS e (id uuid, at float8, operation text, user_id uuid, regency_id int, district_id int,
       village_id int, persons uuid[])`,
    [
      JSON.stringify(
        events.map(({ user, operation, at, persons: shown, owner: place }) => ({
          id: uuidv7({ msecs: at }),
          at,
          operation,
          user_id: user,
          regency_id: place?.regencyId ?? null,
          district_id: place?.districtId ?? null,
          village_id: place?.villageId ?? null,
          persons: shown,
        })),
      ),
    ],
  );
const sealedEvents = async (): Promise<number> => {
  const [[row]] = await world.database.read<[Array<{ sum: number }>]>({ as: 'TRAIL' }, [
    { text: `SELECT COALESCE(sum(event_count), 0)::int AS sum FROM audit_seal` },
  ]);
  return row?.sum ?? 0;
};

const ask = async (reader: Reader, user: string, from: number, to: number) => {
  const { table } = personsSeenRead({ userId: '$1', fromId: '$2', toId: '$3', from: '$4', to: '$5' });
  const [rows] = await world.database.read(reader, [
    {
      text: `SELECT person_id, first_at, last_at, times, operations FROM ${table} s ORDER BY person_id`,
      values: [user, ...idsBetween(new Date(from), new Date(to)), new Date(from), new Date(to)],
    },
  ]);
  return rows;
};

/** The same, counted event by event. */
const counted = (reader: Reader, user: string, from: number, to: number) =>
  persons.flatMap((person) => {
    const seen = trail
      .filter((event) => event.user === user && event.at >= from && event.at < to)
      .filter(({ owner: place }) => {
        const { jurisdiction } = reader;
        return place ? covers(jurisdiction, place) : jurisdiction.level === 'PROVINCE';
      })
      // What is done about incidents is told to data protection officers alone.
      .filter(({ operation }) => operation !== 'incidentPersons' || reader === readers.at(-1))
      .flatMap((event) => event.persons.filter((shown) => shown === person).map(() => event));
    const moments = seen.map(({ at }) => at);
    return seen.length === 0
      ? []
      : {
          person_id: person,
          first_at: new Date(Math.min(...moments)),
          last_at: new Date(Math.max(...moments)),
          times: seen.length,
          operations: [...new Set(seen.map(({ operation }) => operation))].sort(),
        };
  });

const everywhere = async (from: number, to: number): Promise<void> => {
  for (const reader of readers)
    for (const user of users)
      expect(
        await ask(reader, user, from, to),
        `${JSON.stringify(reader)} ${from - begins} ${to - begins}`,
      ).toEqual(counted(reader, user, from, to));
};
const countOf = async (table: 'persons_seen_span' | 'persons_seen_span WHERE joined'): Promise<number> => {
  const [[row]] = await world.database.read<[Array<{ count: number }>]>({ as: 'TRAIL' }, [
    { text: `SELECT count(*)::int AS count FROM ${table}` },
  ]);
  return row?.count ?? 0;
};
const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;
const end = begins + (minutes + 1) * minuteMs;

test('between any two moments the sums and the events say what every event counted says, for each area and role', async () => {
  expect(await countOf('persons_seen_span')).toBeGreaterThanOrEqual(20);
  expect(await countOf('persons_seen_span WHERE joined')).toBeGreaterThanOrEqual(2);
  await everywhere(begins, end);
  const moment = fc.integer({ min: -10, max: minutes + 10 }).map((minute) => begins + minute * minuteMs);
  await fc.assert(
    fc.asyncProperty(moment, moment, (one, other) => everywhere(Math.min(one, other), Math.max(one, other))),
    { numRuns: 40, seed },
  );
});

test('what lies between the ends is answered from the sums', async () => {
  const [reader, user] = [asProvince, users[0] ?? ''];
  const before = await ask(reader, user, begins, end);
  await owner.query(`ALTER TABLE persons_seen_sum NO FORCE ROW LEVEL SECURITY`);
  const change = (by: number) =>
    owner.query(
      `UPDATE persons_seen_sum SET times = ARRAY(SELECT n + $1::int FROM unnest(times) WITH ORDINALITY AS t (n, at) ORDER BY at)`,
      [by],
    );
  await change(1_000);
  expect(await ask(reader, user, begins, end)).not.toEqual(before);
  await change(-1_000);
  expect(await ask(reader, user, begins, end)).toEqual(before);
});

test('whom one person was shown to is answered by sums and events as by every event, while that person asks for it', async () => {
  const [city, home] = [
    await ownerOf(world.database, '73.72'),
    await ownerOf(world.database, '73.72.01.1004'),
  ];
  const asCity = (userId: string | null) =>
    ({ as: 'ASSIGNMENT', jurisdiction: { level: 'REGENCY', regionId: city.regencyId }, userId }) as const;
  const { userId } = await plantUser(world.database, {
    role: 'PROGRAMME_OFFICER',
    level: 'REGENCY',
    regionId: city.regencyId,
    officeId: null,
    validFrom: businessDate('2020-01-01'),
  });
  const [person = '', request] = [persons[0], uuidv7()];
  const place = [home.regencyId, home.districtId, home.villageId];
  await world.database.write(asCity(userId), async (tx) => {
    await tx.query(
      `INSERT INTO person (id, full_name, birth_date, sex, regency_id, district_id, village_id)
       VALUES ($1, 'Warga Contoh', '1980-01-01', 'FEMALE', $2, $3, $4)`,
      [person, ...place],
    );
    await tx.query(
      `INSERT INTO person_request (id, person_id, kind, wording, received_at, due_at, received_by, regency_id, district_id, village_id)
       VALUES ($1, $2, 'ACCESS', 'Minta salinan data', now(), now() + interval '72 hours', $3, $4, $5, $6)`,
      [request, person, userId, ...place],
    );
  });
  const shown = (reader: ActingAs): Promise<unknown> =>
    world.database.write(reader, (tx) =>
      tx.query(
        `SELECT operation, times, (extract(epoch FROM first_at) * 1000)::float8 AS first, (extract(epoch FROM last_at) * 1000)::float8 AS last
         FROM shown_of_person($1) ORDER BY operation`,
        [request],
      ),
    );
  const wanted = ['exportWorkers', 'worker', 'workers'].map((operation) => {
    const moments = trail
      .filter((event) => event.operation === operation && event.persons.includes(person))
      .map(({ at }) => at);
    return { operation, times: moments.length, first: Math.min(...moments), last: Math.max(...moments) };
  });
  expect(wanted.every(({ times }) => times > 10)).toBe(true);
  expect(await shown(asCity(null))).toEqual(wanted);
  const foreign = await ownerOf(world.database, '73.11');
  expect(
    await shown({ ...asCity(null), jurisdiction: { level: 'REGENCY', regionId: foreign.regencyId } }),
  ).toEqual([]);
});

test('who keeps the trail adds to the sums, nobody else does, and nobody changes them', async () => {
  const changes = ['persons_seen_span', 'persons_seen_sum'].flatMap((table) => [
    `UPDATE ${table} SET ${table === 'persons_seen_sum' ? 'span' : 'number'} = 1`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table} CASCADE`,
  ]);
  for (const text of changes)
    for (const acting of [{ as: 'TRAIL' } as const, asProvince])
      await expect(world.database.read(acting, [{ text }]), text).rejects.toThrow('permission denied');
  const text = 'INSERT INTO persons_seen_span (number, joined, from_tx, to_tx) VALUES (1000, false, 0, 1)';
  await expect(world.database.read(asProvince, [{ text }])).rejects.toThrow('permission denied');
});

test('sums that were emptied are made anew from the trail, and the answers stay', async () => {
  await owner.query('TRUNCATE persons_seen_span CASCADE');
  await everywhere(begins, end);
  expect(await sumPersonsSeen(world.database, 10)).toBeGreaterThanOrEqual(16);
  expect(await sumPersonsSeen(world.database, 10)).toBe(0);
  await everywhere(begins + 60 * minuteMs, end - 60 * minuteMs);
});
