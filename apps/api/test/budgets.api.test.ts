import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { emptyList, plantCandidates, signedAgreement, issueBill } from './planted.js';
import { type Client, key, World } from './world.js';

const money = 'ceiling available frozen committed billed paid lapsed';
const paper = { documentNumber: 'DPA/1/2024', documentDate: '2024-01-02' };
const line = {
  year: 2024,
  fundingSource: 'APBD_REGENCY',
  accountCode: '5.1.02.02.02.0006',
  activityCode: '2.07.05.2.02.0005',
  name: 'Iuran pekerja rentan',
  ...paper,
};

describe('budgets', () => {
  let world: World;
  let officer: Client;
  let approver: Client;
  let finance: Client;
  let lineId: string;
  let budgetId: string;
  const seats = 3;
  const month = 16_800n;

  const write = async <T = { id: string }>(by: Client, name: string, input: object, fields = 'id') =>
    (
      await by.ask<{ written: T }>(
        `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { written: ${name}(input: $input) { ${fields} } }`,
        { input: { idempotencyKey: key(), ...input } },
      )
    ).written;
  const refused = (by: Client, name: string, input: object) =>
    by.refusal(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { id } }`,
      { input: { idempotencyKey: key(), ...input } },
    );
  const change = async (input: object) =>
    write(finance, 'proposeBudgetChange', { budgetLineId: budgetId, ...paper, ...input });
  const confirm = (id: string) => write(approver, 'confirmBudgetChange', { id, version: 1 });
  const held = async (id = budgetId) => {
    const { budgetLine } = await finance.ask<{ budgetLine: Record<string, string> }>(
      `query ($id: ID!) { budgetLine(id: $id) { ${money} } }`,
      { id },
    );
    return Object.fromEntries(
      Object.entries(budgetLine).flatMap(([state, amount]) =>
        amount === '0' ? [] : [[state, BigInt(amount)]],
      ),
    );
  };
  const openBudget = async (ceiling: bigint, fields: object = {}) => {
    const { id } = await write(finance, 'createBudgetLine', {
      ...line,
      name: key(),
      ceiling: ceiling.toString(),
      ...fields,
    });
    const { budgetChanges } = await approver.ask<{ budgetChanges: { nodes: [{ id: string }] } }>(
      `query ($id: ID!) { budgetChanges(first: 1, filter: { budgetLineId: $id }) { nodes { id } } }`,
      { id },
    );
    await confirm(budgetChanges.nodes[0].id);
    return id;
  };
  const fund = (id: string, programmes = ['JKK', 'JKM']) =>
    write(finance, 'fundAgreementLine', { lineId, budgetLineId: id, programmes });
  const propose = async (people: number) =>
    write(officer, 'proposeDecree', {
      listId: await listOf(people),
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats: people,
      startsOn: '2024-05-31',
    });
  const listOf = async (people: number) => {
    const listId = await emptyList(officer, lineId);
    await plantCandidates(world.services, await world.regionId('73.72'), listId, people);
    return listId;
  };

  beforeAll(async () => {
    world = await World.create();
    const region = { region: '73.72' } as const;
    [officer, approver, finance] = [
      await world.user('PROGRAMME_OFFICER', region),
      await world.user('APPROVER', region),
      await world.user('FINANCE_OFFICER', region),
    ];
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    ({ lineId } = await signedAgreement(world, officer, 10));
    budgetId = await openBudget(1_000_000n);
  });

  it('hold nothing before a second person has confirmed the ceiling', async () => {
    const { id } = await write(finance, 'createBudgetLine', {
      ...line,
      name: 'Belum disetujui',
      ceiling: '5000',
    });
    expect(await held(id)).toEqual({});
    expect(await held()).toEqual({ ceiling: 1_000_000n, available: 1_000_000n });
  });

  it('commit what seats cost until the end of the line, and bills and payments move it on', async () => {
    await fund(budgetId);
    const { id: decreeId } = await propose(seats);
    const committed = BigInt(seats) * 8n * month;
    expect(await held()).toMatchObject({ available: 1_000_000n - committed, committed });
    await write(approver, 'enactDecree', { id: decreeId, version: 1, decreedOn: '2024-05-31' });
    const bill = await write<{ id: string; version: number }>(
      finance,
      'drawBill',
      { lineId, month: '2024-05', people: seats },
      'id version',
    );
    const billed = BigInt(seats) * month;
    expect(await held()).toMatchObject({ committed: committed - billed, billed });
    await issueBill(approver, bill.id);
    expect(await held()).toMatchObject({ committed: committed - billed, billed });
    await write(finance, 'recordBillPayment', {
      id: bill.id,
      version: bill.version + 1,
      paidOn: '2024-05-31',
      reference: 'SP2D-1',
    });
    expect(await held()).toMatchObject({ committed: committed - billed, paid: billed });
    const { budgetMovements } = await approver.ask<{ budgetMovements: { nodes: object[] } }>(
      `query ($id: ID!) { budgetMovements(budgetLineId: $id, first: 10) {
         nodes { kind fromAccount toAccount amount document documentId documentNumber } } }`,
      { id: budgetId },
    );
    expect(budgetMovements.nodes).toEqual([
      expect.objectContaining({
        kind: 'PAYMENT',
        document: 'BILL',
        documentId: bill.id,
        amount: billed.toString(),
      }),
      expect.objectContaining({ kind: 'BILLING', fromAccount: 'COMMITTED', toAccount: 'BILLED' }),
      expect.objectContaining({ kind: 'COMMITMENT', document: 'DECREE', documentId: decreeId }),
      expect.objectContaining({
        kind: 'CEILING',
        document: 'CHANGE',
        documentNumber: 'DPA/1/2024',
        documentId: null,
      }),
    ]);
  });

  it('refuse a proposal that costs more than is free, and nobody of it takes a seat', async () => {
    await fund(await openBudget(2n * 8n * month));
    const tooMany = {
      listId: await listOf(seats),
      lineId,
      number: `SK ${key()}`,
      title: 'Penetapan',
      seats,
      startsOn: '2024-05-31',
    };
    expect(await refused(officer, 'proposeDecree', tooMany)).toBe('BUDGET_OVERSOLD');
    await write(officer, 'proposeDecree', { ...tooMany, seats: 2 });
  });

  it('are changed by two people alone, and never below what is promised', async () => {
    await fund(budgetId);
    await propose(seats);
    const free = 1_000_000n - BigInt(seats) * 8n * month;
    const { id: cut } = await change({ kind: 'DECREASE', amount: (free + 1n).toString() });
    expect(await refused(finance, 'confirmBudgetChange', { id: cut, version: 1 })).toBe('FORBIDDEN');
    expect(await refused(approver, 'confirmBudgetChange', { id: cut, version: 1 })).toBe('BUDGET_EXHAUSTED');
    await write(approver, 'declineBudgetChange', { id: cut, version: 1, answer: 'Melebihi sisa bebas' });
    expect(await refused(approver, 'confirmBudgetChange', { id: cut, version: 2 })).toBe(
      'TRANSITION_REFUSED',
    );
    const { id: freeze } = await change({ kind: 'FREEZE', amount: free.toString() });
    await confirm(freeze);
    expect(await held()).toMatchObject({ frozen: free });
    const { id: own } = await change({ kind: 'THAW', amount: '1' });
    await write(finance, 'withdrawBudgetChange', { id: own, version: 1 });
  });

  it('lapse when their year is over, and not before', async () => {
    const lapse = { budgetLineId: budgetId, kind: 'LAPSE', amount: '1000', ...paper };
    expect(await refused(finance, 'proposeBudgetChange', lapse)).toBe('BUDGET_YEAR_RUNS');
    const last = await openBudget(5000n, { year: 2023 });
    await confirm((await write(finance, 'proposeBudgetChange', { ...lapse, budgetLineId: last })).id);
    expect(await held(last)).toEqual({ ceiling: 5000n, available: 4000n, lapsed: 1000n });
  });

  it('shift to another line of the same budget, year and source alone', async () => {
    const other = await openBudget(500n);
    await confirm((await change({ kind: 'SHIFT', amount: '400000', toLineId: other })).id);
    expect([await held(), await held(other)]).toEqual([
      { ceiling: 600_000n, available: 600_000n },
      { ceiling: 400_500n, available: 400_500n },
    ]);
    const nextYear = await openBudget(500n, { year: 2025 });
    expect(
      await refused(finance, 'proposeBudgetChange', {
        budgetLineId: budgetId,
        kind: 'SHIFT',
        amount: '1',
        toLineId: nextYear,
        ...paper,
      }),
    ).toBe('BUDGET_SHIFT_ELSEWHERE');
  });

  it('of village money are a village’s, and a ward has none of its own', async () => {
    const ward = await world.regionId('73.72.01.1004');
    expect(
      await refused(finance, 'createBudgetLine', { ...line, ceiling: '1', regionId: String(ward) }),
    ).toBe('BUDGET_OF_WARD');
    expect(
      await refused(finance, 'createBudgetLine', { ...line, ceiling: '1', fundingSource: 'APBDES' }),
    ).toBe('BUDGET_OF_NO_VILLAGE');
    expect(
      await refused(finance, 'createBudgetLine', { ...line, ceiling: '1', documentDate: '2024-06-30' }),
    ).toBe('BUDGET_PAPER_IN_FUTURE');
  });

  it('pay a programme of a line once, from its own source, in their year', async () => {
    await fund(budgetId, ['JKK']);
    const other = await openBudget(1_000_000n);
    const input = (budgetLineId: string, programmes: string[]) => ({ lineId, budgetLineId, programmes });
    expect(await refused(finance, 'fundAgreementLine', input(other, ['JKK']))).toBe('FUNDING_KNOWN');
    expect(await refused(finance, 'fundAgreementLine', input(other, ['JHT']))).toBe('FUNDING_NOT_OF_LINE');
    expect(
      await refused(
        finance,
        'fundAgreementLine',
        input(await openBudget(1n, { fundingSource: 'CSR' }), ['JKM']),
      ),
    ).toBe('FUNDING_OTHER_SOURCE');
    expect(
      await refused(finance, 'fundAgreementLine', input(await openBudget(1n, { year: 2023 }), ['JKM'])),
    ).toBe('FUNDING_OUT_OF_YEAR');
    await write(finance, 'fundAgreementLine', input(other, ['JKM']));
    await propose(1);
    expect([await held(), await held(other)]).toEqual([
      { ceiling: 1_000_000n, available: 920_000n, committed: 80_000n },
      { ceiling: 1_000_000n, available: 945_600n, committed: 54_400n },
    ]);
  });
});
