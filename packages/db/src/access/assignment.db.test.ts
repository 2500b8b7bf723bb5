import { businessDate } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { plantUser } from '../testing/plant-user.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const asSystem = (userId: string | null) =>
  ({ as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId }) as const;
const administrator = {
  role: 'SYSTEM_ADMIN',
  level: 'SYSTEM',
  regionId: null,
  officeId: null,
  validFrom: businessDate('2024-01-01'),
} as const;

test('an assignment is granted in the own name; nobody grants the first one, and that one alone', async () => {
  const first = await plantUser(world.database, administrator);
  const second = await plantUser(world.database, administrator);
  const grant = (actor: string | null, grantedBy: string | null) =>
    refusalOf(world.database, asSystem(actor), (tx) =>
      tx.query(
        `INSERT INTO assignment (id, user_id, role, level, valid_from, granted_by) VALUES ($1, $2, 'SYSTEM_ADMIN', 'SYSTEM', '2024-01-01', $3)`,
        [uuidv7(), second.userId, grantedBy],
      ),
    );
  expect(await grant(null, null)).toBe('ck_assignment_granted');
  expect(await grant(second.userId, null)).toBe('ck_assignment_granted');
  expect(await grant(second.userId, first.userId)).toBe('ck_actor');
  expect(await grant(second.userId, second.userId)).toBe('ck_assignment_not_self_granted');
  expect(await grant(first.userId, first.userId)).toBeUndefined();
});

test('an end that was set is only moved nearer', async () => {
  const { assignmentId } = await plantUser(world.database, administrator);
  const end = (day: string | null) =>
    refusalOf(world.database, asSystem(null), (tx) =>
      tx.query(`UPDATE assignment SET valid_to = $2 WHERE id = $1`, [assignmentId, day]),
    );
  expect(await end('2024-12-31')).toBeUndefined();
  expect(await end('2025-01-01')).toBe('ck_assignment_shortened');
  expect(await end(null)).toBe('ck_assignment_shortened');
  expect(await end('2024-06-30')).toBeUndefined();
});
