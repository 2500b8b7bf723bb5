import type { Programme } from '@lindung/domain/programme/programme';
import { businessDate } from '@lindung/domain/shared/business-date';
import { yearMonth } from '@lindung/domain/shared/year-month';
import type { EntityManager } from 'typeorm';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import { billRepository } from './bill.repository.js';
import {
  addChain,
  addDecree,
  asRegency,
  type Chain,
  enactDecree,
  issueBills,
  ownerOf,
  takeSeat,
} from '../testing/protection-chain.js';
import { addBill, addLines, cellOf } from '../testing/planted-bill.js';
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
    people: 2,
    programmes,
  });
beforeEach(async () => {
  chain = await chainWith(['JKK', 'JKM']);
});

/** The constraint that refuses what somebody of the chain's regency does, the finance officer when nobody is named. */
const refusal = (work: (tx: EntityManager) => Promise<unknown>, user = chain.finance) =>
  refusalOf(world.database, asRegency(chain.owner.regencyId, user), work);

const asFinance = () => asRegency(chain.owner.regencyId, chain.finance);

const seat = (of: Chain, person = chain.people[0] ?? '') =>
  world.database.write(of.acting, (tx) => takeSeat(tx, of, person));

test.each([
  [['JKK', 'JKM'], ['JKK', 'JKM'], 'uq_bill_line_jkk'],
  [['JKK', 'JKM'], ['JHT', 'JKK'], 'uq_bill_line_jkk'],
  [['JKM'], ['JHT', 'JKM'], 'uq_bill_line_jkm'],
  [['JKK', 'JKM'], ['JHT'], undefined],
])(
  'a person billed for %s in a month is refused %s in it, whoever pays',
  async (first, second, refusedBy) => {
    const other = await chainWith(['JKK', 'JKM']);
    const [here, there] = [await seat(chain), await seat(other)];
    expect(
      await refusal((tx) => addBill(tx, chain, { enrolments: [here], programmes: first })),
    ).toBeUndefined();
    const billThere = (tx: EntityManager) => addBill(tx, other, { enrolments: [there], programmes: second });
    expect(await refusal(billThere, other.finance)).toBe(refusedBy);
  },
);

test('the same programme may be billed again in the next month, or when the bill was cancelled', async () => {
  const enrolments = [await seat(chain)];
  const bill = (month: string) => (tx: EntityManager) => addBill(tx, chain, { enrolments, month });
  expect(await refusal(bill('2024-05-01'))).toBeUndefined();
  expect(await refusal(bill('2024-06-01'))).toBeUndefined();
  const cancel = async (tx: EntityManager) => {
    await tx.query(
      `UPDATE bill SET status = 'CANCELLED', cancel_reason = 'wrong' WHERE line_id = $1 AND month = '2024-05-01'`,
      [chain.lineId],
    );
    await tx.query(`UPDATE bill_line SET void = true WHERE enrolment_id = $1 AND month = '2024-05-01'`, [
      enrolments[0],
    ]);
  };
  expect(await refusal(cancel)).toBeUndefined();
  expect(await refusal(bill('2024-05-01'))).toBeUndefined();
});

test('who proposed or decreed the people of a line neither draws nor pays its bills', async () => {
  const enrolments = [await seat(chain)];
  await enactDecree(world.database, chain);
  for (const somebody of [chain.proposer, chain.approver]) {
    expect(await refusal((tx) => addBill(tx, chain, { enrolments, issuedBy: somebody }), somebody)).toBe(
      'ck_bill_segregation',
    );
  }
  const { proposer: another } = await chainWith(['JKK', 'JKM']);
  await world.database.write(asRegency(chain.owner.regencyId, another), async (tx) => {
    const undone = await addDecree(tx, { ...chain, proposer: another });
    await tx.query(`UPDATE decree SET status = 'CANCELLED' WHERE id = $1`, [undone]);
  });
  const deciders = await world.database.write(asFinance(), (tx) =>
    billRepository(tx).listDeciders(chain.lineId),
  );
  expect(new Set(deciders)).toEqual(new Set([chain.proposer, chain.approver, another]));
  expect(await refusal((tx) => addBill(tx, chain, { enrolments, issuedBy: another }), another)).toBe(
    'ck_bill_segregation',
  );

  const billId = await world.database.write(asFinance(), (tx) => addBill(tx, chain, { enrolments }));
  await issueBills(world.database, chain);
  const payBy = (user: string) => (tx: EntityManager) =>
    tx.query(`UPDATE bill SET status = 'PAID', paid_on = '2024-06-10', paid_by = $2 WHERE id = $1`, [
      billId,
      user,
    ]);
  expect(await refusal(payBy(chain.approver), chain.approver)).toBe('ck_bill_segregation');
  expect(await refusal(payBy(chain.finance), chain.approver)).toBe('ck_actor');
  expect(await refusal(payBy(chain.finance))).toBeUndefined();
});

