import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { asSuperuser } from './as-superuser.js';
import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

interface Bill {
  readonly status: string;
  readonly version: number;
  readonly paidOn: string | null;
  readonly paymentReference: string | null;
  readonly reversals: ReadonlyArray<Record<'paidOn' | 'reference' | 'reversedBy' | 'reason', string>>;
}

const fields = 'status version paidOn paymentReference reversals { paidOn reference reversedBy reason }';
const pay = `mutation ($input: RecordBillPaymentInput!) { bill: recordBillPayment(input: $input) { ${fields} } }`;
const takeBack = `mutation ($input: ReverseBillPaymentInput!) { bill: reverseBillPayment(input: $input) { ${fields} } }`;
const cancel = `mutation ($input: CancelBillInput!) { bill: cancelBill(input: $input) { ${fields} } }`;
const reason = 'SP2D milik tagihan lain';

describe('a payment that was recorded wrongly', () => {
  let world: World;
  let parepare: PlantedRegion;
  let finance: Client;
  let bill: Bill;
  beforeAll(async () => {
    world = await World.create();
    parepare = await plantRegion(world, '73.72', '');
    finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    bill = await paid('SP2D-1', 2);
  });
  afterAll(() => world.close());

  const act = async (mutation: string, input: object) =>
    (
      await finance.ask<{ bill: Bill }>(mutation, {
        input: { idempotencyKey: key(), id: parepare.billId, ...input },
      })
    ).bill;
  const paid = (reference: string, version: number) => act(pay, { version, reference, paidOn: '2024-05-31' });
  const refusalOf = (client: Client, input: object, mutation = takeBack) =>
    client.refusal(mutation, { input: { idempotencyKey: key(), id: parepare.billId, reason, ...input } });
  const paidOfMay = async () =>
    (
      await finance.ask<{ coverage: { total: { paid: string; openBills: number } } }>(
        '{ coverage(asOf: "2024-05-31") { total { paid openBills } } }',
      )
    ).coverage.total;

  it('is taken back by a finance officer alone, with a reason of ten characters, from the version that is there', async () => {
    const { version } = bill;
    for (const role of ['PROGRAMME_OFFICER', 'APPROVER', 'AUDITOR'] as const)
      expect(await refusalOf(await world.user(role, { region: '73.72' }), { version })).toBe('FORBIDDEN');
    const barru = await world.user('FINANCE_OFFICER', { region: '73.11' });
    expect(await refusalOf(barru, { version })).toBe('NOT_FOUND');
    expect(await refusalOf(finance, { version, reason: 'salah' })).toBe('VALIDATION');
    expect(await refusalOf(finance, { version: version - 1 })).toBe('CONFLICT');
    expect(await refusalOf(finance, { version }, cancel)).toBe('TRANSITION_REFUSED');
  });

  it('leaves the bill unpaid, which shows what was recorded and why it was taken back, as do trail and dashboard', async () => {
    expect(await paidOfMay()).toMatchObject({ openBills: 0 });
    bill = await act(takeBack, { version: bill.version, reason });
    expect(bill).toMatchObject({ status: 'ISSUED', paidOn: null, paymentReference: null });
    expect(bill.reversals).toHaveLength(1);
    expect(bill.reversals[0]).toMatchObject({ paidOn: '2024-05-31', reference: 'SP2D-1', reason });
    expect(bill.reversals[0]?.reversedBy).toMatch(/^FINANCE/);
    expect(await paidOfMay()).toEqual({ paid: '0', openBills: 1 });
    const details = await asSuperuser(
      world,
      async (client) =>
        (
          await client.query<{ details: object }>(
            `SELECT details FROM audit_event WHERE operation = 'reverseBillPayment'`,
          )
        ).rows,
    );
    const status = ['PAID', 'ISSUED'];
    expect(details).toEqual([{ details: { status, paidOn: '2024-05-31', reference: 'SP2D-1', reason } }]);
    expect(await refusalOf(finance, { version: bill.version })).toBe('TRANSITION_REFUSED');
  });

  it('may be recorded rightly, and taken back again; the latest stands first', async () => {
    bill = await paid('SP2D-2', bill.version);
    expect(bill).toMatchObject({ status: 'PAID', paymentReference: 'SP2D-2' });
    bill = await act(takeBack, { version: bill.version, reason });
    expect(bill.reversals.map(({ reference }) => reference)).toEqual(['SP2D-2', 'SP2D-1']);
    expect((await act(cancel, { version: bill.version, reason })).status).toBe('CANCELLED');
  });
});

describe('the potential of a region', () => {
  let world: World;
  let officer: Client;
  beforeAll(async () => {
    world = await World.create();
    officer = await world.user('PROGRAMME_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const declare = async (change: object) =>
    officer.send('mutation ($input: DeclarePotentialInput!) { declarePotential(input: $input) { people } }', {
      input: {
        idempotencyKey: key(),
        regionId: String(await world.regionId('73.72')),
        memberGroup: 'VULNERABLE_WORKER',
        people: 8000,
        source: 'Dinas Sosial',
        asOf: '2024-05-31',
        ...change,
      },
    });
  const potential = async () =>
    (
      await officer.ask<{ coverage: { total: { potential: number } } }>(
        '{ coverage { total { potential } } }',
      )
    ).coverage.total.potential;

  it('is at least one person, counted today at the latest, and a wrong one is mended by declaring again', async () => {
    expect((await declare({ people: 0 })).errors?.[0]?.extensions).toMatchObject({
      params: { fields: [{ field: 'people', code: 'too_small', value: 0, bound: 1 }] },
    });
    expect((await declare({ asOf: '2024-06-01' })).errors?.[0]).toMatchObject({
      message: 'Tanggal ini belum tiba. Paling lambat 31 Mei 2024.',
      extensions: { code: 'DAY_IN_FUTURE', field: 'asOf' },
    });
    expect((await declare({ people: 80 })).errors).toBeUndefined();
    expect(await potential()).toBe(80);
    expect((await declare({ people: 8000 })).errors).toBeUndefined();
    expect(await potential()).toBe(8000);
  });

  it('has a list as its source that was drawn up today at the latest', async () => {
    const create =
      'mutation ($input: CreateCandidateListInput!) { createCandidateList(input: $input) { id } }';
    const input = { name: 'Daftar', source: 'P3KE', sourceDate: '2024-06-01' };
    const { errors } = await officer.send(create, { input: { idempotencyKey: key(), ...input } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'DAY_IN_FUTURE', field: 'sourceDate' });
  });
});
