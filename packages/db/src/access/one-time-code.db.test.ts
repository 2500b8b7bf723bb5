import { createHash } from 'node:crypto';

import { businessDate } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { violatedConstraint } from '../constraint-violation.js';
import { plantUser } from '../testing/plant-user.js';
import { refusalOf } from '../testing/refusal.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

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
  world = await createTestDatabase(2);
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

test('a code is made in the own name, and never for the own account', async () => {
  expect(await make('in the name of another', undefined, invited)).toBe('ck_actor');
  const own = await refusalOf(world.database, asSystem(inviter), (tx) =>
    tx.query(
      `INSERT INTO one_time_code (id, purpose, user_id, code_hash, created_by, expires_at)
       VALUES ($1, 'PASSWORD_RESET', $2, $3, $2, now() + interval '1 hour')`,
      [uuidv7(), inviter, hashOf('own')],
    ),
  );
  expect(own).toBe('ck_one_time_code_of_another');
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

/** Whoever waits for somebody else in this database. */
const waiting = `SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()`;

test('of two who use two codes of one account at once the second waits for the first and finds its own over', async () => {
  for (const code of ['one', 'other']) await make(code);
  const statementOf = (code: string) => ({
    text: `SELECT use_one_time_code('INVITATION', $1, $2)`,
    values: [hashOf(code), `hash after ${code}`],
  });
  const outcomes = await asAdmin(world.ownerUrl, async (owner) => {
    await owner.query('BEGIN');
    await owner.query('SET LOCAL ROLE lindung_definer');
    await owner.query(`SELECT set_config('app.user', $1, true)`, [invited]);
    await owner.query('SELECT FROM app_user WHERE id = $1 FOR UPDATE', [invited]);
    // Both have begun when both wait for the account.
    const begun = ['one', 'other'].map((code) =>
      world.database.read({ as: 'GATE', userId: invited }, [statementOf(code)]),
    );
    const settled = Promise.allSettled(begun);
    await vi.waitUntil(async () => (await owner.query(waiting)).rowCount === 2, { timeout: 20_000 });
    await owner.query('COMMIT');
    return settled;
  });
  const reasons = outcomes.map((outcome) =>
    outcome.status === 'rejected' ? violatedConstraint(outcome.reason) : 'used',
  );
  expect(reasons).toHaveLength(2);
  expect(new Set(reasons)).toEqual(new Set(['ck_one_time_code_open', 'used']));
});

test('a code that another one has ended opens nothing either for who began before that', async () => {
  for (const code of ['early', 'late']) await make(code);
  const outcome = await refusalOf(world.database, { as: 'GATE', userId: invited }, async (tx) => {
    expect(await use('late')).toBeUndefined();
    await tx.query(`SELECT use_one_time_code('INVITATION', $1, 'hash')`, [hashOf('early')]);
  });
  expect(outcome).toBe('ck_one_time_code_open');
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
