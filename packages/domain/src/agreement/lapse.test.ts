import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { businessDate } from '../shared/business-date.js';
import { yearMonth } from '../shared/year-month.js';
import { type LapseRule, lapseDates, lapseRuleOn } from './lapse.js';

const ruleOf = (day: string): LapseRule => {
  const rule = lapseRuleOn(SHIPPED_LAW, businessDate(day));
  if (!rule.ok) throw new Error(rule.error.code);
  return rule.value;
};
const rule = ruleOf('2025-01-01');
const until = (month: string, startsOn = '2023-05-13') => ({
  paidThrough: yearMonth(month),
  startsOn: businessDate(startsOn),
});

describe('when protection, grace and membership end', () => {
  it('follows from the last paid month: case B, paid through December 2024', () => {
    expect(lapseDates(until('2024-12'), rule)).toEqual({
      lastProtectedDay: '2024-12-31',
      graceFrom: '2025-01-01',
      graceTo: '2025-03-31',
      endedFrom: '2025-04-01',
    });
  });

  it('takes months as they are, also February of a leap year', () => {
    expect(lapseDates(until('2023-11'), rule)).toEqual({
      lastProtectedDay: '2023-11-30',
      graceFrom: '2023-12-01',
      graceTo: '2024-02-29',
      endedFrom: '2024-03-01',
    });
  });

  it('is a row of the law: read as a fourth unpaid month it gives 1 May 2025, and arrears are settled until 31 March all the same', () => {
    expect(lapseDates(until('2024-12'), { ...rule, endsAfterMonths: 4 })).toMatchObject({
      graceTo: '2025-03-31',
      endedFrom: '2025-05-01',
    });
    expect(rule).toMatchObject({ graceMonths: 3, endsAfterMonths: 3, certainty: 'TO_BE_VERIFIED' });
    expect(rule.citation).toContain('22/PERDIR.02/072022');
  });

  it('counts months from the day on which the membership began where the law says by anniversary', () => {
    const byAnniversary = { ...rule, byAnniversary: true };
    expect(lapseDates(until('2025-04', '2025-04-28'), byAnniversary)).toEqual({
      lastProtectedDay: '2025-05-27',
      graceFrom: '2025-05-28',
      graceTo: '2025-08-27',
      endedFrom: '2025-08-28',
    });
    // What was paid before the membership was renewed is counted from the day of the renewal.
    expect(lapseDates(until('2024-12', '2025-01-01'), byAnniversary)).toMatchObject({
      lastProtectedDay: '2024-12-31',
      endedFrom: '2025-04-01',
    });
  });

  it('is not guessed for a day before the law that is written down', () => {
    expect(lapseRuleOn(SHIPPED_LAW, businessDate('2015-06-30'))).toMatchObject({
      ok: false,
      error: { code: 'LAW_UNKNOWN', from: '2015-07-01' },
    });
  });
});