test('a paid bill names who paid it and on which day, and no other bill does', async () => {
  const billId = await world.database.write(asFinance(), async (tx) =>
    addBill(tx, chain, { enrolments: [await seat(chain)] }),
  );
  await issueBills(world.database, chain);
  for (const columns of [
    `status = 'PAID'`,
    `status = 'PAID', paid_on = '2024-06-10'`,
    `status = 'PAID', paid_by = acting_user()`,
    `paid_by = acting_user()`,
    `paid_on = '2024-06-10', paid_by = acting_user()`,
  ]) {
    const change = (tx: EntityManager) => tx.query(`UPDATE bill SET ${columns} WHERE id = $1`, [billId]);
    expect(await refusal(change), columns).toBe('ck_bill_paid');
  }
});

test('a payment is taken back with a reason by who neither proposed nor decided, and the bill keeps what was recorded', async () => {
  const billId = await world.database.write(asFinance(), async (tx) =>
    addBill(tx, chain, { enrolments: [await seat(chain)] }),
  );
  await enactDecree(world.database, chain);
  await issueBills(world.database, chain);
  const change = (columns: string) => (tx: EntityManager) =>
    tx.query(`UPDATE bill SET ${columns} WHERE id = $1`, [billId]);
  const unpaid = `status = 'ISSUED', paid_on = NULL, payment_reference = NULL, paid_by = NULL`;
  const because = (reason: string, more = '') =>
    `${unpaid}, reversals = reversals || jsonb_build_array(jsonb_build_object('reason', '${reason}'${more}))`;
  const reason = 'the proof of another bill';
  expect(await refusal(change(`reversals = '[{}]'`))).toBe('ck_bill_reversal');
  const paid = `status = 'PAID', paid_on = '2024-06-10', payment_reference = 'X-1', paid_by = acting_user()`;
  expect(await refusal(change(paid))).toBeUndefined();
  expect(await refusal(change(unpaid))).toBe('ck_bill_reversal');
  expect(await refusal(change(because('slip')))).toBe('ck_bill_reversal');
  expect(await refusal(change(`${because(reason)}, cancel_reason = 'x'`))).toBe('ck_frozen');
  for (const somebody of [chain.proposer, chain.approver])
    expect(await refusal(change(because(reason)), somebody)).toBe('ck_bill_segregation');
  expect(await refusal(change(because(reason, `, 'reference', 'another'`)))).toBeUndefined();
  expect(await refusal(change(`reversals = '[]'`))).toBe('ck_bill_reversal');
  const [kept] = await world.database.read<[Array<{ status: string; reversals: object[] }>]>(asFinance(), [
    { text: 'SELECT status, reversals FROM bill WHERE id = $1', values: [billId] },
  ]);
  const recorded = { paidOn: '2024-06-10', reference: 'X-1', paidBy: chain.finance };
  expect(kept).toMatchObject([
    { status: 'ISSUED', reversals: [{ ...recorded, reversedBy: chain.finance, reason }] },
  ]);
});

test('a line has a further bill of a month for those who are not on an earlier one', async () => {
  const [early, late] = [await seat(chain), await seat(chain, chain.people[1])];
  expect(await refusal((tx) => addBill(tx, chain, { enrolments: [early] }))).toBeUndefined();
  expect(await refusal((tx) => addBill(tx, chain, { enrolments: [early, late] }))).toBe('uq_bill_line_jkk');
  expect(await refusal((tx) => addBill(tx, chain, { enrolments: [late] }))).toBeUndefined();
});

