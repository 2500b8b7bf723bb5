import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { type BenefitInput, benefit } from './benefit.js';
import { heirsOf } from './heir.js';
import { SHIPPED_LAW } from './shipped-law.js';

const day = businessDate;
const death: BenefitInput = {
  event: 'DEATH',
  day: day('2025-07-28'),
  segment: 'NON_WAGE',
  wage: rupiah(1_000_000n),
  startedOn: day('2025-04-28'),
  paidMonths: null,
  protectedTo: null,
  children: null,
  lossPpm: null,
  functionPpm: null,
  months: null,
};

const answer = (change: Partial<BenefitInput>) => benefit(SHIPPED_LAW, { ...death, ...change });
const paidFor = (change: Partial<BenefitInput>) => {
  const paid = answer(change);
  if (!paid.ok) throw new Error(paid.error.code);
  return paid.value;
};

describe('a death', () => {
  it.each([
    ['2025-05-15', '2025-04-28', 10_000_000n],
    ['2025-07-27', '2025-04-28', 10_000_000n],
    ['2025-07-28', '2025-04-28', 42_000_000n],
    ['2025-02-24', '2025-02-24', 10_000_000n],
    ['2025-02-23', '2025-02-22', 42_000_000n],
    ['2025-02-24', '2024-11-24', 42_000_000n],
    ['2025-05-31', '2025-02-28', 42_000_000n],
    ['2019-12-02', '2019-12-01', 42_000_000n],
  ])('on %s of who is a member since %s pays %s', (on, since, total) => {
    expect(paidFor({ day: day(on), startedOn: day(since) }).total).toBe(total);
  });

  it('counts three months to the same day, or to the last day of a shorter month', () => {
    const since = { startedOn: day('2025-11-30') };
    expect(paidFor({ ...since, day: day('2026-02-27') }).total).toBe(10_000_000n);
    expect(paidFor({ ...since, day: day('2026-02-28') }).total).toBe(42_000_000n);
  });

  it('pays a wage earner in full from the first day', () => {
    expect(paidFor({ segment: 'WAGE', day: day('2025-04-29') }).total).toBe(42_000_000n);
  });

  it('consists of 20, 12 and 10 million, each with its law', () => {
    const { amounts } = paidFor({});
    expect(amounts.map(({ item, amount, citation }) => [item, amount, citation])).toEqual([
      ['DEATH_LUMP_SUM', 20_000_000n, 'PP 82/2019'],
      ['PERIODIC', 12_000_000n, 'PP 82/2019'],
      ['FUNERAL', 10_000_000n, 'PP 82/2019'],
    ]);
  });

  it('opens the scholarship after 36 paid months, for two children 174 million and 87 million each', () => {
    expect(paidFor({ paidMonths: 36 }).scholarship).toMatchObject({
      children: 2,
      perChild: 87_000_000n,
      most: 174_000_000n,
      missingMonths: 0,
      ageLimit: 23,
      levels: [
        { level: 'KINDERGARTEN', yearly: 1_500_000n, years: 2 },
        { level: 'PRIMARY', yearly: 1_500_000n, years: 6 },
        { level: 'JUNIOR', yearly: 2_000_000n, years: 3 },
        { level: 'SENIOR', yearly: 3_000_000n, years: 3 },
        { level: 'UNIVERSITY', yearly: 12_000_000n, years: 5 },
      ],
    });
    expect(paidFor({ paidMonths: 35 }).scholarship).toMatchObject({ neededMonths: 36, missingMonths: 1 });
    expect(paidFor({ paidMonths: 36, children: 1 }).scholarship?.most).toBe(87_000_000n);
    expect(paidFor({ paidMonths: 36, children: 5 }).scholarship?.most).toBe(174_000_000n);
  });

  it('after the protection had lapsed is refused with the day on which it did', () => {
    expect(
      answer({ day: day('2025-02-01'), startedOn: day('2024-05-13'), protectedTo: day('2024-12-31') }),
    ).toEqual({
      ok: false,
      error: { code: 'PROTECTION_LAPSED', day: '2025-02-01', lapsedOn: '2025-01-01' },
    });
    expect(answer({ protectedTo: day('2025-07-28') }).ok).toBe(true);
  });

  it.each([
    [
      { day: day('2025-04-27') },
      { code: 'BENEFIT_BEFORE_START', day: '2025-04-27', startedOn: '2025-04-28' },
    ],
    [{ startedOn: null }, { code: 'BENEFIT_FACT_MISSING', fact: 'startedOn' }],
    [
      { day: day('2019-12-01'), startedOn: null },
      { code: 'LAW_UNKNOWN', subject: 'BENEFIT_DEATH', day: '2019-12-01', from: '2019-12-02', to: null },
    ],
    [
      { day: day('2027-04-01') },
      { code: 'LAW_UNKNOWN', subject: 'KNOWN_DAYS', day: '2027-04-01', from: '2015-07-01', to: '2027-03-31' },
    ],
  ])('is refused when %o', (change, error) => {
    expect(answer(change)).toEqual({ ok: false, error });
  });
});

