import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { operations } from '@lindung/domain/access/policy';
import { Role } from '@lindung/domain/access/role';
import { businessDate } from '@lindung/domain/shared/business-date';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { plantUser } from '../testing/plant-user.js';
import { refusalOf } from '../testing/refusal.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

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
        `INSERT INTO assignment (id, user_id, role, level, valid_from, valid_to, granted_by)
         VALUES ($1, $2, 'SYSTEM_ADMIN', 'SYSTEM', '2023-01-01', '2023-12-31', $3)`,
        [uuidv7(), second.userId, grantedBy],
      ),
    );
  expect(await grant(null, null)).toBe('ck_assignment_granted');
  expect(await grant(second.userId, null)).toBe('ck_assignment_granted');
  expect(await grant(second.userId, first.userId)).toBe('ck_actor');
  expect(await grant(second.userId, second.userId)).toBe('ck_assignment_not_self_granted');
  expect(await grant(first.userId, first.userId)).toBeUndefined();
});

test('a role in an area is held once on a day, and again once it was taken back', async () => {
  const { userId, assignmentId } = await plantUser(world.database, administrator);
  const other = await plantUser(world.database, administrator);
  const grant = (validFrom: string) =>
    refusalOf(world.database, asSystem(other.userId), (tx) =>
      tx.query(
        `INSERT INTO assignment (id, user_id, role, level, valid_from, granted_by) VALUES ($1, $2, 'SYSTEM_ADMIN', 'SYSTEM', $3, $4)`,
        [uuidv7(), userId, validFrom, other.userId],
      ),
    );
  const endWith = (day: string) =>
    world.database.write(asSystem(other.userId), (tx) =>
      tx.query(`UPDATE assignment SET valid_to = $2 WHERE id = $1`, [assignmentId, day]),
    );
  expect(await grant('2025-01-01')).toBe('ex_assignment_held');
  await endWith('2024-06-30');
  expect([await grant('2024-06-30'), await grant('2024-07-01')]).toEqual(['ex_assignment_held', undefined]);
  await endWith('2023-12-31');
  expect([await grant('2024-07-01'), await grant('2024-01-01')]).toEqual([
    'ex_assignment_held',
    'ex_assignment_held',
  ]);
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

test('a regency gives the roles of districts and villages, in its own area, to its own accounts, and the database knows it', async () => {
  const region = (code: string) =>
    asAdmin(world.ownerUrl, async (owner) => {
      const { rows } = await owner.query<{ id: number }>(
        'SELECT region_id AS id FROM region_version WHERE code = $1',
        [code],
      );
      return rows[0]?.id ?? 0;
    });
  const [parepare, barru, village, foreign] = await Promise.all(
    ['73.72', '73.11', '73.72.04.1003', '73.11.01.2003'].map(region),
  );
  const plant = (role: Role, level: JurisdictionLevel, regionId: number | undefined) =>
    plantUser(world.database, { ...administrator, role, level, regionId: regionId ?? null });
  const officer = await plant('PROGRAMME_OFFICER', 'REGENCY', parepare);
  const operator = await plant('VILLAGE_OPERATOR', 'VILLAGE', village);
  const approver = await plant('APPROVER', 'REGENCY', parepare);
  const stranger = await plant('VILLAGE_OPERATOR', 'VILLAGE', foreign);
  const asParepare = {
    as: 'ASSIGNMENT',
    jurisdiction: { level: 'REGENCY', regionId: parepare ?? 0 },
    userId: officer.userId,
  } as const;
  const grant = (userId: string, role: string, level: string, regionId: number | undefined) =>
    refusalOf(world.database, asParepare, (tx) =>
      tx.query(
        `INSERT INTO assignment (id, user_id, role, level, region_id, valid_from, valid_to, granted_by)
         VALUES ($1, $2, $3, $4, $5, '2023-01-01', '2023-12-31', $6)`,
        [uuidv7(), userId, role, level, regionId ?? null, officer.userId],
      ),
    );
  const mayGive = operations.grantAssignment.roles.PROGRAMME_OFFICER.grantable as readonly Role[];
  for (const role of Object.values(Role).filter((one) => one !== 'PARTNER')) {
    const outcome = await grant(operator.userId, role, 'VILLAGE', village);
    expect([role, outcome]).toEqual([role, mayGive.includes(role) ? undefined : 'ck_assignment_grantable']);
  }
  await expect(grant(operator.userId, 'VILLAGE_HEAD', 'VILLAGE', foreign)).rejects.toThrow(
    'row-level security',
  );
  for (const { userId } of [approver, stranger])
    expect(await grant(userId, 'VILLAGE_HEAD', 'VILLAGE', village)).toBe('ck_account_administered');
  const touched: unknown = await world.database.write(asParepare, (tx) =>
    tx.query(`UPDATE assignment SET valid_to = '2024-12-31' WHERE id = $1`, [stranger.assignmentId]),
  );
  expect(touched).toEqual([[], 0]);
  const account = (username: string, regencyId: number | undefined) =>
    refusalOf(world.database, asParepare, (tx) =>
      tx.query(
        `INSERT INTO app_user (id, username, name, password_hash, regency_id) VALUES ($1, $2, 'x', '!', $3)`,
        [uuidv7(), username, regencyId],
      ),
    );
  expect(await account('rahmatia', parepare)).toBe('ck_app_user_username_place');
  expect(await account('rahmatia.7311', parepare)).toBe('ck_app_user_username_place');
  await expect(account('rahmatia.7311', barru)).rejects.toThrow('row-level security');
  expect(await account('rahmatia.7372', parepare)).toBeUndefined();

  const administers = async () =>
    (
      await world.database.read<[Array<{ may: boolean | null }>]>(asParepare, [
        { text: 'SELECT may_administer($1) AS may', values: [operator.userId] },
      ])
    )[0][0]?.may;
  expect(await administers()).toBe(true);
  // The village comes to lie in another regency.
  await asAdmin(world.ownerUrl, async (owner) => {
    await owner.query(
      `UPDATE region_version SET valid_to = '2024-12-31' WHERE region_id = $1 AND valid_to IS NULL`,
      [village],
    );
    await owner.query(
      `INSERT INTO region_version (id, region_id, valid_from, code, name, kind, parent_id, regency_id, district_id, source)
       SELECT gen_random_uuid(), $1, '2025-01-01', '73.11.01.2999', name, kind, parent_id, regency_id, district_id, source
       FROM region_version WHERE region_id = $2 AND valid_to IS NULL`,
      [village, foreign],
    );
  });
  expect(await administers()).toBe(false);
  expect(await grant(operator.userId, 'VILLAGE_HEAD', 'VILLAGE', village)).toBe('ck_account_administered');
});
