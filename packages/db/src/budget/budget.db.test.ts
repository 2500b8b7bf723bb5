import { BUDGET_MOVEMENTS } from '@lindung/domain/budget/budget-state';
import fc from 'fast-check';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';

import { findBudgetFaults } from './budget-faults.js';
import { addBudget, fundChain } from '../testing/funded-line.js';
import {
  addChain,
  asRegency,
  type Chain,
  enactDecree,
  issueBills,
  giveBack,
  ownerOf,
  takeSeat,
  takeSeats,
} from '../testing/protection-chain.js';
import { refusalOf } from '../testing/refusal.js';
import { asAdmin, createTestDatabase, type TestDatabase } from '../testing/test-database.js';

let world: TestDatabase;
beforeAll(async () => {
  world = await createTestDatabase(20);
});
afterAll(() => world.drop());

const asSuperuser = () => {
  const url = new URL(inject('postgresUrl'));
  url.pathname = new URL(world.ownerUrl).pathname;
  return url.href;
};

const MONTH = 16_800n;
const SEAT = 8n * MONTH;

const chainOf = async (people: number): Promise<Chain> =>
  addChain(world.database, {
    owner: await ownerOf(world.database, '73.72'),
    home: await ownerOf(world.database, '73.72.01.1004'),
    people,
  });
const funded = async (people: number, ceiling: bigint) => {
  const chain = await chainOf(people);
  const budget = await addBudget(world.database, chain, ceiling);
  await fundChain(world.database, chain, budget);
  return { chain, budget };
};

const states = ['ceiling', 'available', 'frozen', 'committed', 'billed', 'paid', 'lapsed'] as const;
const balanceOf = async (chain: Chain, budget: string) => {
  const [[row]] = await world.database.read<[Record<string, string>[]]>(chain.acting, [
    { text: `SELECT ${states.join(', ')} FROM budget_balance WHERE line_id = $1`, values: [budget] },
  ]);
  const held = states.map((state) => [state, BigInt(row?.[state] ?? -1)] as const);
  return Object.fromEntries(held.filter(([, amount]) => amount !== 0n));
};
const faults = (chain: Chain) => findBudgetFaults(world.database, chain.acting);
const refusal = (chain: Chain, work: (tx: EntityManager) => Promise<unknown>, user = chain.proposer) =>
  refusalOf(world.database, asRegency(chain.owner.regencyId, user), work);

const addBill = async (chain: Chain, enrolments: readonly string[], month: string) => {
  const [id, cell] = [uuidv7(), uuidv7()];
  await world.database.write(asRegency(chain.owner.regencyId, chain.finance), async (tx) => {
    await tx.query(`SELECT ensure_bill_line_partition($1)`, [month]);
    await tx.query(
      `INSERT INTO priced_cell (id, month, segment, member_group, programmes, income_base, funding_source, tariff_version, amount, derivation)
       VALUES ($1, $2, 'NON_WAGE', 'VULNERABLE_WORKER', '{JKK,JKM}', 1000000, 'APBD_REGENCY', $3, 16800, '[]')`,
      [cell, month, cell],
    );
    await tx.query(
      `INSERT INTO bill (id, number, line_id, payer_id, month, people, amount, status, due_on, issued_by, regency_id)
       VALUES ($1, $2, $3, $4, $5, $6::int, 16800 * $6, 'DRAFT', '2024-06-15', $7, $8)`,
      [id, id, chain.lineId, chain.payerId, month, enrolments.length, chain.finance, chain.owner.regencyId],
    );
    await tx.query(
      `INSERT INTO bill_line (month, person_id, bill_id, enrolment_id, cell_id, programmes, amount, regency_id)
       SELECT $2, person_id, $3, id, $4, '{JKK,JKM}', 16800, regency_id FROM enrolment WHERE id = ANY ($1)`,
      [enrolments, month, id, cell],
    );
  });
  await issueBills(world.database, chain);
  return id;
};
const settle = (chain: Chain, bill: string, columns: string) =>
  world.database.write(asRegency(chain.owner.regencyId, chain.finance), (tx) =>
    tx.query(`UPDATE bill SET ${columns}, version = version + 1 WHERE id = $1`, [bill]),
  );
const pay = (chain: Chain, bill: string) =>
  settle(
    chain,
    bill,
    `status = 'PAID', paid_on = '2024-06-10', payment_reference = 'SP2D-1', paid_by = acting_user()`,
  );
const takeBack = (chain: Chain, bill: string) =>
  settle(
    chain,
    bill,
    `status = 'ISSUED', paid_on = NULL, payment_reference = NULL, paid_by = NULL,
     reversals = reversals || jsonb_build_array(jsonb_build_object('reason', 'of another bill'))`,
  );
