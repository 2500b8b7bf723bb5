import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { namesPosition, TAMPERINGS, withTampering } from '../testing/tampering.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openKeyRing } from './key-ring.js';
import { sealTrail, verifyTrail } from './trail-seal.js';
import type { TrailSigner } from './trail-signer.js';

const positions = 200;
let world: TestDatabase;
let signer: TrailSigner;
let owner: pg.Client;
let ids: string[];

beforeAll(async () => {
  world = await createTestDatabase();
  signer = (await openKeyRing(world.database, Buffer.alloc(32, 7))).trailSigner;
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(`ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY`);
  await owner.query(`ALTER TABLE audit_event DISABLE TRIGGER USER`);
  for (let at = 0; at < positions; at += 1) {
    await owner.query(`INSERT INTO audit_event (id, operation, request_id) VALUES ($1, 'worker', 'r')`, [
      uuidv7(),
    ]);
  }
  ids = (await owner.query<{ id: string }>(`SELECT id FROM audit_event ORDER BY tx, id`)).rows.map(
    ({ id }) => id,
  );
  let sealed = 0;
  await vi.waitUntil(
    async () => {
      sealed += (await sealTrail(world.database, signer, new Date(), 17)).sealed;
      return sealed === positions;
    },
    { timeout: 60_000 },
  );
});
afterAll(async () => {
  await owner.end();
  await world.drop();
});

test.each(TAMPERINGS)('%s at each of 200 positions is found and the event named', async (tampering) => {
  const missed: number[] = [];
  for (let position = 0; position < positions; position += 1) {
    const { fault } = await withTampering(owner, tampering, ids, position, () =>
      verifyTrail(world.database, signer),
    );
    if (!namesPosition(fault, tampering, ids, position)) missed.push(position);
  }
  expect(missed).toEqual([]);
});
