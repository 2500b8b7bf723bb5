import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { asAdmin, createTestDatabase, type TestDatabase } from './testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(1);
});
afterAll(() => world.drop());

test('every constraint, index, trigger and policy that the rules name is there', async () => {
  const rules = readFileSync(new URL('../../../docs/invariants.md', import.meta.url), 'utf8');
  const named = [
    ...new Set([...rules.matchAll(/`((?:pk|uq|ck|fk|ix|ex|tr|p)_\w+)`/g)].map(([, name]) => name)),
  ];
  expect(named.length).toBeGreaterThan(30);
  const missing = await asAdmin(world.ownerUrl, (owner) =>
    // A rule that a trigger keeps is named by the function that refuses.
    owner.query<{ name: string }>(
      `SELECT name FROM unnest($1::text[]) AS name
       WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conname = name)
         AND NOT EXISTS (SELECT FROM pg_class WHERE relkind IN ('i', 'I') AND relname = name)
         AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgname = name)
         AND NOT EXISTS (SELECT FROM pg_policy WHERE polname = name)
         AND NOT EXISTS (SELECT FROM pg_proc WHERE position('CONSTRAINT = ''' || name || '''' IN prosrc) > 0)`,
      [named],
    ),
  );
  expect(missing.rows.map(({ name }) => name)).toEqual([]);
});
