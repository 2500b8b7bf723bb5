import { expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import { offeredSeats, resumptionWays } from './resumption.js';

it('compares reinstatement and re-entry on 28 April 2025 in rupiah and days: case B', () => {
  const months = ['2025-01', '2025-02', '2025-03'].map(yearMonth);
  const next = { nextMonth: yearMonth('2025-04'), nextAmount: rupiah(12_499_200n) };
  const paused = { effectiveOn: businessDate('2025-04-28'), months, arrears: rupiah(37_497_600n), ...next };
  expect(resumptionWays(SHIPPED_LAW, paused, businessDate('2024-05-13'))).toMatchObject({
    ok: true,
    value: [
      { way: 'REINSTATE', months, arrears: 37_497_600n, ...next, startsOn: null, deathPays: 42_000_000n },
      {
        way: 'REENTER',
        months: [],
        arrears: 0n,
        ...next,
        startsOn: '2025-04-28',
        fullDeathFrom: '2025-07-28',
        deathPays: 10_000_000n,
      },
    ],
  });
});

it('offers as many of the free seats as people wait for, and none that is not free', () => {
  expect(offeredSeats({ free: 4, waiting: 256 })).toBe(4);
  expect(offeredSeats({ free: 256, waiting: 4 })).toBe(4);
  expect(offeredSeats({ free: -1, waiting: 4 })).toBe(0);
});
