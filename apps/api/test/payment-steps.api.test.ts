import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const fields = `id status version amount paidAmount paymentSteps { id kind number expiresOn isExpired amount withdrawnAt withdrawReason }`;
const take = `mutation ($input: RecordPaymentStepInput!) { bill: recordPaymentStep(input: $input) { ${fields} } }`;
const withdraw = `mutation ($input: WithdrawPaymentStepInput!) { bill: withdrawPaymentStep(input: $input) { ${fields} } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { bill: recordBillPayment(input: $input) { ${fields} } }`;
const takeBack = `mutation ($input: ReverseBillPaymentInput!) { bill: reverseBillPayment(input: $input) { ${fields} } }`;
const cancel = `mutation ($input: CancelBillInput!) { bill: cancelBill(input: $input) { ${fields} } }`;

interface Bill {
  readonly version: number;
  readonly status: string;
  readonly paidAmount: string;
  readonly paymentSteps: ReadonlyArray<{
    readonly id: string;
    readonly kind: string;
    readonly isExpired: boolean | null;
    readonly withdrawReason: string | null;
  }>;
}

describe('what happens to a bill before it is paid', () => {
  let world: World;
  let parepare: PlantedRegion;
  let finance: Client;
  let bill: Bill;
  beforeAll(async () => {
    world = await World.create();
    parepare = await plantRegion(world, '73.72', '');
    finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
    bill = { version: 2, status: 'ISSUED', paidAmount: '0', paymentSteps: [] };
  });
  afterAll(() => world.close());

  const input = (more: object) => ({
    input: { idempotencyKey: key(), id: parepare.billId, version: bill.version, ...more },
  });
  const done = async (mutation: string, more: object) => {
    ({ bill } = await finance.ask<{ bill: Bill }>(mutation, input(more)));
  };
  const step = (kind: string, more: object = {}) => ({
    kind,
    number: `${kind}-1`,
    datedOn: '2024-05-31',
    ...more,
  });
  const refused = (mutation: string, more: object, client = finance) => client.refusal(mutation, input(more));
  const owed = async () =>
    (
      await finance.ask<{ payerArrears: { nodes: ReadonlyArray<{ amount: string }> } }>(
        '{ payerArrears(first: 1) { nodes { amount } } }',
      )
    ).payerArrears.nodes;

  it('is recorded by a finance officer of its region alone, each paper in its turn', async () => {
    for (const role of ['PROGRAMME_OFFICER', 'APPROVER', 'AUDITOR'] as const)
      expect(await refused(take, step('SPP'), await world.user(role, { region: '73.72' }))).toBe('FORBIDDEN');
    expect(await refused(take, step('SPP'), await world.user('FINANCE_OFFICER', { region: '73.11' }))).toBe(
      'NOT_FOUND',
    );
    expect(await refused(take, step('SPM'))).toBe('PAYMENT_STEP_NEEDS');
    expect(await refused(take, step('VILLAGE_REQUEST'))).toBe('PAYMENT_STEP_OF_VILLAGES');
    await done(take, step('SPP'));
    expect(await refused(take, { ...step('SPP'), number: 'SPP-2' })).toBe('PAYMENT_STEP_STANDS');
    await done(take, step('SPM'));
    expect(bill.paymentSteps.map(({ kind }) => kind)).toEqual(['SPP', 'SPM']);
  });

  it('is withdrawn with a reason from the last paper back, and stays to be seen', async () => {
    const [spp, spm] = bill.paymentSteps;
    const reason = 'Nomor milik tagihan lain';
    expect(await refused(withdraw, { stepId: spp?.id, reason })).toBe('PAYMENT_STEP_STANDS');
    await done(withdraw, { stepId: spm?.id, reason });
    expect(await refused(withdraw, { stepId: spm?.id, reason })).toBe('NOT_FOUND');
    expect(bill.paymentSteps[1]).toMatchObject({ kind: 'SPM', withdrawReason: reason });
    await done(take, { ...step('SPM'), number: 'SPM-2' });
  });

  it('has one payment code at a time, renewed when it has expired', async () => {
    const code = (number: string, expiresOn: string) => ({ ...step('PAYMENT_CODE', { expiresOn }), number });
    expect(await refused(take, step('PAYMENT_CODE'))).toBe('VALIDATION');
    await done(take, code('880001', '2024-06-07'));
    expect(await refused(take, code('880002', '2024-06-30'))).toBe('PAYMENT_CODE_STANDS');
    world.clock.moveTo(businessDate('2024-06-08'));
    await done(take, code('880002', '2024-06-30'));
    expect(
      bill.paymentSteps.filter(({ kind }) => kind === 'PAYMENT_CODE').map(({ isExpired }) => isExpired),
    ).toEqual([true, false]);
  });

  it('is paid in parts: what is left is owed, and paying that settles it', async () => {
    world.clock.moveTo(businessDate('2024-06-20'));
    expect(await owed()).toEqual([{ amount: '50400' }]);
    const part = (amount: string) => step('INSTALMENT', { amount });
    expect(await refused(take, part('50400'))).toBe('INSTALMENT_TOO_LARGE');
    await done(take, part('20000'));
    expect(await refused(take, part('30400'))).toBe('INSTALMENT_TOO_LARGE');
    expect(bill).toMatchObject({ status: 'ISSUED', paidAmount: '20000' });
    expect(await owed()).toEqual([{ amount: '30400' }]);
    expect(await refused(cancel, { reason: 'Salah bulan iuran' })).toBe('BILL_PARTLY_PAID');
    await done(pay, { paidOn: '2024-06-20', reference: 'SP2D-1' });
    expect(bill).toMatchObject({ status: 'PAID', paidAmount: '50400' });
    expect(await owed()).toEqual([]);
    expect(await refused(take, step('SP2D'))).toBe('PAYMENT_STEP_NOT_NOW');
    await done(takeBack, { reason: 'SP2D milik tagihan lain' });
    expect(bill).toMatchObject({ status: 'ISSUED', paidAmount: '20000' });
    expect(await owed()).toEqual([{ amount: '30400' }]);
  });
});
