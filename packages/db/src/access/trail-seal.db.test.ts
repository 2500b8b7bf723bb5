import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { asRegency, ownerOf } from '../testing/protection-chain.js';
import { namesPosition, TAMPERINGS, withTampering } from '../testing/tampering.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { type KeyRing, openKeyRing } from './key-ring.js';
import { continueTrail, sealTrail, verifyTrail } from './trail-seal.js';

const masterKey = Buffer.alloc(32, 7);
const now = new Date('2024-05-31T04:00:00Z');
let world: TestDatabase;
let keyRing: KeyRing;
let owner: pg.Client;
let regencyId: number;

beforeAll(async () => {
  world = await createTestDatabase();
  keyRing = await openKeyRing(world.database, masterKey);
  ({ regencyId } = await ownerOf(world.database, '73.72'));
  owner = new pg.Client({ connectionString: world.ownerUrl });
  await owner.connect();
  // What follows is done by somebody who has taken every hurdle that the database knows.
  await owner.query(`ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY`);
  await owner.query(`ALTER TABLE audit_event DISABLE TRIGGER USER`);
  await owner.query(`ALTER TABLE audit_seal NO FORCE ROW LEVEL SECURITY`);
  await owner.query(`ALTER TABLE audit_seal DISABLE TRIGGER USER`);
});
afterAll(async () => {
  await owner.end();
  await world.drop();
});

const seal = (eventsPerSeal?: number) => sealTrail(world.database, keyRing.trailSigner, now, eventsPerSeal);
/** Seals until so many events are sealed in all: the server has other databases, whose open transactions delay a seal. */
const sealUntil = async (wanted: number, eventsPerSeal?: number): Promise<void> => {
  await vi.waitUntil(
    async () => {
      await seal(eventsPerSeal);
      return (await sealedEvents()) === wanted;
    },
    { timeout: 60_000, interval: 50 },
  );
};
const sealedEvents = async (): Promise<number> =>
  (await owner.query<{ sum: number }>(`SELECT COALESCE(sum(event_count), 0)::int AS sum FROM audit_seal`))
    .rows[0]?.sum ?? 0;
const verify = (head?: { number: bigint; digest: string }) =>
  verifyTrail(world.database, keyRing.trailSigner, head);

const act = (count = 1) => {
  const user = uuidv7();
  return world.database.write(asRegency(regencyId, user), async (tx) => {
    for (let at = 0; at < count; at += 1) {
      await tx.query(
        `INSERT INTO audit_event (id, operation, user_id, request_id, regency_id, details) VALUES ($1, 'worker', $2, 'r', $3, '{"at": ${at}}')`,
        [uuidv7(), user, regencyId],
      );
    }
  });
};
const idsInOrder = async (): Promise<string[]> =>
  (await owner.query<{ id: string }>(`SELECT id FROM audit_event ORDER BY tx, id`)).rows.map(({ id }) => id);

test('every event is sealed once, in seals of so many events at most that end between two transactions', async () => {
  for (const count of [1, 3, 1, 7, 2]) await act(count);
  await sealUntil(14, 4);
  const torn = await owner.query(
    `SELECT FROM audit_event a JOIN audit_event b ON a.tx = b.tx JOIN audit_seal s ON a.tx >= s.from_tx AND a.tx < s.to_tx AND b.tx >= s.to_tx`,
  );
  expect(torn.rowCount).toBe(0);
  const { rows } = await owner.query<{ count: number }>(
    `SELECT event_count AS count FROM audit_seal ORDER BY number`,
  );
  expect(rows.filter(({ count }) => count > 4)).toEqual([{ count: 7 }]);
  expect((await seal()).sealed).toBe(0);
  expect(await verify()).toMatchObject({ fault: undefined, sealedEvents: 14, unsealedEvents: 0 });
});

test('what a transaction still writes is sealed after it, with all that began later', async () => {
  const slow = new pg.Client({ connectionString: world.ownerUrl });
  await slow.connect();
  await slow.query('BEGIN');
  await slow.query(
    `INSERT INTO audit_event (id, operation, request_id) VALUES (gen_random_uuid(), 'startExport', 'slow')`,
  );
  await act();
  expect((await seal()).sealed).toBe(0);
  expect((await verify()).unsealedEvents).toBe(0);
  await slow.query('COMMIT');
  await slow.end();
  await sealUntil(16);
  expect((await verify()).fault).toBeUndefined();
});

test('two processes that seal at once seal every event once', async () => {
  for (let round = 0; round < 5; round += 1) await act(2);
  await Promise.all([seal(3), seal(3), seal(3)]);
  await sealUntil(26);
  expect(await verify()).toMatchObject({ fault: undefined, sealedEvents: 26, unsealedEvents: 0 });
});

test.each(TAMPERINGS)('%s of an event that was sealed is found and the event named', async (tampering) => {
  const ids = await idsInOrder();
  for (const position of [0, 1, 7, 12, ids.length - 1]) {
    const { fault } = await withTampering(owner, tampering, ids, position, verify);
    expect(
      namesPosition(fault, tampering, ids, position),
      `${tampering} at ${position}: ${JSON.stringify(fault, asText)}`,
    ).toBe(true);
  }
  expect((await verify()).fault).toBeUndefined();
});

