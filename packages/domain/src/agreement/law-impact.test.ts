import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { EMPTY_TERMS } from '../programme/law-terms.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import { impactOf } from './law-impact.js';
import type { LinePrice } from './quote-line.js';

const price: LinePrice = {
  memberGroup: 'VULNERABLE_WORKER',
  segment: 'NON_WAGE',
  programmes: ['JKK', 'JKM'],
  baseKind: 'BAND',
  incomeBase: rupiah(1_000_000n),
  riskClass: null,
  declaration: null,
  fundingSource: 'APBD_REGENCY',
};
const line = { price, monthFrom: yearMonth('2025-04'), monthTo: yearMonth('2025-12'), people: 1_000 };
const dearer = {
  subject: 'NON_WAGE_JKM',
  terms: { ...EMPTY_TERMS, amount: rupiah(7_800n), share: 'WORKER' },
  validFrom: businessDate('2025-10-01'),
  validTo: null,
} as const;

describe('the impact of a row of the law', () => {
  it('is told in rupiah for the months from which it holds, for as many as the line covers', () => {
    const [affected] = impactOf(SHIPPED_LAW, dearer, [line]);
    expect(affected?.impact).toEqual({
      months: 3,
      people: 1_000,
      before: 50_400_000n,
      after: 53_400_000n,
      unpriced: 0,
    });
  });

  it('leaves out whom it does not reach: other months, other segments, the same price', () => {
    const over = { ...line, monthTo: yearMonth('2025-09') };
    const staff = {
      ...line,
      price: { ...price, segment: 'WAGE', baseKind: 'NOMINAL_WAGE', riskClass: 'I' },
    } as const;
    const same = { ...dearer, terms: { ...dearer.terms, amount: rupiah(6_800n) } };
    expect(impactOf(SHIPPED_LAW, dearer, [over, staff])).toEqual([]);
    expect(impactOf(SHIPPED_LAW, same, [line])).toEqual([]);
  });

  it('ends with the last day of the row and says which months have no price after it', () => {
    const short = { ...dearer, validTo: businessDate('2025-10-31') };
    const [affected] = impactOf(SHIPPED_LAW, short, [line]);
    expect(affected?.impact).toMatchObject({ months: 1, before: 16_800_000n, after: 17_800_000n });
  });
});
