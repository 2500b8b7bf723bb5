import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { yearMonth } from '../shared/year-month.js';
import {
  type AmendedLine,
  decideLineChange,
  decideSignChanges,
  differenceOf,
  LineChangeInput,
  termsOfNewLine,
} from './line-change.js';

const LINE_ID = '0190a8f0-7f3e-7cc4-8a5e-0d6a1b2c3d02';
const stage = (stageId: string, day: string, granted: number, taken: number) => ({
  stageId,
  startsOn: businessDate(day),
  granted,
  taken,
});
const line: AmendedLine = {
  price: {
    memberGroup: 'VULNERABLE_WORKER',
    segment: 'NON_WAGE',
    programmes: ['JKK', 'JKM'],
    baseKind: 'BAND',
    incomeBase: rupiah(1_000_000n),
    riskClass: null,
    declaration: null,
    fundingSource: 'APBD_REGENCY',
  },
  monthFrom: yearMonth('2024-05'),
  monthTo: yearMonth('2024-12'),
  stages: [stage('a', '2024-05-13', 744, 744), stage('b', '2024-07-01', 256, 50)],
};
const validFrom = businessDate('2024-09-01');
const change = (fields: object) => LineChangeInput.parse({ lineId: LINE_ID, ...fields });
const decide = (fields: object) => decideLineChange(line, change(fields), validFrom, 1);
const difference = (fields: object) => {
  const input = change(fields);
  const withdrawals = decideLineChange(line, input, validFrom, 1);
  if (!withdrawals.ok) throw new Error(withdrawals.error.code);
  return differenceOf(SHIPPED_LAW, line, input, withdrawals.value, validFrom);
};
const added = (startsOn: string, seats = 100) => ({ addedStages: [{ startsOn, seats }] });

describe('what an addendum does to a line', () => {
  it('adds seats from a day within the line and the addendum, on which no stage begins yet', () => {
    expect(decide(added('2024-10-01'))).toEqual({ ok: true, value: [] });
    expect(decide(added('2024-08-31'))).toMatchObject({ error: { code: 'STAGE_BEFORE_ADDENDUM', line: 1 } });
    expect(decide(added('2025-01-01'))).toMatchObject({ error: { code: 'STAGE_OUTSIDE_LINE' } });
    expect(decideLineChange(line, change(added('2024-07-01')), businessDate('2024-06-01'), 2)).toEqual({
      ok: false,
      error: { code: 'STAGE_DAY_TAKEN', line: 2, startsOn: '2024-07-01' },
    });
  });

  it('takes back seats that nobody has, of the stages that begin last first, and says how many are taken', () => {
    expect(decide({ takeBack: 206 })).toEqual({
      ok: true,
      value: [{ stageId: 'b', seats: 206, effectiveOn: '2024-09-01' }],
    });
    expect(decide({ takeBack: 207 })).toEqual({
      ok: false,
      error: { code: 'QUOTA_BELOW_USED', granted: 1000, used: 794, wanted: 207, available: 206 },
    });
    const free = { ...line, stages: [stage('a', '2024-05-13', 10, 8), stage('b', '2024-11-01', 5, 0)] };
    expect(decideLineChange(free, change({ takeBack: 6 }), validFrom, 1)).toMatchObject({
      value: [
        { stageId: 'b', seats: 5, effectiveOn: '2024-11-01' },
        { stageId: 'a', seats: 1, effectiveOn: '2024-09-01' },
      ],
    });
  });

  it('ends a line after its first month and not before the addendum, by two people', () => {
    expect(decide({ endsFrom: '2024-10' })).toEqual({ ok: true, value: [] });
    const outside = { error: { code: 'LINE_END_OUTSIDE', from: '2024-09', to: '2024-12' } };
    expect(decide({ endsFrom: '2024-08' })).toMatchObject(outside);
    expect(decide({ endsFrom: '2025-01' })).toMatchObject(outside);
    const ending = [change({ endsFrom: '2024-10' })];
    expect(decideSignChanges('DRAFT', ending)).toEqual({
      ok: false,
      error: { code: 'LINE_END_TO_BE_REVIEWED' },
    });
    expect(decideSignChanges('APPROVED', ending).ok).toBe(true);
    expect(decideSignChanges('DRAFT', [change({ takeBack: 1 })]).ok).toBe(true);
  });

  it('says something, and gives no seats to a line that ends', () => {
    for (const fields of [{}, { endsFrom: '2024-10', ...added('2024-09-01') }])
      expect(LineChangeInput.safeParse({ lineId: LINE_ID, ...fields }).success).toBe(false);
  });
});

describe('the difference that an addendum makes', () => {
  const before = { seats: 1000, monthTo: '2024-12', monthly: 16_800_000n, rest: 67_200_000n };

  it('is told in seats, in rupiah a month and for what is left of the term', () => {
    expect(difference(added('2024-10-01'))).toEqual({
      ok: true,
      value: {
        before,
        // Three months of a hundred seats more.
        after: {
          seats: 1100,
          monthTo: '2024-12',
          monthly: 18_480_000n,
          rest: 67_200_000n + 3n * 100n * 16_800n,
        },
      },
    });
    expect(difference({ takeBack: 200 })).toMatchObject({
      value: { before, after: { seats: 800, monthly: 13_440_000n, rest: 53_760_000n } },
    });
  });

  it('of a line that ends is all its seats, and the months that are paid no more', () => {
    expect(difference({ endsFrom: '2024-11' })).toEqual({
      ok: true,
      value: { before, after: { seats: 0, monthTo: '2024-10', monthly: 0n, rest: 33_600_000n } },
    });
  });

  it('of a line that it brings is the whole line: 1,000 seats from April to December cost Rp151,200,000', () => {
    const brought = { price: line.price, monthFrom: yearMonth('2025-04'), monthTo: yearMonth('2025-12') };
    const seats = [{ startsOn: businessDate('2025-04-28'), granted: 1000 }];
    expect(termsOfNewLine(SHIPPED_LAW, brought, seats)).toEqual({
      ok: true,
      value: { seats: 1000, monthTo: '2025-12', monthly: 16_800_000n, rest: 151_200_000n },
    });
  });
});