test('functions of the database that were replaced hide no event that was changed', async () => {
  const [id] = await idsInOrder();
  await owner.query(`BEGIN`);
  await owner.query(`CREATE OR REPLACE FUNCTION trail_offset() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path = pg_catalog, public, pg_temp AS $$ SELECT 0::bigint $$`);
  await owner.query(`
    CREATE FUNCTION public.sha256(bytea) RETURNS bytea LANGUAGE sql AS $$ SELECT marks FROM audit_seal LIMIT 1 $$`);
  await owner.query(`
    CREATE FUNCTION public.to_jsonb(audit_event) RETURNS jsonb LANGUAGE sql AS $$ SELECT '{}'::jsonb $$`);
  await owner.query(`COMMIT`);
  const { rows } = await owner.query<{ role: string | null }>(
    `UPDATE audit_event SET role = 'AUDITOR' WHERE id = $1 RETURNING role`,
    [id],
  );
  expect(rows).toHaveLength(1);
  expect((await verify()).fault).toMatchObject({ kind: 'EVENT_ALTERED', eventId: id });
  await owner.query(`UPDATE audit_event SET role = NULL WHERE id = $1`, [id]);
  await owner.query(`DROP FUNCTION public.to_jsonb(audit_event)`);
  await owner.query(`DROP FUNCTION public.sha256(bytea)`);
  expect((await verify()).fault).toBeUndefined();
});

test('the end of the trail that was cut off with its seals is found by a head that was noted elsewhere', async () => {
  await act();
  await sealUntil(27);
  const { head } = await seal();
  if (!head) throw new Error('nothing was sealed');
  expect((await verify(head)).fault).toBeUndefined();
  await owner.query(`DELETE FROM audit_event WHERE tx >= (SELECT max(from_tx) FROM audit_seal)`);
  await owner.query(`DELETE FROM audit_seal WHERE number = (SELECT max(number) FROM audit_seal)`);
  expect((await verify()).fault).toBeUndefined();
  expect((await verify(head)).fault).toEqual({ kind: 'HEAD_MISSING', sealNumber: head.number });
});

test('who writes an event does not say when or in which transaction it was written', async () => {
  for (const column of ['tx', 'at']) {
    await expect(
      world.database.write({ as: 'GATE' }, (tx) =>
        tx.query(
          `INSERT INTO audit_event (id, operation, request_id, ${column}) VALUES ($1, 'signIn', 'r', DEFAULT)`,
          [uuidv7()],
        ),
      ),
      column,
    ).rejects.toThrow('permission denied');
  }
});

test('on a server that counts its transactions lower the trail goes on behind its last seal, once', async () => {
  expect(await continueTrail(world.database, now)).toBe(false);
  const empty = await createTestDatabase();
  try {
    const other = new pg.Client({ connectionString: empty.ownerUrl });
    await other.connect();
    const ring = await openKeyRing(empty.database, masterKey);
    await empty.database.write({ as: 'GATE' }, (tx) =>
      tx.query(`INSERT INTO audit_event (id, operation, request_id) VALUES ($1, 'signIn', 'r')`, [uuidv7()]),
    );
    await other.query(`ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY`);
    await other.query(`ALTER TABLE audit_event DISABLE TRIGGER USER`);
    // As it stands after a restore: what was sealed has numbers that this server has not reached.
    await other.query(`UPDATE audit_event SET tx = tx + 1000000`);
    await other.query(`ALTER TABLE audit_event ENABLE TRIGGER USER`);
    await empty.database.write({ as: 'TRAIL' }, (tx) =>
      tx.query(`INSERT INTO trail_epoch (number, tx_offset, begun_at) VALUES (1, 2000000, now())`),
    );
    expect((await sealTrail(empty.database, ring.trailSigner, now)).sealed).toBe(1);
    await other.query(`ALTER TABLE trail_epoch NO FORCE ROW LEVEL SECURITY`);
    await other.query(`ALTER TABLE trail_epoch DISABLE TRIGGER USER`);
    await other.query(`DELETE FROM trail_epoch`);
    await expect(sealTrail(empty.database, ring.trailSigner, now)).rejects.toThrow('another server');
    expect(await continueTrail(empty.database, now)).toBe(true);
    expect(await continueTrail(empty.database, now)).toBe(false);
    await empty.database.write({ as: 'GATE' }, (tx) =>
      tx.query(`INSERT INTO audit_event (id, operation, request_id) VALUES ($1, 'signOut', 'r')`, [uuidv7()]),
    );
    await vi.waitUntil(async () => (await sealTrail(empty.database, ring.trailSigner, now)).sealed === 1, {
      timeout: 60_000,
      interval: 50,
    });
    expect(await verifyTrail(empty.database, ring.trailSigner)).toMatchObject({
      fault: undefined,
      sealedEvents: 2,
      unsealedEvents: 0,
    });
    await other.end();
  } finally {
    await empty.drop();
  }
});

test('a seal that somebody rewrote to fit a falsified trail is found: only the key ring signs', async () => {
  await owner.query(`BEGIN`);
  const { rows } = await owner.query<{ number: string }>(
    `UPDATE audit_seal SET marks = sha256(marks) || sha256(marks), event_count = 4 WHERE number = 1 RETURNING number`,
  );
  expect(rows).toHaveLength(1);
  await owner.query(`UPDATE audit_seal SET digest = sha256(marks) WHERE number = 1`);
  await owner.query(`COMMIT`);
  expect((await verify()).fault).toEqual({ kind: 'SEAL_ALTERED', sealNumber: 1n });
});

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
