import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FundingSource } from '../agreement/funding-source.js';
import { findRule } from '../programme/law.js';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah, sumRupiah } from '../shared/rupiah.js';
import { addMonths, monthsBetween, yearMonth } from '../shared/year-month.js';
import { type CellKey, PricedCell, billTotal, priceCell } from './priced-cell.js';

const INCOME_BANDS = findRule(SHIPPED_LAW, 'NON_WAGE_BANDS', businessDate('2024-05-31'))?.terms.bands ?? [];

const key: CellKey = {
  month: yearMonth('2024-05'),
  segment: 'NON_WAGE',
  memberGroup: 'VULNERABLE_WORKER',
  programmes: ['JKK', 'JKM'],
  baseKind: 'BAND',
  incomeBase: rupiah(1_000_000n),
  riskClass: null,
  declaration: null,
  fundingSource: 'APBD_REGENCY',
};

const keys: fc.Arbitrary<CellKey> = fc.record({
  month: fc.nat(140).map((offset) => addMonths(yearMonth('2015-07'), offset)),
  segment: fc.constant('NON_WAGE' as const),
  memberGroup: fc.constantFrom('VULNERABLE_WORKER' as const, 'FISHER' as const),
  programmes: fc.constantFrom<CellKey['programmes']>(['JKK', 'JKM'], ['JKM', 'JKK'], ['JKK', 'JKM', 'JHT']),
  baseKind: fc.constant('BAND' as const),
  riskClass: fc.constant(null),
  declaration: fc.constant(null),
  incomeBase: fc.constantFrom(...INCOME_BANDS.map(({ base }) => base)),
  fundingSource: fc.constantFrom(...Object.values(FundingSource)),
});

const amountOf = (cell: CellKey) => {
  const priced = priceCell(SHIPPED_LAW, cell);
  if (!priced.ok) throw new Error(priced.error.code);
  return priced.value.amount;
};

describe('a bill of priced cells', () => {
  it('is 12,499,200 for 744 people in May 2024 and 99,993,600 from May to December', () => {
    const month = billTotal([{ amount: amountOf(key), people: 744 }]);
    expect(month).toBe(12_499_200n);
    const months = monthsBetween(yearMonth('2024-05'), yearMonth('2024-12'));
    const amounts = Array.from({ length: months }, (_, offset) =>
      amountOf({ ...key, month: addMonths(key.month, offset) }),
    );
    expect(billTotal(amounts.map((amount) => ({ amount, people: 744 })))).toBe(99_993_600n);
  });

  it.each([
    [1_000, 16_800_000n],
    [35_000, 588_000_000n],
    [12_100, 203_280_000n],
  ])('is for %i people %s a month', (people, total) => {
    expect(billTotal([{ amount: amountOf(key), people }])).toBe(total);
  });

  it('amounts to the sum of its lines, however the people split over the cells', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(keys, fc.nat(40)), { maxLength: 12 }), (split) => {
        const lines = split.flatMap(([cell, people]) => Array.from({ length: people }, () => amountOf(cell)));
        const cells = split.map(([cell, people]) => ({ amount: amountOf(cell), people }));
        expect(billTotal(cells)).toBe(sumRupiah(lines));
      }),
    );
  });

  it('is the same when a cell is split in two', () => {
    fc.assert(
      fc.property(keys, fc.nat(10_000), fc.nat(10_000), (cell, some, others) => {
        const amount = amountOf(cell);
        expect(
          billTotal([
            { amount, people: some },
            { amount, people: others },
          ]),
        ).toBe(billTotal([{ amount, people: some + others }]));
      }),
    );
  });
});

describe('a priced cell', () => {
  it('keeps a derivation that reads back from the digits of its stored form', () => {
    const priced = priceCell(SHIPPED_LAW, key);
    if (!priced.ok) throw new Error(priced.error.code);
    const stored: unknown = JSON.parse(
      JSON.stringify({ id: '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d4e', ...priced.value }, (_, value: unknown) =>
        typeof value === 'bigint' ? value.toString() : value,
      ),
    );
    expect(PricedCell.parse(stored)).toMatchObject(priced.value);
  });
});
