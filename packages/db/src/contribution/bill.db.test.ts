import type { Programme } from '@lindung/domain/programme/programme';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { addChain, type Chain, ownerOf, takeSeat } from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
let chain: Chain;
beforeAll(async () => {
  world = await createTestDatabase();
});
afterAll(() => world.drop());

const chainWith = async (programmes: Programme[]) =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people: 1,
    programmes,
  });
beforeEach(async () => {
  chain = await chainWith(['JKK', 'JKM']);
});

const refusal = (work: (tx: EntityManager) => Promise<unknown>) =>
  refusalOf(world.database, chain.acting, work);

const addBill = async (
  tx: EntityManager,
  { lineId, payerId, owner, finance }: Chain,
  month: string,
  issuedBy = finance,
) => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
     VALUES ($1, $2, $3, $4, $5, 1, 16800, 'ISSUED', '2024-06-15', $6, $7)`,
    [id, id, lineId, payerId, month, issuedBy, owner.regencyId],
  );
  return id;
};

const cellOf = async (tx: EntityManager, month: string, programmes: readonly string[]) => {
  const id = uuidv7();
  await tx.query(
    `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
     VALUES ($1, $2, 'NON_WAGE', 'VULNERABLE_WORKER', $3, 1000000, 'APBD_REGENCY', $4, 16800, '[]')`,
    [id, month, programmes, id],
  );
  return id;
};

interface BilledPerson {
  readonly month: string;
  readonly programmes: readonly string[];
  readonly person: string;
  readonly enrolment: string;
}

/** Bills a person for a month under a chain: a bill with one line. @returns the bill's id */
const billPerson = async (
  tx: EntityManager,
  payer: Chain,
  { month, programmes, person, enrolment }: BilledPerson,
) => {
  await tx.query(`SELECT ensure_bill_line_partition($1)`, [month]);
  const [billId, cellId] = [await addBill(tx, payer, month), await cellOf(tx, month, programmes)];
  await tx.query(
    `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
     VALUES ($1, $2, $3, $4, $5, $6, 16800, $7)`,
    [month, person, billId, enrolment, cellId, programmes, payer.owner.regencyId],
  );
  return billId;
};

test.each([
  [['JKK', 'JKM'], ['JKK', 'JKM'], 'uq_bill_line_jkk'],
  [['JKK', 'JKM'], ['JHT', 'JKK'], 'uq_bill_line_jkk'],
  [['JKM'], ['JHT', 'JKM'], 'uq_bill_line_jkm'],
  [['JKK', 'JKM'], ['JHT'], undefined],
])(
  'a person billed for %s in a month is refused %s in it, whoever pays',
  async (first, second, refusedBy) => {
    const other = await chainWith(['JKK', 'JKM']);
    const [person = ''] = chain.people;
    const enrolment = await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, person));
    const month = '2024-05-01';
    expect(
      await refusal((tx) => billPerson(tx, chain, { month, programmes: first, person, enrolment })),
    ).toBeUndefined();
    expect(
      await refusal((tx) => billPerson(tx, other, { month, programmes: second, person, enrolment })),
    ).toBe(refusedBy);
  },
);

test('the same programme may be billed again in the next month, or when the bill was cancelled', async () => {
  const [person = ''] = chain.people;
  const enrolment = await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, person));
  const bill = (month: string) => (tx: EntityManager) =>
    billPerson(tx, chain, { month, programmes: ['JKK', 'JKM'], person, enrolment });
  expect(await refusal(bill('2024-05-01'))).toBeUndefined();
  expect(await refusal(bill('2024-06-01'))).toBeUndefined();
  const cancel = async (tx: EntityManager) => {
    await tx.query(
      `UPDATE bill SET status = 'CANCELLED', cancel_reason = 'wrong' WHERE line_id = $1 AND month = '2024-05-01'`,
      [chain.lineId],
    );
    await tx.query(`UPDATE bill_line SET void = true WHERE person_id = $1 AND month = '2024-05-01'`, [
      person,
    ]);
  };
  expect(await refusal(cancel)).toBeUndefined();
  expect(await refusal(bill('2024-05-01'))).toBeUndefined();
});

test('a line is billed once a month', async () => {
  expect(await refusal((tx) => addBill(tx, chain, '2024-05-01'))).toBeUndefined();
  expect(await refusal((tx) => addBill(tx, chain, '2024-05-01'))).toBe('uq_bill_line_month');
});

test('who proposed or decreed the people of a line neither draws nor pays its bills', async () => {
  await world.database.write(chain.acting, (tx) =>
    tx.query(
      `UPDATE decree SET status = 'ENACTED', decided_by = $2, decided_at = now(), decreed_on = '2024-05-13' WHERE id = $1`,
      [chain.decreeId, chain.approver],
    ),
  );
  for (const somebody of [chain.proposer, chain.approver]) {
    expect(await refusal((tx) => addBill(tx, chain, '2024-05-01', somebody))).toBe('ck_bill_segregation');
  }
  let billId = '';
  await world.database.write(chain.acting, async (tx) => {
    billId = await addBill(tx, chain, '2024-05-01', chain.finance);
  });
  const payBy = (user: string) => (tx: EntityManager) =>
    tx.query(`UPDATE bill SET status = 'PAID', paid_on = '2024-06-10', paid_by = $2 WHERE id = $1`, [
      billId,
      user,
    ]);
  expect(await refusal(payBy(chain.approver))).toBe('ck_bill_segregation');
  expect(await refusal(payBy(chain.finance))).toBeUndefined();
});

test('the amount of a bill and the people on it stay as they were issued', async () => {
  await world.database.write(chain.acting, (tx) => addBill(tx, chain, '2024-05-01'));
  for (const change of [
    'UPDATE bill SET amount = 1',
    'UPDATE bill_line SET amount = 1',
    'DELETE FROM bill_line',
  ]) {
    await expect(
      world.database.write(chain.acting, (tx) => tx.query(change)),
      change,
    ).rejects.toThrow('permission denied');
  }
});

test('nobody bills the agreement of another region', async () => {
  const barru = await ownerOf(world.database, '73.11');
  const theirs = await addChain(world.database, {
    owner: barru,
    home: await ownerOf(world.database, '73.11.01.1001'),
    people: 1,
  });
  expect(await refusal((tx) => addBill(tx, { ...theirs, owner: chain.owner }, '2024-05-01'))).toBe(
    'ck_same_owner',
  );
});

test.each(['2024-05-02', '2015-06-01', '2999-01-01'])('there is no partition for %s', async (month) => {
  expect(await refusal((tx) => tx.query(`SELECT ensure_bill_line_partition($1)`, [month]))).toBe(
    'ck_bill_month',
  );
});

test('two who need the partition of a new month at once both get it', async () => {
  const ensure = (month: string) =>
    world.database.write(chain.acting, (tx) => tx.query(`SELECT ensure_bill_line_partition($1)`, [month]));
  for (const month of ['2023-01-01', '2023-02-01', '2023-03-01', '2023-04-01', '2023-05-01']) {
    expect(await Promise.all([ensure(month), ensure(month), ensure(month)]), month).toHaveLength(3);
  }
});
