import { businessDate } from '@lindung/domain/shared/business-date';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

const standing = `{
  payerPunctuality(first: 10) { totalCount nodes { payer { id } month bills onTime late unpaid shareHundredths amount onTimeAmount } }
  payerArrears(first: 10) { totalCount nodes { id oldestMonth oldestDueOn daysLate months bills people amount fine } } }`;
const pay = `mutation ($input: RecordBillPaymentInput!) { bill: recordBillPayment(input: $input) { id version dueOn lateFinePpm } }`;
const takeBack = `mutation ($input: ReverseBillPaymentInput!) { bill: reverseBillPayment(input: $input) { id version } }`;

describe('how a payer keeps the days of its bills', () => {
  let world: World;
  let parepare: PlantedRegion;
  let finance: Client;
  let version = 2;
  beforeAll(async () => {
    world = await World.create();
    parepare = await plantRegion(world, '73.72', '');
    finance = await world.user('FINANCE_OFFICER', { region: '73.72' });
  });
  afterAll(() => world.close());

  const on = (day: string) => world.clock.moveTo(businessDate(day));
  const asked = () => finance.ask(standing);
  const paid = async (paidOn: string) => {
    const { bill } = await finance.ask<{ bill: { version: number } }>(pay, {
      input: { idempotencyKey: key(), id: parepare.billId, version, paidOn, reference: 'SP2D-1' },
    });
    ({ version } = bill);
  };
  const share = (counts: object, onTimeAmount: string) => ({
    totalCount: 1,
    nodes: [
      {
        payer: { id: parepare.payerId },
        month: '2024-05',
        bills: 1,
        onTime: 0,
        late: 0,
        unpaid: 0,
        shareHundredths: 0,
        amount: '50400',
        onTimeAmount,
        ...counts,
      },
    ],
  });
  const nothing = { totalCount: 0, nodes: [] };

  it('counts no bill before its day is over, and from the day after as unpaid and in arrears', async () => {
    on('2024-06-15');
    expect(await asked()).toEqual({ payerPunctuality: nothing, payerArrears: nothing });
    on('2024-06-16');
    expect(await asked()).toMatchObject({
      payerPunctuality: share({ unpaid: 1 }, '0'),
      payerArrears: {
        totalCount: 1,
        nodes: [
          {
            id: parepare.payerId,
            oldestMonth: '2024-05',
            oldestDueOn: '2024-06-15',
            daysLate: 1,
            months: 1,
            bills: 1,
            people: 3,
            amount: '50400',
            fine: '0',
          },
        ],
      },
    });
  });

  it('counts what was paid by the day as in time and what was paid after it as late, and owes nothing then', async () => {
    on('2024-07-20');
    await paid('2024-06-15');
    expect(await asked()).toEqual({
      payerPunctuality: share({ onTime: 1, shareHundredths: 10_000 }, '50400'),
      payerArrears: nothing,
    });
    const { bill } = await finance.ask<{ bill: { version: number } }>(takeBack, {
      input: { idempotencyKey: key(), id: parepare.billId, version, reason: 'SP2D milik tagihan lain' },
    });
    ({ version } = bill);
    expect(await asked()).toMatchObject({ payerArrears: { nodes: [{ daysLate: 35, amount: '50400' }] } });
    await paid('2024-06-16');
    expect(await asked()).toEqual({ payerPunctuality: share({ late: 1 }, '0'), payerArrears: nothing });
  });

  it('is told to nobody of another region', async () => {
    const barru = await world.user('FINANCE_OFFICER', { region: '73.11' });
    expect(await barru.ask(standing)).toEqual({ payerPunctuality: nothing, payerArrears: nothing });
  });
});
