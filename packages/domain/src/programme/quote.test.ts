import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rupiah } from '../shared/rupiah.js';
import { addMonths, yearMonth } from '../shared/year-month.js';
import { GOLDEN_QUOTES } from './golden-quotes.js';
import { INCOME_BANDS } from './income-band.js';
import { Programme } from './programme.js';
import { type QuoteInput, quote } from './quote.js';
import { Segment } from './segment.js';

const minimum: QuoteInput = {
  segment: Segment.NON_WAGE,
  programmes: [Programme.JKK, Programme.JKM],
  incomeBase: rupiah(1_000_000n),
  fundingSource: 'APBD_REGENCY',
  month: yearMonth('2024-05'),
};

describe('quote, sentence by sentence of the law', () => {
  it.each(GOLDEN_QUOTES)(
    '$sentence ($citation, $month)',
    ({ month, incomeBase, fundingSource, expected, total }) => {
      const programmes = Object.values(Programme).filter((programme) => programme in expected);
      const priced = quote({
        ...minimum,
        programmes,
        fundingSource,
        incomeBase: rupiah(incomeBase),
        month: yearMonth(month),
      });
      expect(priced).toMatchObject({ ok: true, value: { total } });
      const amounts = priced.ok
        ? priced.value.amounts.map(({ programme, amount }) => [programme, amount])
        : [];
      expect(Object.fromEntries(amounts)).toEqual(expected);
    },
  );
});

describe('quote', () => {
  it('says why: rule, version, base, rate, rounding and citation of each amount', () => {
    const priced = quote(minimum);
    expect(priced.ok && priced.value.why).toEqual([
      {
        programme: 'JKK',
        rule: 'NON_WAGE.JKK',
        version: '2015-07',
        base: 1_000_000n,
        ratePpm: 10_000,
        fixedAmount: null,
        rounding: 'HALF_UP_RUPIAH',
        amount: 10_000n,
        citation: 'PP 44/2015 Lampiran II; PP 82/2019; PP 49/2023',
        certainty: 'CERTAIN',
      },
      {
        programme: 'JKM',
        rule: 'NON_WAGE.JKM',
        version: '2015-07',
        base: 1_000_000n,
        ratePpm: null,
        fixedAmount: 6_800n,
        rounding: null,
        amount: 6_800n,
        citation: 'PP 44/2015; PP 82/2019; PP 49/2023',
        certainty: 'CERTAIN',
      },
    ]);
  });

  it('shows a relief as a step on top of the normal amount', () => {
    const priced = quote({ ...minimum, month: yearMonth('2020-08') });
    expect(priced.ok && priced.value.amounts[0]?.why.map(({ rule, amount }) => [rule, amount])).toEqual([
      ['NON_WAGE.JKK', 10_000n],
      ['RELIEF.COVID', 100n],
    ]);
  });

  it('names the rules that priced it, the same for the same law', () => {
    const versionIn = (month: string) => {
      const priced = quote({ ...minimum, month: yearMonth(month) });
      return priced.ok && priced.value.tariffVersion;
    };
    expect(versionIn('2024-05')).toBe('NON_WAGE.JKK@2015-07+NON_WAGE.JKM@2015-07');
    expect(versionIn('2025-04')).toBe(versionIn('2024-05'));
    expect(versionIn('2020-08')).not.toBe(versionIn('2024-05'));
  });

  it('marks an amount of an inner band as to be verified', () => {
    const priced = quote({ ...minimum, incomeBase: rupiah(2_000_000n) });
    expect(priced.ok && priced.value.why.map(({ certainty }) => certainty)).toEqual([
      'TO_BE_VERIFIED',
      'CERTAIN',
    ]);
  });

  it.each(['2015-06', '2027-04'])(
    'refuses %s and names the known months instead of taking the nearest',
    (month) => {
      expect(quote({ ...minimum, month: yearMonth(month) })).toEqual({
        ok: false,
        error: { code: 'TARIFF_MONTH_UNKNOWN', month, from: '2015-07', to: '2027-03' },
      });
    },
  );

  it.each([
    [{ programmes: [Programme.JKK] }, { code: 'PROGRAMME_MANDATORY', programme: 'JKM' }],
    [
      { programmes: [Programme.JKK, Programme.JKM, Programme.JP] },
      { code: 'PROGRAMME_NOT_IN_SEGMENT', segment: 'NON_WAGE', programme: 'JP' },
    ],
    [{ segment: Segment.WAGE }, { code: 'TARIFF_UNKNOWN', segment: 'WAGE', programme: 'JKK' }],
    [{ incomeBase: rupiah(1_100_000n) }, { code: 'INCOME_BASE_UNKNOWN', incomeBase: '1100000' }],
  ])('refuses %o', (change, error) => {
    expect(quote({ ...minimum, ...change })).toEqual({ ok: false, error });
  });

  it('has a total that is the sum of its programmes, in every known month and band', () => {
    const months = fc.nat(140).map((offset) => addMonths(yearMonth('2015-07'), offset));
    fc.assert(
      fc.property(months, fc.constantFrom(...INCOME_BANDS), fc.boolean(), (month, band, withJht) => {
        const programmes = withJht ? [Programme.JHT, Programme.JKM, Programme.JKK] : minimum.programmes;
        const priced = quote({ ...minimum, programmes, month, incomeBase: band.base });
        expect(priced.ok).toBe(true);
        if (!priced.ok) return;
        const sum = priced.value.amounts.reduce((total, { amount }) => total + amount, 0n);
        expect(priced.value.total).toBe(sum);
        expect(priced.value.amounts).toHaveLength(programmes.length);
      }),
    );
  });
});
