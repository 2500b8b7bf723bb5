import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { yearMonth } from '../shared/year-month.js';
import type { AgreementLife } from './standing.js';
import { endOf, isInForceIn, standingOn } from './standing.js';

const day = businessDate;
const pks: AgreementLife = {
  state: 'ACTIVE',
  validFrom: day('2024-05-13'),
  validTo: day('2024-12-31'),
  addenda: [],
  orders: [],
};
const addendum = { validFrom: day('2025-04-28'), validTo: day('2025-12-31') };
const paused: AgreementLife = {
  ...pks,
  validTo: day('2025-12-31'),
  orders: [
    { kind: 'PAUSE', effectiveOn: day('2025-01-01') },
    { kind: 'RESUME', effectiveOn: day('2025-04-28') },
  ],
};
const standings = (life: AgreementLife, ...days: string[]) => days.map((on) => standingOn(life, day(on)));

describe('how an agreement stands on a day', () => {
  it('is what people made of it until it is signed', () => {
    for (const state of ['DRAFT', 'REVIEW', 'APPROVED', 'WITHDRAWN'] as const)
      expect(standings({ ...pks, state }, '2024-06-01', '2030-01-01')).toEqual([state, state]);
  });

  it('begins on its first day and is over after its last', () => {
    expect(standings(pks, '2024-05-12', '2024-05-13', '2024-12-31', '2025-01-01')).toEqual([
      'SIGNED',
      'ACTIVE',
      'ACTIVE',
      'EXPIRED',
    ]);
  });

  it('rests from one order to the next', () => {
    expect(standings(paused, '2024-12-31', '2025-01-01', '2025-04-27', '2025-04-28')).toEqual([
      'ACTIVE',
      'SUSPENDED',
      'SUSPENDED',
      'ACTIVE',
    ]);
  });

  it('is amended from the first day of an addendum, which moves its end; in between there was none', () => {
    const amended = { ...pks, addenda: [addendum] };
    expect(standings(amended, '2024-12-31', '2025-01-01', '2025-04-28', '2025-12-31', '2026-01-01')).toEqual([
      'ACTIVE',
      'EXPIRED',
      'AMENDED',
      'AMENDED',
      'EXPIRED',
    ]);
    expect(endOf(amended)).toBe('2025-12-31');
  });

  it('ends before its time from the day of an order, also while it rests', () => {
    const orders = [
      ...paused.orders.slice(0, 1),
      { kind: 'TERMINATE', effectiveOn: day('2025-03-01') } as const,
    ];
    const ended = { ...paused, orders };
    expect(standings(ended, '2025-02-28', '2025-03-01', '2026-06-01')).toEqual([
      'SUSPENDED',
      'TERMINATED',
      'TERMINATED',
    ]);
    expect(endOf(ended)).toBe('2025-02-28');
  });

  it('is in force in a month when it is on one of its days', () => {
    const months = ['2024-04', '2024-05', '2024-12', '2025-01', '2025-03', '2025-04', '2025-12', '2026-01'];
    expect(months.map((month) => isInForceIn(paused, yearMonth(month)))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });
});
