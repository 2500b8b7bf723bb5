import { describe, expect, it } from 'vitest';
import { SHIPPED_LAW } from '../programme/shipped-law.js';
import { yearMonth } from '../shared/year-month.js';
import { paymentTermsOf } from './due-date.js';

const terms = (segment: 'WAGE' | 'NON_WAGE', month: string) => {
  const found = paymentTermsOf(SHIPPED_LAW, segment, yearMonth(month));
  return found.ok ? found.value : found.error;
};

describe('by when a month is paid', () => {
  it.each([
    ['NON_WAGE', '2024-05', '2024-06-15', 0],
    ['NON_WAGE', '2024-12', '2025-01-15', 0],
    ['WAGE', '2023-12', '2024-01-15', 20_000],
    ['WAGE', '2024-05', '2024-06-17', 20_000],
    ['WAGE', '2024-08', '2024-09-16', 20_000],
    ['WAGE', '2020-09', '2020-10-15', 5_000],
  ] as const)('is for %s of %s %s, with a fine of %i ppm', (segment, month, dueOn, lateFinePpm) => {
    expect(terms(segment, month)).toEqual({ dueOn, lateFinePpm });
  });

  it('is not guessed for a month of which nothing is written down', () => {
    expect(terms('WAGE', '2014-01')).toMatchObject({ code: 'LAW_UNKNOWN', subject: 'WAGE_PAYMENT' });
  });
});