const leave = (chain: Chain, enrolment: string, lastDay: string) =>
  world.database.write(chain.acting, (tx) =>
    tx.query(`UPDATE enrolment SET status = 'ENDED', ends_on = $2 WHERE id = $1`, [enrolment, lastDay]),
  );

test('who takes a seat commits its months until the end, a bill takes them from there, and a payment from the bill', async () => {
  const { chain, budget } = await funded(2, 10n * SEAT);
  const [one = '', two = ''] = await world.database.write(chain.acting, (tx) =>
    takeSeats(tx, chain, chain.people),
  );
  expect(await balanceOf(chain, budget)).toEqual({
    ceiling: 10n * SEAT,
    available: 8n * SEAT,
    committed: 2n * SEAT,
  });
  await enactDecree(world.database, chain);
  const bill = await addBill(chain, [one, two], '2024-05-01');
  const billed = { ceiling: 10n * SEAT, available: 8n * SEAT, committed: 14n * MONTH };
  expect(await balanceOf(chain, budget)).toEqual({ ...billed, billed: 2n * MONTH });
  await pay(chain, bill);
  expect(await balanceOf(chain, budget)).toEqual({ ...billed, paid: 2n * MONTH });
  await takeBack(chain, bill);
  await pay(chain, bill);
  expect(await balanceOf(chain, budget)).toEqual({ ...billed, paid: 2n * MONTH });
  expect(await faults(chain)).toEqual([]);
});

test('who leaves gives back the months that are not billed, and what was billed stays a bill', async () => {
  const { chain, budget } = await funded(2, 2n * SEAT);
  const [one = '', two = ''] = await world.database.write(chain.acting, (tx) =>
    takeSeats(tx, chain, chain.people),
  );
  await enactDecree(world.database, chain);
  await addBill(chain, [one, two], '2024-05-01');
  await addBill(chain, [one, two], '2024-06-01');
  await leave(chain, one, '2024-05-20');
  expect(await balanceOf(chain, budget)).toEqual({
    ceiling: 2n * SEAT,
    available: 6n * MONTH,
    committed: 6n * MONTH,
    billed: 4n * MONTH,
  });
  expect(await faults(chain)).toEqual([]);
});

test('a bill that is cancelled commits its months again, but of whom has left since', async () => {
  const { chain, budget } = await funded(2, 2n * SEAT);
  const [one = '', two = ''] = await world.database.write(chain.acting, (tx) =>
    takeSeats(tx, chain, chain.people),
  );
  await enactDecree(world.database, chain);
  const bill = await addBill(chain, [one, two], '2024-06-01');
  await leave(chain, one, '2024-05-20');
  await world.database.write(asRegency(chain.owner.regencyId, chain.finance), async (tx) => {
    await tx.query(
      `UPDATE bill SET status = 'CANCELLED', cancel_reason = 'of the wrong month', version = 2 WHERE id = $1`,
      [bill],
    );
    await tx.query(`UPDATE bill_line SET void = true WHERE bill_id = $1 AND month = '2024-06-01'`, [bill]);
  });
  expect(await balanceOf(chain, budget)).toEqual({
    ceiling: 2n * SEAT,
    available: 7n * MONTH,
    committed: 9n * MONTH,
  });
  expect(await faults(chain)).toEqual([]);
});

test('a line that has members and bills when it is funded owes the budget what it owed before', async () => {
  const chain = await chainOf(2);
  const [one = '', two = ''] = await world.database.write(chain.acting, (tx) =>
    takeSeats(tx, chain, chain.people),
  );
  await enactDecree(world.database, chain);
  await pay(chain, await addBill(chain, [one, two], '2024-05-01'));
  await addBill(chain, [one], '2024-06-01');
  const budget = await addBudget(world.database, chain, 3n * SEAT);
  await fundChain(world.database, chain, budget);
  expect(await balanceOf(chain, budget)).toEqual({
    ceiling: 3n * SEAT,
    available: SEAT,
    committed: 13n * MONTH,
    billed: MONTH,
    paid: 2n * MONTH,
  });
  expect(await faults(chain)).toEqual([]);
});

test('a seat that was withdrawn commits nothing', async () => {
  const { chain, budget } = await funded(1, SEAT);
  const seat = await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, chain.people[0] ?? ''));
  await world.database.write(chain.acting, (tx) => giveBack(tx, chain, seat));
  expect(await balanceOf(chain, budget)).toEqual({ ceiling: SEAT, available: SEAT });
});