describe('an accident at work', () => {
  it('that kills pays 70 million at the band of one million, and the scholarship without a minimum time', () => {
    const paid = paidFor({ event: 'WORK_DEATH' });
    expect(paid.total).toBe(70_000_000n);
    expect(paid.amounts[0]).toMatchObject({
      amount: 48_000_000n,
      base: 1_000_000n,
      ratePpm: 600_000,
      count: 80,
    });
    expect(paid.scholarship).toMatchObject({ neededMonths: 0, missingMonths: 0, most: 174_000_000n });
  });

  it.each([
    [416_666n, 20_000_000n],
    [416_667n, 20_000_016n],
  ])('pays at a wage of %s a lump sum of %s, never less than 20 million', (wage, lump) => {
    expect(paidFor({ event: 'WORK_DEATH', wage: rupiah(wage) }).amounts[0]?.amount).toBe(lump);
  });

  it.each<[Partial<BenefitInput>, bigint]>([
    [{ event: 'TOTAL_DISABILITY' }, 68_000_000n],
    // The loss of a thumb of the right hand counts 15 % in the table.
    [{ event: 'PARTIAL_LOSS', lossPpm: 150_000 }, 12_000_000n],
    [{ event: 'PARTIAL_FUNCTION', lossPpm: 150_000, functionPpm: 500_000 }, 6_000_000n],
    [{ event: 'TEMPORARY_INABILITY', months: 12 }, 12_000_000n],
    [{ event: 'TEMPORARY_INABILITY', months: 14 }, 13_000_000n],
    [{ event: 'TRANSPORT' }, 17_000_000n],
    [{ event: 'HOME_CARE' }, 20_000_000n],
    [{ event: 'AIDS' }, 8_500_000n],
  ])('%o pays %s', (change, total) => {
    expect(paidFor(change).total).toBe(total);
  });

  it.each<[Partial<BenefitInput>, string]>([
    [{ event: 'WORK_DEATH', wage: null }, 'wage'],
    [{ event: 'PARTIAL_LOSS' }, 'lossPpm'],
    [{ event: 'PARTIAL_FUNCTION', lossPpm: 150_000 }, 'functionPpm'],
    [{ event: 'TEMPORARY_INABILITY' }, 'months'],
  ])('%o asks for what is missing: %s', (change, fact) => {
    expect(answer(change)).toEqual({ ok: false, error: { code: 'BENEFIT_FACT_MISSING', fact } });
  });
});

describe('heirs', () => {
  it('receive in the order of the law: nobody of a later kind while somebody of an earlier one lives', () => {
    const sister = { kind: 'SIBLING', name: 'Rahma' } as const;
    const mother = { kind: 'BLOOD_LINE', name: 'Hasna' } as const;
    const wife = { kind: 'SPOUSE_OR_CHILD', name: 'Nur' } as const;
    const child = { kind: 'SPOUSE_OR_CHILD', name: 'Ammar' } as const;
    expect(heirsOf([sister, mother])).toEqual([mother]);
    expect(heirsOf([sister, wife, mother, child])).toEqual([wife, child]);
    expect(heirsOf([])).toEqual([]);
  });
});
