import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FundingSource } from '../agreement/funding-source.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { addMonths, monthRange, yearMonth } from '../shared/year-month.js';
import { GOLDEN_QUOTES } from './golden-quotes.js';
import { findRule, lawOf } from './law.js';
import { LawSubject } from './law-subject.js';
import { Programme } from './programme.js';
import { quote } from './quote.js';
import type { QuoteInput } from './quote-input.js';
import { RiskClass, Sector, Segment } from './segment.js';
import { SHIPPED_LAW, SHIPPED_RULES } from './shipped-law.js';

const minimum: QuoteInput = {
  segment: Segment.NON_WAGE,
  sector: Sector.OTHER,
  programmes: [Programme.JKK, Programme.JKM],
  baseKind: 'BAND',
  base: rupiah(1_000_000n),
  riskClass: null,
  declaration: null,
  fundingSource: 'APBD_REGENCY',
  month: yearMonth('2024-05'),
};
const staff: QuoteInput = {
  ...minimum,
  segment: Segment.WAGE,
  programmes: [Programme.JKK, Programme.JKM, Programme.JHT, Programme.JP],
  baseKind: 'NOMINAL_WAGE',
  base: rupiah(2_000_000n),
  riskClass: 'I',
};

const priceOf = (input: QuoteInput) => {
  const priced = quote(SHIPPED_LAW, input);
  if (!priced.ok) throw new Error(priced.error.code);
  return priced.value;
};

const BANDS = findRule(SHIPPED_LAW, LawSubject.NON_WAGE_BANDS, businessDate('2024-05-31'))?.terms.bands ?? [];

describe('quote, sentence by sentence of the law', () => {
  it.each(GOLDEN_QUOTES)(
    '$sentence ($citation, $month)',
    ({ month, base, expected, total, segment, sector, baseKind, riskClass, fundingSource }) => {
      const programmes = Object.values(Programme).filter((programme) => programme in expected);
      const priced = priceOf({
        ...minimum,
        segment,
        sector,
        baseKind,
        riskClass,
        fundingSource,
        programmes,
        base: rupiah(base),
        month: yearMonth(month),
      });
      const shares = priced.amounts.map(({ programme, employer, worker, state }) => [
        programme,
        { employer, worker, state },
      ]);
      const wanted = Object.entries(expected).map(([programme, share]) => [
        programme,
        { employer: 0n, worker: 0n, state: 0n, ...(typeof share === 'bigint' ? { worker: share } : share) },
      ]);
      expect(Object.fromEntries(shares)).toEqual(Object.fromEntries(wanted));
      expect(priced.total).toBe(total);
    },
  );

  it.each(BANDS.map((band, index) => [index, band] as const))(
    'band %i is priced on both sides of its bound',
    (index, { lowerBound, base }) => {
      const income = (amount: bigint) =>
        priceOf({ ...minimum, baseKind: 'INCOME', base: rupiah(amount) }).amounts[0]?.amount;
      expect(income(lowerBound)).toBe(base / 100n);
      const before = BANDS[index - 1];
      if (before) expect(income(lowerBound - 1n)).toBe(before.base / 100n);
    },
  );
});

