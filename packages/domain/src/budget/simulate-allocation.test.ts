import { describe, expect, it } from 'vitest';

import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import { lastMonthFor, proposedDays, simulateAllocation } from './simulate-allocation.js';

const plan = {
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  baseKind: 'BAND',
  incomeBase: rupiah(1_000_000n),
  riskClass: null,
  fundingSource: 'APBDES',
  monthFrom: yearMonth('2023-01'),
  monthTo: yearMonth('2023-12'),
} as const satisfies Parameters<typeof simulateAllocation>[1];
const villageFund = rupiah(872_727_000n);
const without = { villageFund, tranches: [] };

describe('the simulator', () => {
  it('says of Gowa that 100 workers for 12 months are Rp20,160,000 or 2.31 % of the fund, from each of them', () => {
    for (const known of [{ people: 100 }, { rupiah: rupiah(20_300_000n) }, { shareOfFundPpm: 23_101 }])
      expect(simulateAllocation(SHIPPED_LAW, plan, known, without)).toMatchObject({
        value: {
          people: 100,
          months: 12,
          tariff: 16_800n,
          amount: 20_160_000n,
          shareOfFund: { hundredths: 231n },
        },
      });
    expect(simulateAllocation(SHIPPED_LAW, plan, { rupiah: rupiah(20_300_000n) }, without)).toMatchObject({
      value: { left: 140_000n },
    });
    expect(lastMonthFor(SHIPPED_LAW, { ...plan, people: 100 }, rupiah(15_120_000n))).toBe('2023-09');
    expect(lastMonthFor(SHIPPED_LAW, { ...plan, people: 100 }, rupiah(1n))).toBeUndefined();
    expect(lastMonthFor(SHIPPED_LAW, { ...plan, people: 100 }, villageFund)).toBe('2023-12');
  });

  it('warns of months that end before full death cover begins, by the law of their time', () => {
    const short = { ...plan, monthFrom: yearMonth('2025-10') };
    const of = (monthTo: string) =>
      simulateAllocation(SHIPPED_LAW, { ...short, monthTo: yearMonth(monthTo) }, { people: 1 }, without);
    expect(of('2025-12')).toMatchObject({
      value: { warnings: [{ code: 'TOO_FEW_MONTHS', months: 3, needed: 4, citation: 'Permenaker 1/2025' }] },
    });
    expect(of('2026-01')).toMatchObject({ value: { warnings: [] } });
    const earlier = { ...plan, monthFrom: yearMonth('2023-10') };
    expect(simulateAllocation(SHIPPED_LAW, earlier, { people: 1 }, without)).toMatchObject({
      value: { warnings: [] },
    });
  });

  it('warns of a tranche that comes after grace, of months before it as many as the earlier tranches pay', () => {
    const of = (...days: string[]) =>
      simulateAllocation(
        SHIPPED_LAW,
        plan,
        { people: 1 },
        {
          villageFund,
          tranches: days.map((day, at) => ({
            day: businessDate(day),
            sharePpm: at === 0 ? 600_000 : 400_000,
          })),
        },
      );
    expect(of('2023-03-31', '2023-10-31')).toMatchObject({ value: { warnings: [] } });
    expect(of('2023-04-01', '2023-11-01')).toMatchObject({
      value: {
        warnings: [
          { code: 'TRANCHE_AFTER_GRACE', tranche: 1, lastDay: '2023-03-31' },
          { code: 'TRANCHE_AFTER_GRACE', tranche: 2, lastDay: '2023-10-31' },
        ],
      },
    });
  });

  it('proposes the days of plan, proposal and enactment, with twenty working days for the district', () => {
    expect(proposedDays(SHIPPED_LAW, 2023, yearMonth('2023-01'))).toMatchObject({
      planBy: '2022-09-30',
      proposeBy: '2022-12-05',
      enactBy: '2022-12-31',
      firstTrancheBy: '2023-03-31',
    });
    expect(proposedDays(SHIPPED_LAW, 2010, yearMonth('2010-01'))).toBeUndefined();
  });
});
