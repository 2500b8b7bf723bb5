import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import {
  addChain,
  asRegency,
  type Chain,
  enactDecree,
  issueBills,
  ownerOf,
  takeSeats,
} from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
let billId: string;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const month = '2024-05-01';
const asFinance = () => asRegency(chain.owner.regencyId, chain.finance);
const refusal = (work: (tx: EntityManager) => Promise<unknown>, user = chain.finance) =>
  refusalOf(world.database, asRegency(chain.owner.regencyId, user), work);

/** Bills three people, 50,400 together. */
beforeEach(async () => {
  chain = await addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 3,
    programmes: ['JKK', 'JKM'],
  });
  const seats = await world.database.write(chain.acting, (tx) => takeSeats(tx, chain, chain.people));
  await enactDecree(world.database, chain);
  const cellId = uuidv7();
  billId = uuidv7();
  await world.database.write(asFinance(), async (tx) => {
    await tx.query(`SELECT ensure_bill_line_partition($1)`, [month]);
    await tx.query(
      `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
       VALUES ($1, $2, 'NON_WAGE', 'VULNERABLE_WORKER', '{JKK,JKM}', 1000000, 'APBD_REGENCY', $1::uuid::text, 16800, '[]')`,
      [cellId, month],
    );
    await tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
       VALUES ($1, $1::uuid::text, $2, $3, $4, 3, 50400, 'DRAFT', '2024-06-15', $5, $6)`,
      [billId, chain.lineId, chain.payerId, month, chain.finance, chain.owner.regencyId],
    );
    await tx.query(
      `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
       SELECT $2, person_id, $3, id, $4, '{JKK,JKM}', 16800, regency_id FROM enrolment WHERE id = ANY ($1)`,
      [seats, month, billId, cellId],
    );
  });
});

const add =
  (kind: string, { amount = null, by = chain.finance }: { amount?: number | null; by?: string } = {}) =>
  (tx: EntityManager) =>
    tx.query(
      `INSERT INTO payment_step (id, bill_id, kind, number, dated_on, expires_on, amount, entered_by, regency_id)
       VALUES ($1, $2, $3, 'X-1', '2024-06-01', CASE WHEN $3 = 'PAYMENT_CODE' THEN date '2024-06-30' END, $4, $5, $6)`,
      [uuidv7(), billId, kind, amount, by, chain.owner.regencyId],
    );

test('a draft takes no step, and who proposed or decreed its people none of an issued bill', async () => {
  expect(await refusal(add('SPP'))).toBe('ck_payment_step');
  await issueBills(world.database, chain);
  for (const by of [chain.proposer, chain.approver])
    expect(await refusal(add('SPP', { by }), by)).toBe('ck_bill_segregation');
  expect(await refusal(add('SPM'))).toBe('ck_payment_step');
  expect(await refusal(add('SPP'))).toBeUndefined();
  expect(await refusal(add('SPP'))).toBe('uq_payment_step_paper');
  expect(await refusal(add('SPM'))).toBeUndefined();
});

test('a step is withdrawn once with a reason, and is changed or deleted by nobody', async () => {
  await issueBills(world.database, chain);
  expect(await refusal(add('SPP'))).toBeUndefined();
  const withdraw = (reason: string) => (tx: EntityManager) =>
    tx.query(
      `UPDATE payment_step SET withdrawn_by = acting_user(), withdrawn_at = now(), withdraw_reason = $2 WHERE bill_id = $1`,
      [billId, reason],
    );
  expect(await refusal(withdraw('slip'))).toBe('ck_payment_step_withdrawn');
  expect(await refusal(withdraw('the paper of another bill'))).toBeUndefined();
  expect(await refusal(withdraw('the paper of another bill'))).toBe('append_only');
  for (const change of [`UPDATE payment_step SET number = 'X-2'`, 'DELETE FROM payment_step'])
    await expect(world.database.write(asFinance(), (tx) => tx.query(change))).rejects.toThrow(
      'permission denied',
    );
});

test('of instalments at the same moment as many stand as stay below the amount, and such a bill is not dropped', async () => {
  await issueBills(world.database, chain);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => refusal(add('INSTALMENT', { amount: 9_000 }))),
  );
  expect(answers.filter((answer) => answer === undefined)).toHaveLength(5);
  expect(new Set(answers)).toEqual(new Set([undefined, 'ck_payment_step']));
  const cancel = async (tx: EntityManager) => {
    await tx.query(`UPDATE bill SET status = 'CANCELLED', cancel_reason = 'wrong' WHERE id = $1`, [billId]);
    await tx.query(`UPDATE bill_line SET void = true WHERE bill_id = $1`, [billId]);
  };
  expect(await refusal(cancel)).toBe('ck_bill_partly_paid');
});
