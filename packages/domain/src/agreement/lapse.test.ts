import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { yearMonth } from '../shared/year-month.js';
import { lapseDates, lapseRuleOn } from './lapse.js';

const rule = lapseRuleOn(businessDate('2025-01-01'));

describe('when protection, grace and membership end', () => {
  it('follows from the last paid month: case B, paid through December 2024', () => {
    expect(lapseDates(yearMonth('2024-12'), rule)).toEqual({
      lastProtectedDay: '2024-12-31',
      graceFrom: '2025-01-01',
      graceTo: '2025-03-31',
      endedFrom: '2025-04-01',
    });
  });

  it('takes months as they are, also February of a leap year', () => {
    expect(lapseDates(yearMonth('2023-11'), rule)).toEqual({
      lastProtectedDay: '2023-11-30',
      graceFrom: '2023-12-01',
      graceTo: '2024-02-29',
      endedFrom: '2024-03-01',
    });
  });

  it('is a setting: a fourth unpaid month gives 1 May 2025', () => {
    expect(lapseDates(yearMonth('2024-12'), { graceMonths: 4 }).endedFrom).toBe('2025-05-01');
    expect(rule).toMatchObject({ graceMonths: 3, certainty: 'TO_BE_VERIFIED' });
    expect(rule.citation).toContain('22/PERDIR.02/072022');
  });
});