test('of twenty who enrol at once, each for a random part of a year, as many are enrolled as the budget has money for', async () => {
  for (const seats of [1n, 7n]) {
    const { chain, budget } = await funded(20, seats * SEAT + MONTH);
    const outcomes = await Promise.all(
      chain.people.map((person) => refusal(chain, (tx) => takeSeat(tx, chain, person))),
    );
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(Number(seats));
    expect(new Set(outcomes)).toEqual(new Set([undefined, 'ck_budget_balance_available']));
    expect(await balanceOf(chain, budget)).toEqual({
      ceiling: seats * SEAT + MONTH,
      available: MONTH,
      committed: seats * SEAT,
    });
  }
});

test('a pause that is decided releases its months, and going on commits them again or is refused for want of money', async () => {
  const { chain, budget } = await funded(1, SEAT);
  await world.database.write(chain.acting, (tx) => takeSeat(tx, chain, chain.people[0] ?? ''));
  const propose = (kind: 'PAUSE' | 'RESUME', on: string) =>
    world.database.write(chain.acting, (tx) =>
      tx.query(
        `INSERT INTO agreement_order (id, agreement_id, kind, effective_on, reason, basis, status, proposed_by, regency_id)
         VALUES ($1, $2, $3, $4, 'Efisiensi belanja', 'Inpres 1/2025', 'PROPOSED', $5, $6)`,
        [uuidv7(), chain.agreementId, kind, on, chain.proposer, chain.owner.regencyId],
      ),
    );
  const enact = () =>
    refusal(
      chain,
      (tx) =>
        tx.query(
          `UPDATE agreement_order SET status = 'ENACTED', decided_by = acting_user(), decided_at = now()
           WHERE agreement_id = $1 AND status = 'PROPOSED'`,
          [chain.agreementId],
        ),
      chain.approver,
    );
  await propose('PAUSE', '2024-07-01');
  expect(await enact()).toBeUndefined();
  const resting = { ceiling: SEAT, available: 6n * MONTH, committed: 2n * MONTH };
  expect(await balanceOf(chain, budget)).toEqual(resting);
  expect(await faults(chain)).toEqual([]);
  await change(chain, budget, 'FREEZE', MONTH);
  await propose('RESUME', '2024-07-20');
  expect(await enact()).toBe('ck_budget_balance_available');
  await change(chain, budget, 'THAW', MONTH);
  expect(await enact()).toBeUndefined();
  expect(await balanceOf(chain, budget)).toEqual({ ceiling: SEAT, committed: SEAT });
  expect(await faults(chain)).toEqual([]);
});

test('no role of the application writes, changes or deletes a movement, nor a balance', async () => {
  const { chain, budget } = await funded(1, SEAT);
  for (const statement of [
    `UPDATE budget_movement SET amount = 1`,
    `DELETE FROM budget_movement`,
    `UPDATE budget_balance SET available = 0`,
    `DELETE FROM budget_line WHERE id = '${budget}'`,
    `SELECT move_budget('${budget}', 'CEILING', 5, 'CHANGE', gen_random_uuid(), 'x', acting_user(), NULL)`,
  ])
    await expect(
      world.database.write(chain.acting, (tx) => tx.query(statement)),
      statement,
    ).rejects.toMatchObject({
      code: '42501',
    });
  await asAdmin(asSuperuser(), async (admin) => {
    await expect(admin.query(`UPDATE budget_movement SET amount = 1`)).rejects.toMatchObject({
      constraint: 'append_only',
    });
    await expect(admin.query(`DELETE FROM budget_movement`)).rejects.toMatchObject({
      constraint: 'append_only',
    });
  });
});

test('a balance that somebody has changed by hand is found, and its line and state are named', async () => {
  const { chain, budget } = await funded(1, SEAT);
  await asAdmin(asSuperuser(), (admin) =>
    admin.query(
      `UPDATE budget_balance SET available = available - 5, frozen = frozen + 5 WHERE line_id = $1`,
      [budget],
    ),
  );
  expect(await faults(chain)).toEqual([
    expect.objectContaining({ budgetLineId: budget, account: 'AVAILABLE' }),
    expect.objectContaining({ budgetLineId: budget, account: 'FROZEN', kept: '5', computed: '0' }),
  ]);
  await asAdmin(asSuperuser(), (admin) =>
    admin.query(`UPDATE budget_balance SET available = available + 5, frozen = 0 WHERE line_id = $1`, [
      budget,
    ]),
  );
});

