import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type PlantedRegion, plantRegion } from './planted-region.js';
import { type Client, key, World } from './world.js';

interface Answer {
  readonly coverage: {
    readonly total: {
      readonly protected: number;
      readonly seatsGranted: number;
      readonly seatsTaken: number;
      readonly billed: string;
      readonly openBills: number;
    };
  };
  readonly protected: { readonly totalCount: number };
  readonly taken: { readonly totalCount: number };
  readonly granting: { readonly nodes: ReadonlyArray<{ quota: number }> };
  readonly billed: { readonly nodes: ReadonlyArray<{ amount: string }> };
  readonly open: { readonly totalCount: number };
}

/** The figures of a regency beside the lists that they open. */
const document = `query ($day: Date!, $month: YearMonth!, $code: RegionCode!, $id: ID!, $group: MemberGroup!) {
  coverage(asOf: $day, regencyCode: $code) { total { protected seatsGranted seatsTaken billed openBills } }
  protected: memberships(first: 1, filter: { asOf: $day, memberGroup: $group, regencyId: $id }) { totalCount }
  taken: memberships(first: 1, filter: { seatOn: $day, memberGroup: $group, regencyId: $id }) { totalCount }
  granting: agreements(first: 50, filter: { seatsBy: $day, memberGroup: $group, regionId: $id }) { nodes { quota } }
  billed: bills(first: 50, filter: { month: $month, status: [ISSUED, PAID], memberGroup: $group, regencyId: $id }) { nodes { amount } }
  open: bills(first: 1, filter: { monthTo: $month, status: [ISSUED], memberGroup: $group, regencyId: $id }) { totalCount }
}`;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the lists behind the figures of a regency', () => {
  let world: World;
  let parepare: PlantedRegion;
  let admin: Client;
  beforeAll(async () => {
    world = await World.create();
    parepare = await plantRegion(world, '73.72', '');
    admin = await world.user('PROVINCE_ADMIN', { level: 'PROVINCE' });
  });
  afterAll(() => world.close());

  const ask = (day: string) =>
    admin.ask<Answer>(document, {
      day,
      month: day.slice(0, 7),
      code: parepare.code,
      id: parepare.regionId,
      group: 'VULNERABLE_WORKER',
    });
  /** @returns the figures, once the lists have said the same */
  async function agreedOn(day: string) {
    const { coverage, ...lists } = await ask(day);
    const { total } = coverage;
    expect({
      protected: lists.protected.totalCount,
      seatsTaken: lists.taken.totalCount,
      seatsGranted: sum(lists.granting.nodes.map(({ quota }) => quota)),
      billed: String(sum(lists.billed.nodes.map(({ amount }) => Number(amount)))),
      openBills: lists.open.totalCount,
    }).toEqual(total);
    return total;
  }

  it('have the rows that the figures count, on a day before the first, on the first, later and after the months of the lines', async () => {
    expect(await agreedOn('2024-04-30')).toMatchObject({ protected: 0, seatsGranted: 0, openBills: 0 });
    expect(await agreedOn('2024-05-13')).toMatchObject({ protected: 3, seatsTaken: 5, openBills: 1 });
    expect(await agreedOn('2024-06-30')).toMatchObject({ protected: 3, billed: '0', openBills: 1 });
    expect(await agreedOn('2025-01-01')).toMatchObject({ protected: 0, seatsGranted: 0, seatsTaken: 0 });
  });

  it('follow a proposal that is sent back and a bill that is cancelled', async () => {
    const approver = await world.user('APPROVER', { region: parepare.code });
    const finance = await world.user('FINANCE_OFFICER', { region: parepare.code });
    const reason = 'Salah bulan';
    await approver.ask(`mutation ($input: ReturnDecreeInput!) { returnDecree(input: $input) { id } }`, {
      input: { idempotencyKey: key(), id: parepare.waitingDecreeId, version: 1, reason },
    });
    await finance.ask(`mutation ($input: CancelBillInput!) { cancelBill(input: $input) { id } }`, {
      input: { idempotencyKey: key(), id: parepare.billId, version: 2, reason },
    });
    for (const day of ['2024-05-13', '2024-05-31'])
      expect(await agreedOn(day)).toMatchObject({ protected: 3, billed: '0', openBills: 0 });
    expect(await agreedOn('2024-05-31')).toMatchObject({ seatsTaken: 3 });
  });
});
