import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate as day } from '../shared/business-date.js';
import { lostContinuity, summedLoss } from './lost-continuity.js';
import { decideReportExit, lastDayOfExit } from './member-exit.js';

const member = { status: 'ENROLLED', startsOn: day('2024-05-13'), endsOn: day('2024-12-31') } as const;

describe('the last day of who leaves', () => {
  it.each([
    ['DIED', '2024-08-07', '2024-08-07', 'the day of the death'],
    ['MOVED', '2024-08-07', '2024-08-31', 'the end of the month'],
    ['FORMAL_JOB', '2024-08-31', '2024-08-31', 'the end of the month'],
    ['REFUSED', '2024-08-01', '2024-08-31', 'the end of the month'],
    ['DIED', '2024-05-13', '2024-05-13', 'the first day is a covered one'],
    ['DIED', '2024-05-12', '2024-04-30', 'before the month of the first day, so that it is not billed'],
    ['MOVED', '2024-04-05', '2024-04-30', 'before the month of the first day'],
    ['DIED', '2024-01-31', '2024-04-30', 'before the month of the first day, however long ago it was'],
    ['MOVED', '2024-12-05', '2024-12-31', 'not after the last day'],
  ] as const)('%s on %s is %s: %s', (reason, on, last, _why) => {
    expect(lastDayOfExit(reason, day(on), member)).toBe(last);
  });
});

describe('a report of an exit', () => {
  const reported = (on: string, change: object = {}) =>
    decideReportExit({ ...member, ...change }, { reason: 'MOVED', occurredOn: day(on) }, day('2024-09-02'));

  it('takes a member and a day until today', () => {
    expect(reported('2024-09-02')).toEqual({ ok: true, value: '2024-09-30' });
  });
  it('is refused of a day that is still to come', () => {
    expect(reported('2024-09-03')).toMatchObject({ error: { code: 'EXIT_IN_FUTURE' } });
  });
  it('is refused of who is no member', () => {
    expect(reported('2024-09-02', { status: 'ENDED' })).toMatchObject({
      error: { code: 'MEMBERSHIP_NOT_ENROLLED', status: 'ENDED' },
    });
  });
  it('is refused of a day after the membership', () => {
    expect(reported('2024-09-02', { endsOn: day('2024-08-31') })).toMatchObject({
      error: { code: 'EXIT_AFTER_END', endsOn: '2024-08-31' },
    });
  });
});

describe('what is lost when a seat goes to another', () => {
  const lost = (startedOn: string, paidMonths: number) => {
    const found = lostContinuity(
      SHIPPED_LAW,
      { segment: 'NON_WAGE', startedOn: day(startedOn), paidMonths },
      day('2025-07-01'),
    );
    if (!found.ok) throw new Error(found.error.code);
    return found.value;
  };

  it('is the full death benefit of 42 million, of which whoever begins has 10 in the first three months', () => {
    expect(lost('2025-01-01', 6)).toMatchObject({ deathNow: 42_000_000n, deathAsNew: 10_000_000n });
    expect(lost('2025-06-01', 1)).toMatchObject({ deathNow: 10_000_000n, deathAsNew: 10_000_000n });
  });
  it('is the way to the scholarship of 174 million, 36 paid months', () => {
    expect(lost('2022-07-01', 35)).toMatchObject({
      scholarshipMonths: 36,
      missingMonths: 1,
      scholarship: 174_000_000n,
    });
    expect(lost('2022-06-01', 36)).toMatchObject({ missingMonths: 0 });
  });
  it('is summed over those who leave, and of the dead nothing is', () => {
    const group = { startedOn: day('2025-01-01'), paidMonths: 6, people: 2 };
    const summed = summedLoss(
      SHIPPED_LAW,
      'NON_WAGE',
      [
        { ...group, reason: 'MOVED' },
        { ...group, reason: 'DIED', people: 7 },
        { reason: 'REFUSED', startedOn: day('2022-01-01'), paidMonths: 40, people: 1 },
      ],
      day('2025-07-01'),
    );
    expect(summed).toEqual({
      ok: true,
      value: {
        people: 3,
        paidMonths: 52,
        deathBenefit: 96_000_000n,
        scholarships: 1,
        scholarshipAmount: 174_000_000n,
      },
    });
  });
});
