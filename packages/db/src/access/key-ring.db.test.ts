import { BankNumber } from '@lindung/domain/worker/bank-account';
import { parseNik, type Nik } from '@lindung/domain/worker/nik';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { openKeyRing } from './key-ring.js';

const masterKey = Buffer.alloc(32, 7);
const nikOf = (text: string): Nik => {
  const nik = parseNik(text);
  if (!nik.ok) throw new Error(nik.error.code);
  return nik.value;
};
const [nik, otherNik] = [nikOf('7372011305600001'), nikOf('7372011305600002')];

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

test('makes one key of each purpose at the first start, even of two at once, and keeps them', async () => {
  const [first, second] = await Promise.all([
    openKeyRing(world.database, masterKey),
    openKeyRing(world.database, masterKey),
  ]);
  const third = await openKeyRing(world.database, masterKey);
  for (const ring of [second, third]) {
    expect(ring.decryptNik(first.encryptNik(nik))).toBe(nik);
    expect(ring.nikIndex(nik)).toEqual(first.nikIndex(nik));
    expect(ring.cursorKey).toEqual(first.cursorKey);
  }
  const [keys] = await world.database.read({ as: 'GATE' }, [
    { text: 'SELECT purpose, octet_length(wrapped_key) AS bytes FROM key_ring ORDER BY id' },
  ]);
  expect(keys).toEqual([
    { purpose: 'FIELD_ENCRYPTION', bytes: 61 },
    { purpose: 'BLIND_INDEX', bytes: 61 },
    { purpose: 'CURSOR_SIGNING', bytes: 61 },
    { purpose: 'TRAIL_SIGNING', bytes: 61 },
    { purpose: 'BANK_ENCRYPTION', bytes: 61 },
    { purpose: 'BANK_INDEX', bytes: 61 },
  ]);
});

test('a ring that was made when one purpose fewer was known gets that key, and keeps the others', async () => {
  const older = await createTestDatabase(2);
  try {
    const before = await openKeyRing(older.database, masterKey);
    await asAdmin(older.ownerUrl, async (owner) => {
      await owner.query(`ALTER TABLE key_ring NO FORCE ROW LEVEL SECURITY`);
      await owner.query(`DELETE FROM key_ring WHERE purpose = 'TRAIL_SIGNING'`);
    });
    const after = await openKeyRing(older.database, masterKey);
    expect(after.decryptNik(before.encryptNik(nik))).toBe(nik);
    expect(after.trailSigner.publicKey).not.toBe(before.trailSigner.publicKey);
  } finally {
    await older.drop();
  }
});

test('finds a NIK by an index of 32 bytes that differs for every NIK and tells nothing about it', async () => {
  const ring = await openKeyRing(world.database, masterKey);
  expect(ring.nikIndex(nik)).toHaveLength(32);
  expect(ring.nikIndex(nik)).not.toEqual(ring.nikIndex(otherNik));
  expect(ring.encryptNik(nik).includes(nik)).toBe(false);
});

test('reads the number of an account by the key that wrote it, after that was retired, and by none of a NIK', async () => {
  const rotated = await createTestDatabase(2);
  try {
    const before = await openKeyRing(rotated.database, masterKey);
    const number = BankNumber.parse('1234567890');
    const kept = before.encryptBankNumber(number);
    await asAdmin(rotated.ownerUrl, async (owner) => {
      await owner.query(`ALTER TABLE key_ring NO FORCE ROW LEVEL SECURITY`);
      await owner.query(`UPDATE key_ring SET retired_at = now() WHERE purpose = 'BANK_ENCRYPTION'`);
    });
    const after = await openKeyRing(rotated.database, masterKey);
    expect(after.decryptBankNumber(kept)).toBe(number);
    expect(after.encryptBankNumber(number).readUInt16BE(1)).not.toBe(kept.readUInt16BE(1));
    expect(() => after.decryptBankBook(kept)).toThrow('unable to authenticate');
    expect(kept.readUInt16BE(1)).not.toBe(after.encryptNik(nik).readUInt16BE(1));
    expect(after.bankIndex('BRI', number)).not.toEqual(after.bankIndex('BNI', number));
  } finally {
    await rotated.drop();
  }
});

test("a refused row's cell is never taken for a person's NIK", async () => {
  const ring = await openKeyRing(world.database, masterKey);
  expect(ring.decryptCell(ring.encryptCell('7,37E+15'))).toBe('7,37E+15');
  expect(() => ring.decryptNik(ring.encryptCell(nik))).toThrow('unable to authenticate');
});

test('refuses to open with another master key and says whose key is wanted', async () => {
  await openKeyRing(world.database, masterKey);
  await expect(openKeyRing(world.database, Buffer.alloc(32, 8))).rejects.toThrow(
    /master key does not open the key ring/,
  );
});

test('refuses a master key that is not 32 bytes long', async () => {
  await expect(openKeyRing(world.database, Buffer.alloc(16))).rejects.toThrow(RangeError);
});

test('refuses a wrapped key that was moved to another purpose', async () => {
  const moved = await createTestDatabase(2);
  try {
    await openKeyRing(moved.database, masterKey);
    await moved.database.write({ as: 'GATE' }, async (tx) => {
      const [blind]: [{ wrapped_key: Buffer }] = await tx.query(
        `SELECT wrapped_key FROM key_ring WHERE purpose = 'BLIND_INDEX'`,
      );
      await tx.query(
        `INSERT INTO key_ring (id, purpose, wrapped_key, retired_at) VALUES (9, 'FIELD_ENCRYPTION', $1, now())`,
        [blind.wrapped_key],
      );
    });
    await expect(openKeyRing(moved.database, masterKey)).rejects.toThrow(/master key/);
  } finally {
    await moved.drop();
  }
});