test('a bill begins as a draft, and another than who drew it issues it, once', async () => {
  const enrolments = [await seat(chain)];
  await enactDecree(world.database, chain);
  const billId = await world.database.write(asFinance(), (tx) => addBill(tx, chain, { enrolments }));
  const become = (columns: string) => (tx: EntityManager) =>
    tx.query(`UPDATE bill SET ${columns} WHERE id = $1`, [billId]);
  const paid = `status = 'PAID', paid_on = '2024-06-10', paid_by = acting_user()`;
  expect(await refusal(become(paid))).toBe('ck_transition');
  expect(await refusal(become(`status = 'ISSUED'`))).toBe('ck_bill_two_people');
  await expect(world.database.write(asFinance(), become(`checked_by = '${chain.approver}'`))).rejects.toThrow(
    'permission denied',
  );
  // Whoever decreed its people may look at it: it is drawn and paid by others.
  expect(await refusal(become(`status = 'ISSUED'`), chain.approver)).toBeUndefined();
  const [kept] = await world.database.read<[Array<Record<'issued' | 'checked', string>>]>(asFinance(), [
    { text: 'SELECT issued_by AS issued, checked_by AS checked FROM bill WHERE id = $1', values: [billId] },
  ]);
  expect(kept).toEqual([{ issued: chain.finance, checked: chain.approver }]);
  expect(await refusal(become(`status = 'DRAFT'`))).toBe('ck_transition');
  expect(await refusal(become(paid))).toBeUndefined();
  const drawnIssued = (tx: EntityManager) =>
    tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
       VALUES ($1, $1::uuid::text, $2, $3, '2024-06-01', 1, 16800, 'ISSUED', '2024-07-15', $4, $5)`,
      [uuidv7(), chain.lineId, chain.payerId, chain.finance, chain.owner.regencyId],
    );
  expect(await refusal(drawnIssued)).toBe('ck_transition');
});

test('nobody draws a bill in the name of another', async () => {
  const enrolments = [await seat(chain)];
  expect(await refusal((tx) => addBill(tx, chain, { enrolments }), chain.approver)).toBe('ck_actor');
});

test('the amount of a bill and the people on it stay as they were issued', async () => {
  const [first, second] = [await seat(chain), await seat(chain, chain.people[1])];
  const billId = await world.database.write(asFinance(), (tx) => addBill(tx, chain, { enrolments: [first] }));
  for (const change of [
    'UPDATE bill SET amount = 1',
    'UPDATE bill SET people = 1',
    `UPDATE bill SET month = '2024-06-01'`,
    'UPDATE bill_line SET amount = 1',
    'DELETE FROM bill_line',
    'DELETE FROM bill',
  ]) {
    await expect(
      world.database.write(asFinance(), (tx) => tx.query(change)),
      change,
    ).rejects.toThrow('permission denied');
  }
  expect(await refusal((tx) => addLines(tx, billId, { enrolments: [second] }))).toBe('ck_bill_lines');
  const leaveOff = (tx: EntityManager) =>
    tx.query(`UPDATE bill_line SET void = true WHERE bill_id = $1`, [billId]);
  expect(await refusal(leaveOff)).toBe('ck_bill_lines');
  const cancelHalf = (tx: EntityManager) =>
    tx.query(`UPDATE bill SET status = 'CANCELLED' WHERE id = $1`, [billId]);
  expect(await refusal(cancelHalf)).toBe('ck_bill_lines');
  await issueBills(world.database, chain);
  const pay = (tx: EntityManager) =>
    tx.query(
      `UPDATE bill SET status = 'PAID', paid_on = '2024-06-10', paid_by = acting_user() WHERE id = $1`,
      [billId],
    );
  expect(await refusal(pay)).toBeUndefined();
  for (const columns of [
    `paid_on = '2024-06-11'`,
    `payment_reference = 'other'`,
    `cancel_reason = 'other'`,
    `status = 'CANCELLED', paid_on = NULL, paid_by = NULL`,
  ]) {
    const change = (tx: EntityManager) => tx.query(`UPDATE bill SET ${columns} WHERE id = $1`, [billId]);
    expect(await refusal(change), columns).toMatch(/ck_frozen|ck_transition/);
  }
  expect(await refusal(leaveOff)).toBe('ck_bill_lines');
});

test('a bill is the count and the sum of its lines, which are of its own line', async () => {
  const other = await chainWith(['JKK', 'JKM']);
  const [here, there] = [await seat(chain), await seat(other)];
  const without = async (tx: EntityManager) => {
    const id = uuidv7();
    await tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
       VALUES ($1, $1::uuid::text, $2, $3, '2024-05-01', 1, 16800, 'DRAFT', '2024-06-15', $4, $5)`,
      [id, chain.lineId, chain.payerId, chain.finance, chain.owner.regencyId],
    );
  };
  expect(await refusal(without)).toBe('ck_bill_lines');
  expect(await refusal((tx) => addBill(tx, chain, { enrolments: [there] }))).toBe('ck_bill_line_enrolment');
  expect(
    await refusal((tx) => addBill(tx, { ...chain, payerId: other.payerId }, { enrolments: [here] })),
  ).toBe('fk_bill_line');
  const forTwo = (tx: EntityManager) => addBill(tx, chain, { enrolments: [here], people: 2 });
  expect(await refusal(forTwo)).toBe('ck_bill_lines');
});

