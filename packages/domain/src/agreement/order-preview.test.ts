import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { yearMonth } from '../shared/year-month.js';
import { livesWithOrder, losingProgrammes, membersIn, monthsNotBilled } from './order-preview.js';
import type { AgreementLife } from './standing.js';

const life: AgreementLife = {
  state: 'ACTIVE',
  validFrom: businessDate('2024-05-13'),
  validTo: businessDate('2025-12-31'),
  addenda: [],
  orders: [],
};
const line = { monthFrom: yearMonth('2024-05'), monthTo: yearMonth('2025-12') };
const pause = { kind: 'PAUSE', effectiveOn: businessDate('2025-01-01') } as const;

describe('what an order takes away', () => {
  it('are the months of the pause, until it goes on or for good', () => {
    const until = livesWithOrder(life, pause, businessDate('2025-04-28'));
    expect(monthsNotBilled(until, line)).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(monthsNotBilled(livesWithOrder(life, pause, null), line)).toHaveLength(12);
  });

  it('are, when it goes on, the months that have rested', () => {
    const resume = { kind: 'RESUME', effectiveOn: businessDate('2025-04-28') } as const;
    const both = livesWithOrder({ ...life, orders: [pause] }, resume, null);
    expect(monthsNotBilled(both, line)).toEqual(['2025-01', '2025-02', '2025-03']);
  });

  it('is for the members of each month, also for those whose membership is still to begin', () => {
    const spans = [
      { startsOn: businessDate('2024-05-13'), endsOn: businessDate('2024-12-31'), people: 744 },
      { startsOn: businessDate('2025-01-31'), endsOn: businessDate('2025-03-01'), people: 700 },
    ];
    const months = ['2024-12', '2025-01', '2025-03', '2025-04'].map((month) => yearMonth(month));
    expect(months.map((month) => membersIn(spans, month))).toEqual([744, 700, 700, 0]);
  });

  it('counts who loses a programme over all lines', () => {
    const lines = [
      { programmes: ['JKK', 'JKM'], people: 744 },
      { programmes: ['JKK', 'JKM', 'JHT'], people: 6 },
    ] as const;
    expect(losingProgrammes(lines)).toEqual([
      { programme: 'JKK', people: 750 },
      { programme: 'JKM', people: 750 },
      { programme: 'JHT', people: 6 },
    ]);
  });
});
