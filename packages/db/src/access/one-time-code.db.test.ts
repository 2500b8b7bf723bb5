import { createHash } from 'node:crypto';

import { businessDate } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { plantUser } from '../testing/plant-user.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

const administrator = {
  role: 'SYSTEM_ADMIN',
  level: 'SYSTEM',
  regionId: null,
  officeId: null,
  validFrom: businessDate('2024-01-01'),
} as const;
const hashOf = (code: string) => createHash('sha256').update(code).digest();
const asSystem = (userId: string | null) =>
  ({ as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId }) as const;

let world: TestDatabase;
let inviter: string;
let invited: string;
beforeAll(async () => {
  world = await createTestDatabase(1);
  inviter = (await plantUser(world.database, administrator)).userId;
  invited = (await plantUser(world.database, administrator)).userId;
});
afterAll(() => world.drop());

const make = (code: string, expires = `now() + interval '1 day'`, createdBy = inviter) =>
  refusalOf(world.database, asSystem(inviter), (tx) =>
    tx.query(
      `INSERT INTO one_time_code (id, purpose, user_id, code_hash, created_by, created_at, expires_at)
       VALUES ($1, 'INVITATION', $2, $3, $4, now() - interval '2 days', ${expires})`,
      [uuidv7(), invited, hashOf(code), createdBy],
    ),
  );
const use = (code: string, userId = invited, purpose = 'INVITATION') =>
  refusalOf(world.database, { as: 'GATE', userId }, (tx) =>
    tx.query(`SELECT use_one_time_code($1, $2, $3)`, [purpose, hashOf(code), `hash after ${code}`]),
  );

test('a code is made in the own name', async () => {
  expect(await make('in the name of another', undefined, invited)).toBe('ck_actor');
});

test('a code sets the password of its own account, once, and ends every other code of it', async () => {
  for (const code of ['first', 'second']) expect(await make(code), code).toBeUndefined();
  expect(await use('first', inviter)).toBe('ck_one_time_code_open');
  expect(await use('first', invited, 'PASSWORD_RESET')).toBe('ck_one_time_code_open');
  expect(await use('first')).toBeUndefined();
  expect(await use('first')).toBe('ck_one_time_code_open');
  expect(await use('second')).toBe('ck_one_time_code_open');
});

test('of two who use a code at once one does', async () => {
  await make('contested');
  const outcomes = await Promise.all([use('contested'), use('contested')]);
  expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
});

test('a code that is over opens nothing, and is not prolonged', async () => {
  await make('over', `now() - interval '1 minute'`);
  expect(await use('over')).toBe('ck_one_time_code_open');
  const prolong = await refusalOf(world.database, asSystem(inviter), (tx) =>
    tx.query(`UPDATE one_time_code SET expires_at = now() + interval '1 day'`),
  );
  expect(prolong).toBe('ck_one_time_code_once');
});

test('no level reads the hash of a code', async () => {
  await expect(
    world.database.write(asSystem(inviter), (tx) => tx.query('SELECT code_hash FROM one_time_code')),
  ).rejects.toThrow('permission denied');
});
