import { randomInt } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { Database } from './database.js';
import { addChain, asRegency, ownerOf } from './testing/protection-chain.js';
import { createTestDatabase, type TestDatabase } from './testing/test-database.js';

/* T-10: many requests of two regions on few connections. */

let world: TestDatabase;
let regions: number[];
beforeAll(async () => {
  world = await createTestDatabase(4);
  const codes = ['73.72', '73.11'] as const;
  for (const code of codes) {
    const home = await ownerOf(world.database, `${code}.01.${code === '73.72' ? '1004' : '1001'}`);
    await addChain(world.database, { owner: await ownerOf(world.database, code), home, people: 3 });
  }
  regions = await Promise.all(codes.map(async (code) => (await ownerOf(world.database, code)).regencyId));
});
afterAll(() => world.drop());

const seen = 'SELECT DISTINCT regency_id FROM person';
const fail = (error: Error): never => {
  throw error;
};
const nothingLeft = { as: 'GATE' } as const;

test('of a thousand reads of two regions at once on four connections, none sees the other region', async () => {
  const requests = Array.from({ length: 1_000 }, (_, index) => regions[index % 2] ?? 0);
  const answers = await Promise.all(
    requests.map((region) => world.database.read(asRegency(region), [{ name: 'seen', text: seen }])),
  );
  expect(answers.map(([rows]) => rows)).toEqual(requests.map((region) => [{ regency_id: region }]));
});

test('of a thousand writes of two regions at once, some of them broken off, none sees the other region', async () => {
  const requests = Array.from({ length: 1_000 }, (_, index) => regions[index % 2] ?? 0);
  await Promise.all(
    requests.map(async (region, index) => {
      const write = world.database.write(asRegency(region), async (tx) => {
        const rows: unknown[] = await tx.query(seen);
        if (index % 10 === 0) throw new Error('broken off');
        return rows;
      });
      if (index % 10 === 0) await expect(write).rejects.toThrow('broken off');
      else expect(await write).toEqual([{ regency_id: region }]);
    }),
  );
  const [rows] = await world.database.read(nothingLeft, [
    { text: `SELECT current_setting('app.region', true) AS region` },
  ]);
  expect(rows).toEqual([{ region: '' }]);
});

test('a read that fails leaves nothing behind: no row, no jurisdiction, no statement that is only half prepared', async () => {
  const insert = { text: `INSERT INTO limited_attempt (key) VALUES ('left behind')` };
  const count = { name: 'count', text: 'SELECT count(*)::int AS rows FROM limited_attempt' };
  for (let round = 0; round < 20; round += 1) {
    await expect(world.database.read(nothingLeft, [insert, { text: 'SELECT 1 / 0' }, count])).rejects.toThrow(
      'division by zero',
    );
  }
  const settings = { text: `SELECT current_setting('app.region', true) AS region` };
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => world.database.read(nothingLeft, [settings, count])),
  );
  expect(answers).toEqual(answers.map(() => [[{ region: '' }], [{ rows: 0 }]]));
});

test('only a read that is committed soon leaves the disk behind, and nothing after it does', async () => {
  const database = await Database.open({ url: world.appUrl, poolSize: 1, onConnectionError: fail });
  const setting = { text: `SELECT current_setting('synchronous_commit') AS waits` };
  try {
    // Of the test's own server, which holds nothing worth waiting for.
    await database.read(nothingLeft, [{ text: `SELECT set_config('synchronous_commit', 'on', false)` }]);
    expect(await database.read(nothingLeft, [setting], 'SOON')).toEqual([[{ waits: 'off' }]]);
    expect(await database.read(nothingLeft, [setting])).toEqual([[{ waits: 'on' }]]);
  } finally {
    await database.close();
  }
});

test('reads and writes at random, with named and unnamed statements, stay apart as well', async () => {
  const database = await Database.open({
    url: world.appUrl,
    poolerUrl: world.appUrl,
    poolSize: 2,
    onConnectionError: fail,
  });
  try {
    await Promise.all(
      Array.from({ length: 200 }, async () => {
        const region = regions[randomInt(2)] ?? 0;
        const isRead = randomInt(2) === 0;
        const rows: unknown = isRead
          ? (await database.read(asRegency(region), [{ name: 'seen', text: seen }]))[0]
          : await database.write(asRegency(region), (tx) => tx.query(seen));
        expect(rows).toEqual([{ regency_id: region }]);
      }),
    );
  } finally {
    await database.close();
  }
});

test('days come as the text that they are, whatever the time zone of the machine', async () => {
  const [rows] = await world.database.read(nothingLeft, [{ text: `SELECT DATE '2024-05-13' AS day` }]);
  expect(rows).toEqual([{ day: '2024-05-13' }]);
  const written: unknown = await world.database.write(nothingLeft, (tx) =>
    tx.query(`SELECT DATE '2024-05-13' AS day`),
  );
  expect(written).toEqual([{ day: '2024-05-13' }]);
});
