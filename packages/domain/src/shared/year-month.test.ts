import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from './business-date.js';
import {
  addMonths,
  compareMonths,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthRange,
  monthsBetween,
  YearMonth,
  yearMonth,
} from './year-month.js';

const months = fc.integer({ min: 0, max: 2400 }).map((offset) => addMonths(yearMonth('1900-01'), offset));

describe('YearMonth', () => {
  it.each(['2024-00', '2024-13', '24-05', '2024-5', '2024-05-01', ''])('refuses %j', (text) => {
    expect(YearMonth.safeParse(text).success).toBe(false);
  });

  it('passes the end of the year', () => {
    expect(addMonths(yearMonth('2024-12'), 1)).toBe('2025-01');
    expect(addMonths(yearMonth('2024-01'), -1)).toBe('2023-12');
  });

  it('counts May to December as eight months', () => {
    expect(monthsBetween(yearMonth('2024-05'), yearMonth('2024-12'))).toBe(8);
    expect(monthRange(yearMonth('2024-11'), yearMonth('2025-02'))).toEqual([
      '2024-11',
      '2024-12',
      '2025-01',
      '2025-02',
    ]);
  });

  it('has no month when the end lies before the start', () => {
    expect(monthRange(yearMonth('2024-05'), yearMonth('2024-04'))).toEqual([]);
  });

  it('knows the last day of each length of month', () => {
    expect(lastDayOf(yearMonth('2024-02'))).toBe('2024-02-29');
    expect(lastDayOf(yearMonth('2025-02'))).toBe('2025-02-28');
    expect(lastDayOf(yearMonth('2024-04'))).toBe('2024-04-30');
    expect(firstDayOf(yearMonth('2024-04'))).toBe('2024-04-01');
  });

  it('begins with the year 1, as the calendar of days does', () => {
    expect(YearMonth.safeParse('0001-01').success).toBe(true);
    expect(YearMonth.safeParse('0000-12').success).toBe(false);
  });

  it('contains its own first and last day', () => {
    fc.assert(
      fc.property(months, (month) => {
        expect(monthOf(firstDayOf(month))).toBe(month);
        expect(monthOf(lastDayOf(month))).toBe(month);
      }),
    );
  });

  it('adds and compares consistently', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: -300, max: 300 }), (month, count) => {
        expect(compareMonths(addMonths(month, count), month)).toBe(count);
      }),
    );
  });

  it('takes the month from a day', () => {
    expect(monthOf(businessDate('2024-05-13'))).toBe('2024-05');
  });
});