describe('quote', () => {
  it('says why: rule, version, share, base, rate, rounding and citation of each amount', () => {
    expect(priceOf(minimum).why).toEqual([
      {
        programme: 'JKK',
        kind: 'CONTRIBUTION',
        share: 'WORKER',
        rule: 'NON_WAGE_JKK',
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
        kind: 'CONTRIBUTION',
        share: 'WORKER',
        rule: 'NON_WAGE_JKM',
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
    const [jkk] = priceOf({ ...minimum, month: yearMonth('2020-08') }).amounts;
    expect(jkk?.why.map(({ rule, kind, amount }) => [rule, kind, amount])).toEqual([
      ['NON_WAGE_JKK', 'CONTRIBUTION', 10_000n],
      ['RELIEF_NON_WAGE_OTHER', 'RELIEF', 100n],
    ]);
  });

  it('shows the band of an income, the ceiling of a wage and what moves to JKP as steps of their own', () => {
    const byIncome = priceOf({ ...minimum, baseKind: 'INCOME', base: rupiah(1_150_000n) });
    expect(byIncome.amounts[0]?.why[0]).toMatchObject({
      kind: 'BASE',
      rule: 'NON_WAGE_BANDS',
      base: 1_150_000n,
      amount: 1_200_000n,
    });
    const programmes = [...staff.programmes, Programme.JKP];
    const capped = priceOf({ ...staff, programmes, base: rupiah(20_000_000n) });
    const rulesOf = (wanted: Programme) =>
      capped.amounts
        .find(({ programme }) => programme === wanted)
        ?.why.map(({ rule, kind, amount }) => [rule, kind, amount]);
    expect(rulesOf('JP')?.[0]).toEqual(['WAGE_JP_CEILING', 'BASE', 10_042_300n]);
    expect(rulesOf('JKK')?.at(-1)).toEqual(['WAGE_JKP', 'MOVED', 7_000n]);
    expect(rulesOf('JKP')?.[0]).toEqual(['WAGE_JKP_CEILING', 'BASE', 5_000_000n]);
  });

  it('names the rules that priced it, the same for the same law, another for another risk class', () => {
    const versionIn = (month: string) => priceOf({ ...minimum, month: yearMonth(month) }).tariffVersion;
    expect(versionIn('2024-05')).toBe('NON_WAGE_JKK@2015-07+NON_WAGE_JKM@2015-07');
    expect(versionIn('2025-04')).toBe(versionIn('2024-05'));
    expect(versionIn('2020-08')).not.toBe(versionIn('2024-05'));
    expect(priceOf(staff).tariffVersion).not.toBe(priceOf({ ...staff, riskClass: 'II' }).tariffVersion);
  });

  it('takes what a document declares as it stands, with the document as its source', () => {
    const declaration = {
      amounts: [
        { programme: Programme.JKK, employer: rupiah(5_400n), worker: rupiah(0n) },
        { programme: Programme.JKM, employer: rupiah(6_750n), worker: rupiah(0n) },
      ],
      source: 'Perbup 12/2024',
    };
    const input = { ...staff, programmes: minimum.programmes, baseKind: 'DECLARED', declaration } as const;
    const priced = priceOf(input);
    expect(priced).toMatchObject({ total: 12_150n, employer: 12_150n, worker: 0n });
    expect(priced.why[0]).toMatchObject({
      rule: 'DECLARED',
      citation: 'Perbup 12/2024',
      certainty: 'TO_BE_VERIFIED',
    });
    expect(quote(SHIPPED_LAW, { ...input, programmes: staff.programmes })).toEqual({
      ok: false,
      error: { code: 'DECLARATION_INCOMPLETE', programme: 'JHT' },
    });
  });

  it('marks an amount of an inner band as to be verified', () => {
    const { why } = priceOf({ ...minimum, base: rupiah(2_000_000n) });
    expect(why.map(({ certainty }) => certainty)).toEqual(['TO_BE_VERIFIED', 'CERTAIN']);
  });

  it.each(['2015-06', '2027-04'])(
    'refuses %s and names the known months instead of taking the nearest',
    (month) => {
      expect(quote(SHIPPED_LAW, { ...minimum, month: yearMonth(month) })).toEqual({
        ok: false,
        error: { code: 'TARIFF_MONTH_UNKNOWN', month, from: '2015-07', to: '2027-03' },
      });
    },
  );

  it('refuses a month in which one rule alone is not known yet, and names the days that are', () => {
    expect(quote(SHIPPED_LAW, { ...staff, month: yearMonth('2027-03') })).toEqual({
      ok: false,
      error: {
        code: 'LAW_UNKNOWN',
        subject: 'WAGE_JP_CEILING',
        day: '2027-03-31',
        from: '2015-07-01',
        to: '2027-02-28',
      },
    });
  });

  it.each([
    [{ programmes: [Programme.JKK] }, { code: 'PROGRAMME_MANDATORY', programme: 'JKM' }],
    [
      { programmes: [Programme.JKK, Programme.JKM, Programme.JP] },
      { code: 'PROGRAMME_NOT_IN_SEGMENT', segment: 'NON_WAGE', programme: 'JP' },
    ],
    [
      { segment: Segment.CONSTRUCTION, baseKind: 'REAL_WAGE' },
      { code: 'BASE_NOT_IN_SEGMENT', segment: 'CONSTRUCTION', baseKind: 'REAL_WAGE' },
    ],
    [{ segment: Segment.WAGE, baseKind: 'REAL_WAGE' }, { code: 'RISK_CLASS_REQUIRED' }],
    [{ baseKind: 'REAL_WAGE' }, { code: 'BASE_NOT_IN_SEGMENT', segment: 'NON_WAGE', baseKind: 'REAL_WAGE' }],
    [{ base: rupiah(1_100_000n) }, { code: 'INCOME_BASE_UNKNOWN', incomeBase: '1100000' }],
  ] as const)('refuses %o', (change, error) => {
    expect(quote(SHIPPED_LAW, { ...minimum, ...change })).toEqual({ ok: false, error });
  });
});

const knownMonths = monthRange(yearMonth('2015-07'), yearMonth('2027-02'));
const anyInput: fc.Arbitrary<QuoteInput> = fc
  .record({
    isWage: fc.boolean(),
    amount: fc.bigInt({ min: 1n, max: 50_000_000n }),
    extra: fc.subarray([Programme.JHT, Programme.JP, Programme.JKP]),
    month: fc.constantFrom(...knownMonths),
    riskClass: fc.constantFrom(...Object.values(RiskClass)),
    sector: fc.constantFrom(...Object.values(Sector)),
    fundingSource: fc.constantFrom(...Object.values(FundingSource)),
  })
  .filter(({ extra, month }) => !extra.includes(Programme.JKP) || month >= '2021-02')
  .map(({ isWage, amount, extra, riskClass, ...rest }) => ({
    ...rest,
    segment: isWage ? Segment.WAGE : Segment.NON_WAGE,
    programmes: [...minimum.programmes, ...extra.filter((name) => isWage || name === Programme.JHT)],
    baseKind: isWage ? 'REAL_WAGE' : 'INCOME',
    base: rupiah(amount),
    riskClass: isWage ? riskClass : null,
    declaration: null,
  }));

describe('quote, for anybody in any known month', () => {
  it('adds up: shares to programmes, programmes to the total, and no amount is negative', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const priced = priceOf(input);
        let total = 0n;
        for (const { employer, worker, state, amount } of priced.amounts) {
          expect([employer, worker, state].every((share) => share >= 0n)).toBe(true);
          expect(amount).toBe(employer + worker);
          total += amount;
        }
        expect(priced.total).toBe(total);
        expect(priced.employer + priced.worker).toBe(total);
        expect(priced.amounts).toHaveLength(input.programmes.length);
      }),
    );
  });

  it('is never less for who earns more', () => {
    fc.assert(
      fc.property(anyInput, fc.bigInt({ min: 0n, max: 20_000_000n }), (input, more) => {
        const richer = { ...input, base: rupiah(input.base + more) };
        expect(priceOf(richer).total >= priceOf(input).total).toBe(true);
      }),
    );
  });

  it('gives nobody half a price whom the state or a region pays for', () => {
    const governments = ['APBN', 'APBD_REGENCY', 'APBD_PROVINCE', 'DBH_CHT', 'DBH_SAWIT'] as const;
    const since2021 = fc.nat(72).map((offset) => addMonths(yearMonth('2021-02'), offset));
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...governments), since2021, (input, fundingSource, month) => {
        const { why } = priceOf({ ...input, fundingSource, month });
        expect(why.filter(({ kind }) => kind === 'RELIEF')).toEqual([]);
      }),
    );
  });

  it('costs the same with JKP as without it', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const without = input.programmes.filter((programme) => programme !== Programme.JKP);
        expect(priceOf(input).total).toBe(priceOf({ ...input, programmes: without }).total);
      }),
    );
  });

  it('prices by the rows alone: a decree that is added changes the months from which it holds', () => {
    const decree = SHIPPED_RULES.map((rule) =>
      rule.subject === LawSubject.NON_WAGE_JKM ? { ...rule, validTo: businessDate('2025-12-31') } : rule,
    );
    const [jkm] = decree.filter(({ subject }) => subject === LawSubject.NON_WAGE_JKM);
    if (!jkm) throw new Error('no rule');
    const reformed = lawOf([
      ...decree,
      {
        ...jkm,
        validFrom: businessDate('2026-01-01'),
        validTo: null,
        terms: { ...jkm.terms, amount: rupiah(7_000n) },
      },
    ]);
    const totalIn = (month: string) => {
      const priced = quote(reformed, { ...minimum, month: yearMonth(month) });
      return priced.ok && priced.value.total;
    };
    expect([totalIn('2025-12'), totalIn('2026-01')]).toEqual([16_800n, 17_000n]);
  });
});
