import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(1);
});
afterAll(() => world.drop());

const asProvince = { as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: null } as const;

test.each([
  'UPDATE office SET id = id',
  'UPDATE office_version SET name = name',
  'UPDATE office_version SET valid_from = valid_from',
  'UPDATE office_area SET region_id = region_id',
  'UPDATE office_area SET valid_from = valid_from',
  'DELETE FROM office_area',
])('what an office was is not rewritten: %s', async (statement) => {
  await expect(world.database.write(asProvince, (tx) => tx.query(statement))).rejects.toThrow(
    'permission denied',
  );
});

test('a version of an office and an area come to their end', async () => {
  for (const table of ['office_version', 'office_area']) {
    const end = world.database.write(asProvince, (tx) => tx.query(`UPDATE ${table} SET valid_to = valid_to`));
    await expect(end, table).resolves.toBeDefined();
  }
});
