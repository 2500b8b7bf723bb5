import type { Owner } from '@lindung/domain/access/jurisdiction';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { addChain, asRegency, type Chain, ownerOf } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
let village: Owner;
let other: Owner;
let ward: Owner;
beforeAll(async () => {
  world = await createTestDatabase();
  const { database } = world;
  [village, other, ward] = (await Promise.all(
    ['73.06.01.2005', '73.06.01.2006', '73.06.01.1001'].map((code) => ownerOf(database, code)),
  )) as [Owner, Owner, Owner];
  const regency = await ownerOf(database, '73.06');
  chain = await addChain(database, { owner: regency, home: village, people: 1 });
});
afterAll(() => world.drop());

const as = (userId: string) => asRegency(chain.owner.regencyId, userId);
const refusal = (userId: string, work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, as(userId), work);

const plan = (tx: EntityManager, of: Owner, id: string, year = 2024) =>
  tx.query(
    `INSERT INTO allocation (id, year, made_by, regency_id, district_id, village_id) VALUES ($1, $2, acting_user(), $3, $4, $5)`,
    [id, year, of.regencyId, of.districtId, of.villageId],
  );
const set = (id: string, columns: string) => (tx: EntityManager) =>
  tx.query(`UPDATE allocation SET ${columns} WHERE id = $1`, [id]);

test('a village has one allocation a year, and a ward, a district or a regency has none', async () => {
  const { finance, owner } = chain;
  expect(await refusal(finance, (tx) => plan(tx, ward, uuidv7()))).toBe('ck_allocation_of_village');
  expect(await refusal(finance, (tx) => plan(tx, owner, uuidv7()))).toBe('ck_allocation_village');
  expect(await refusal(finance, (tx) => plan(tx, village, uuidv7()))).toBeUndefined();
  expect(await refusal(finance, (tx) => plan(tx, village, uuidv7()))).toBe('uq_allocation_village');
  expect(await refusal(finance, (tx) => plan(tx, village, uuidv7(), 2025))).toBeUndefined();
});

test('an allocation takes its steps alone, each by who acts, and nobody checks what the same person has proposed or entered', async () => {
  const { finance, approver } = chain;
  const id = uuidv7();
  await world.database.write(as(finance), (tx) => plan(tx, other, id));
  expect(await refusal(finance, set(id, `status = 'ENACTED'`))).toBe('ck_transition');
  expect(await refusal(finance, set(id, `proposed_by = '${approver}'`))).toBe('ck_actor');
  expect(await refusal(finance, set(id, `status = 'PROPOSED', proposed_by = acting_user()`))).toBeUndefined();
  expect(await refusal(finance, set(id, `status = 'EVALUATED', evaluated_by = acting_user()`))).toBe(
    'ck_allocation_evaluated',
  );
  expect(
    await refusal(approver, set(id, `status = 'EVALUATED', evaluated_by = acting_user()`)),
  ).toBeUndefined();
  expect(await refusal(finance, set(id, `status = 'ENACTING', entered_by = acting_user()`))).toBeUndefined();
  expect(await refusal(finance, set(id, `status = 'ENACTED', confirmed_by = acting_user()`))).toBe(
    'ck_allocation_two_people',
  );
});

test('no more arrives than the village’s budget lines of the year hold, and no more is taken back than has arrived', async () => {
  const { finance, approver } = chain;
  const [id, budget, change] = [uuidv7(), uuidv7(), uuidv7()];
  const own = [village.regencyId, village.districtId, village.villageId];
  await world.database.write(as(finance), async (tx) => {
    await plan(tx, village, id, 2023);
    await tx.query(
      `INSERT INTO budget_line (id, year, funding_source, account_code, name, regency_id, district_id, village_id)
       VALUES ($1, 2023, 'APBDES', '5.2.1', 'Iuran', $2, $3, $4)`,
      [budget, ...own],
    );
    await tx.query(
      `INSERT INTO budget_change (id, budget_line_id, kind, amount, allocation_id, document_number, document_date, proposed_by, regency_id,
         district_id, village_id) VALUES ($1, $2, 'CEILING', 1000, $3, 'Perdes 1', '2022-12-31', acting_user(), $4, $5, $6)`,
      [change, budget, id, ...own],
    );
  });
  const tranche =
    (number: number, amount: number, isCorrection = false) =>
    (tx: EntityManager) =>
      tx.query(
        `INSERT INTO allocation_tranche (id, allocation_id, number, funding_source, received_on, amount, is_correction, document_number,
         recorded_by, regency_id, district_id, village_id)
       VALUES ($1, $2, $3, 'APBDES', '2023-06-30', $4, $5, 'SP2D', acting_user(), $6, $7, $8)`,
        [uuidv7(), id, number, amount, isCorrection, ...own],
      );
  expect(await refusal(finance, tranche(1, 1))).toBe('ck_allocation_tranche_enacted');
  await world.database.write(as(approver), (tx) =>
    tx.query(
      `UPDATE budget_change SET status = 'CONFIRMED', decided_by = acting_user(), decided_at = now() WHERE id = $1`,
      [change],
    ),
  );
  expect(await refusal(finance, tranche(1, 600))).toBeUndefined();
  expect(await refusal(finance, tranche(2, 401))).toBe('ck_allocation_tranche_enacted');
  expect(await refusal(finance, tranche(2, 601, true))).toBe('ck_allocation_tranche_enacted');
  expect(await refusal(finance, tranche(2, 400))).toBeUndefined();
});
