import { SHIPPED_LAW } from '@lindung/domain/programme/shipped-law';
import { describe, expect, it } from 'vitest';
import { lineCostOf } from './line-cost';

const line = {
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  baseKind: 'BAND',
  incomeBase: '1000000',
  fundingSource: 'APBD_REGENCY',
  payerId: '',
  decileFrom: 1,
  decileTo: 4,
  monthFrom: '2025-04',
  monthTo: '2025-12',
  stages: [{ startsOn: '2025-04-01', seats: 1_000 }],
};

describe('the cost of a line while it is typed', () => {
  it('is 16.8 million a month and 151.2 million from April to December for a thousand seats', () => {
    expect(lineCostOf(SHIPPED_LAW, line)).toEqual({
      perPerson: '16800',
      seats: 1_000,
      fullMonth: '16800000',
      months: 9,
      total: '151200000',
    });
  });

  it('counts the seats of a stage from its month on', () => {
    const stages = [
      { startsOn: '2025-04-01', seats: 700 },
      { startsOn: '2025-12-15', seats: 300 },
    ];
    expect(lineCostOf(SHIPPED_LAW, { ...line, stages })).toMatchObject({
      fullMonth: '16800000',
      total: String(16_800 * (700 * 9 + 300)),
    });
  });

  it('is not told of what is no line yet, and says why where there is no price', () => {
    expect(lineCostOf(SHIPPED_LAW, { ...line, monthTo: '' })).toBeUndefined();
    expect(lineCostOf(SHIPPED_LAW, { ...line, incomeBase: '1100000' })).toEqual({
      code: 'INCOME_BASE_UNKNOWN',
      incomeBase: '1100000',
    });
  });
});