test('nobody bills the agreement of another region', async () => {
  const barru = await ownerOf(world.database, '73.11');
  const theirs = await addChain(world.database, {
    owner: barru,
    home: await ownerOf(world.database, '73.11.01.1001'),
    people: 1,
  });
  const enrolments = [await seat(chain)];
  const reach = (tx: EntityManager) =>
    addBill(tx, { ...theirs, owner: chain.owner, finance: chain.finance }, { enrolments });
  expect(await refusal(reach)).toBe('ck_same_owner');
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

/** Gives a person the NIK of the chain: the first bears it, the others claim it. */
const giveNik = (person: string) =>
  world.database.write(chain.acting, (tx) =>
    tx.query(
      `UPDATE person SET nik_cipher = 'x', nik_index = sha256($2::text::bytea), nik_tail = '01' WHERE id = $1`,
      [person, chain.lineId],
    ),
  );
const may = yearMonth('2024-05');
/** Draws the bill of May as the server does. */
const drawMay = () =>
  world.database.write(asFinance(), async (tx) => {
    const bills = billRepository(tx);
    const line = await bills.findLine(chain.lineId);
    if (!line) throw new Error('the line is there');
    await bills.prepareMonth(may);
    const number = await bills.nextNumber(line, may);
    const cellId = await cellOf(tx, '2024-05-01', ['JKK', 'JKM']);
    const terms = { dueOn: businessDate('2024-06-15'), lateFinePpm: 0 };
    return bills.draw({ number, line, month: may, cellId, terms, issuedBy: chain.finance });
  });
const drawnOf = (id: string) =>
  world.database.read(asFinance(), [
    {
      text: `SELECT b.people, b.nik_waiting, b.amount::int, (SELECT array_agg(l.person_id) FROM bill_line l WHERE l.bill_id = b.id) AS persons
             FROM bill b WHERE b.id = $1`,
      values: [id],
    },
  ]);

test('a member whose corrected NIK another person bears is left out of a bill, which says of how many that is so', async () => {
  const [claimant = '', bearer = ''] = chain.people;
  for (const person of [claimant, bearer]) await seat(chain, person);
  await enactDecree(world.database, chain);
  for (const person of [bearer, claimant]) await giveNik(person);
  const drawn = await drawMay();
  expect(drawn).toMatchObject({ people: 1, waiting: 1 });
  expect(await drawnOf(drawn.id)).toEqual([
    [{ people: 1, nik_waiting: 1, amount: 16_800, persons: [bearer] }],
  ]);
  const again = await drawMay();
  expect(again).toMatchObject({ people: 0, waiting: 1 });
  expect(await drawnOf(again.id)).toEqual([[]]);
});

test('a bill that is overtaken by the correction of a NIK is drawn anew', async () => {
  const [claimant = '', bearer = ''] = chain.people;
  for (const person of [claimant, bearer]) await seat(chain, person);
  await enactDecree(world.database, chain);
  await giveNik(bearer);
  const client = new pg.Client({ connectionString: world.ownerUrl });
  await client.connect();
  try {
    // Holds the drawing up where it waits for erasures, after it has read who waits.
    await client.query(`BEGIN`);
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('lindung erasure', 0))`);
    const drawing = drawMay();
    const isHeld = async () =>
      (
        await client.query(`SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
        WHERE l.locktype = 'advisory' AND NOT l.granted`)
      ).rowCount === 1;
    while (!(await isHeld())) await new Promise(setImmediate);
    await giveNik(claimant);
    await client.query('COMMIT');
    expect(await drawing).toMatchObject({ people: 1, waiting: 1 });
  } finally {
    await client.end();
  }
});

test('a member whose corrected NIK another person bears is on no bill until that is settled, whoever writes it', async () => {
  const [claimant = '', bearer = ''] = chain.people;
  const enrolments = [await seat(chain, claimant), await seat(chain, bearer)];
  await enactDecree(world.database, chain);
  for (const person of [bearer, claimant]) await giveNik(person);
  expect(await refusal((tx) => addBill(tx, chain, { enrolments }))).toBe('ck_bill_line_nik');
  expect(await refusal((tx) => addBill(tx, chain, { enrolments: enrolments.slice(1) }))).toBeUndefined();
});
