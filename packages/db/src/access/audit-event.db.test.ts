import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import type { ActingAs } from '../acting.js';
import { asRegency, ownerOf } from '../testing/protection-chain.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let regencyId: number;
const user = uuidv7();
beforeAll(async () => {
  world = await createTestDatabase();
  ({ regencyId } = await ownerOf(world.database, '73.72'));
});
afterAll(() => world.drop());

const add = (tx: EntityManager, actor: string | null = user) =>
  tx.query(
    `INSERT INTO audit_event (id, operation, user_id, request_id, regency_id) VALUES ($1, 'worker', $2, 'r', $3)`,
    [uuidv7(), actor, regencyId],
  );

test('everybody adds to the trail in their own name, and in nobody else’s', async () => {
  await world.database.write(asRegency(regencyId, user), (tx) => add(tx));
  await world.database.write({ as: 'GATE' }, (tx) => add(tx, null));
  await expect(world.database.write(asRegency(regencyId, user), (tx) => add(tx, uuidv7()))).rejects.toThrow(
    'row-level security',
  );
});

test('no role of the application changes the trail', async () => {
  for (const statement of [
    'UPDATE audit_event SET operation = operation',
    'DELETE FROM audit_event',
    'TRUNCATE audit_event',
  ]) {
    await expect(
      world.database.write(asRegency(regencyId, user), (tx) => tx.query(statement)),
      statement,
    ).rejects.toThrow('permission denied');
  }
});

test.each([
  'audit_event',
  'quota_entry',
  'enrolment_event',
  'decile_observation',
  'candidate_list_version',
  'potential_declaration',
  'priced_cell',
  'person_change',
  'population_status',
  'former_home',
])('not even the owner of the database changes a row of %s by mistake', async (table) => {
  await asAdmin(world.ownerUrl, async (owner) => {
    // The owner is bound by the policies, so an update of no row shows nothing: the trigger is asked for its existence.
    await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    const { rows } = await owner.query<{ definition: string }>(
      `SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger WHERE tgrelid = $1::regclass AND tgname = 'tr_append_only'`,
      [table],
    );
    expect(rows[0]?.definition).toContain('BEFORE DELETE OR UPDATE');
  });
});

test('what was done to a record is read by who reaches the record or the act, without the trail around it', async () => {
  const elsewhere = await ownerOf(world.database, '73.11');
  const [record, operations] = [uuidv7(), ['signAgreement']];
  await world.database.write(asRegency(regencyId, user), (tx) =>
    tx.query(
      `INSERT INTO audit_event (id, operation, user_id, request_id, object_type, object_id, regency_id)
       SELECT id, operation, $3, 'r', 'AGREEMENT', $4, $5 FROM unnest($1::uuid[], $2::text[]) AS added (id, operation)`,
      [[uuidv7(), uuidv7()], ['signAgreement', 'agreement'], user, record, regencyId],
    ),
  );
  const acts = async (acting: ActingAs, type = 'AGREEMENT') => {
    const [rows] = await world.database.read(acting, [
      { text: 'SELECT operation FROM record_acts($1, $2, $3)', values: [type, record, operations] },
    ]);
    return rows?.map(({ operation }) => operation as string);
  };
  expect(await acts(asRegency(regencyId, user))).toEqual(operations);
  expect(await acts({ as: 'ASSIGNMENT', jurisdiction: { level: 'PROVINCE' }, userId: user })).toEqual(
    operations,
  );
  expect(await acts(asRegency(elsewhere.regencyId, user))).toEqual([]);
  expect(await acts(asRegency(regencyId, user), 'BILL')).toEqual([]);
  expect(await acts({ as: 'ASSIGNMENT', jurisdiction: { level: 'SYSTEM' }, userId: user })).toEqual([]);
  await expect(acts({ as: 'GATE' })).rejects.toThrow('permission denied');
});

test('an event of the trail stays as it was written', async () => {
  await world.database.write(asRegency(regencyId, user), (tx) => add(tx));
  await asAdmin(world.ownerUrl, async (owner) => {
    await owner.query(`ALTER TABLE audit_event NO FORCE ROW LEVEL SECURITY`);
    await expect(owner.query(`UPDATE audit_event SET operation = 'other'`)).rejects.toThrow('append-only');
    await expect(owner.query(`DELETE FROM audit_event`)).rejects.toThrow('append-only');
  });
});