test('after any history of changes, seats and bills debits equal credits, and each balance is the sum of its movements', async () => {
  const { chain, budget } = await funded(6, 4n * SEAT);
  const kinds = ['INCREASE', 'DECREASE', 'FREEZE', 'THAW'] as const;
  const steps = fc.array(
    fc.oneof(
      fc.record({ act: fc.constantFrom(...kinds), amount: fc.bigInt(1n, 2n * SEAT) }),
      fc.record({ act: fc.constantFrom('SEAT' as const, 'LEAVE' as const), amount: fc.bigInt(0n, 5n) }),
    ),
    { minLength: 5, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      for (const { act, amount } of history) await play(chain, budget, act, amount);
      const [[row]] = await world.database.read<[Record<string, string>[]]>(chain.acting, [
        {
          text: `SELECT COALESCE(sum(CASE WHEN from_account = 'GRANTED' THEN amount WHEN to_account = 'GRANTED' THEN -amount END), 0)::text AS granted
                 FROM budget_movement WHERE budget_line_id = $1`,
          values: [budget],
        },
      ]);
      const held = await balanceOf(chain, budget);
      const { ceiling = 0n, ...inStates } = held;
      expect(Object.values(inStates).reduce((sum, amount) => sum + amount, 0n)).toBe(ceiling);
      expect(ceiling).toBe(BigInt(row?.['granted'] ?? -1));
      expect(await faults(chain)).toEqual([]);
    }),
    { numRuns: 12, seed: 744 },
  );
});

/** Proposes a change of a budget as its finance officer and confirms it as its approver. @returns what refuses it */
async function change(
  chain: Chain,
  budget: string,
  kind: string,
  amount: bigint,
): Promise<string | undefined> {
  const id = uuidv7();
  await world.database.write(asRegency(chain.owner.regencyId, chain.finance), (tx) =>
    tx.query(
      `INSERT INTO budget_change (id, budget_line_id, kind, amount, document_number, document_date, proposed_by, regency_id)
       VALUES ($1, $2, $3, $4, 'X', '2024-02-01', $5, $6)`,
      [id, budget, kind, amount.toString(), chain.finance, chain.owner.regencyId],
    ),
  );
  const confirm = (tx: EntityManager) =>
    tx.query(
      `UPDATE budget_change SET status = 'CONFIRMED', decided_by = $2, decided_at = now() WHERE id = $1`,
      [id, chain.approver],
    );
  return refusal(chain, confirm, chain.approver);
}

/** One step of a history; what the database refuses for want of money is no step. */
async function play(chain: Chain, budget: string, act: string, amount: bigint): Promise<void> {
  const person = chain.people[Number(amount % 6n)] ?? '';
  if (act === 'SEAT') {
    const refused = await refusal(chain, async (tx) => {
      const [held]: unknown[] = await tx.query(
        `SELECT FROM enrolment WHERE person_id = $1 AND line_id = $2 AND status = 'PROPOSED'`,
        [person, chain.lineId],
      );
      if (!held) await takeSeat(tx, chain, person);
    });
    expect([undefined, 'ck_budget_balance_available']).toContain(refused);
    return;
  }
  if (act === 'LEAVE') {
    const [[seat]] = await world.database.read<[{ id: string }[]]>(chain.acting, [
      {
        text: `SELECT id FROM enrolment WHERE person_id = $1 AND line_id = $2 AND status = 'PROPOSED'`,
        values: [person, chain.lineId],
      },
    ]);
    if (seat) await world.database.write(chain.acting, (tx) => giveBack(tx, chain, seat.id));
    return;
  }
  const refused = await change(chain, budget, act, amount);
  const [from] = BUDGET_MOVEMENTS[act as keyof typeof BUDGET_MOVEMENTS];
  expect([undefined, `ck_budget_balance_${from.toLowerCase()}`]).toContain(refused);
}

test('a change is confirmed by another than who proposed it, once, and stays as it was', async () => {
  const { chain, budget } = await funded(1, SEAT);
  const own = (tx: EntityManager) =>
    tx.query(
      `INSERT INTO budget_change (id, budget_line_id, kind, amount, document_number, document_date, proposed_by, status, decided_by, decided_at, regency_id)
       VALUES ($1, $2, 'INCREASE', 5, 'X', '2024-02-01', $3, 'OPEN', NULL, NULL, $4)`,
      [uuidv7(), budget, chain.proposer, chain.owner.regencyId],
    );
  expect(await refusal(chain, own)).toBeUndefined();
  const confirm = (tx: EntityManager) =>
    tx.query(
      `UPDATE budget_change SET status = 'CONFIRMED', decided_by = acting_user(), decided_at = now() WHERE budget_line_id = $1 AND status = 'OPEN'`,
      [budget],
    );
  expect(await refusal(chain, confirm)).toBe('ck_budget_change_two_people');
  expect(await refusal(chain, confirm, chain.approver)).toBeUndefined();
  const back = (tx: EntityManager) =>
    tx.query(
      `UPDATE budget_change SET status = 'OPEN', decided_by = NULL, decided_at = NULL WHERE budget_line_id = $1`,
      [budget],
    );
  expect(await refusal(chain, back, chain.approver)).toBe('ck_frozen');
});
