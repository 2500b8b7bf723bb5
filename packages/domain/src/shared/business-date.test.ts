import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  BusinessDate,
  ageOn,
  businessDate,
  businessDateOf,
  calendarDay,
  compareDays,
  dayParts,
  decideNotAfter,
  GivenBirthDate,
  GivenDay,
} from './business-date.js';

const days = fc
  .integer({ min: 0, max: 100_000 })
  .map((offset) => addDays(businessDate('1900-01-01'), offset));

describe('BusinessDate', () => {
  it.each(['2024-02-29', '2000-02-29', '1960-12-31'])('reads %s', (text) => {
    expect(BusinessDate.parse(text)).toBe(text);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-1-1',
    '20240101',
    '0000-01-01',
  ])('refuses %s, which the calendar has not', (text) => {
    expect(BusinessDate.safeParse(text).success).toBe(false);
  });

  it.each([
    ['1945-08-17', true],
    ['2099-12-31', true],
    ['1945-08-16', 'DAY_TOO_EARLY'],
    ['0001-01-01', 'DAY_TOO_EARLY'],
    ['2100-01-01', 'DAY_TOO_LATE'],
    ['9999-12-31', 'DAY_TOO_LATE'],
  ])('is given only where it can be meant: %s %s', (text, right) => {
    const { success, error } = GivenDay.safeParse(text);
    expect(success || error?.issues[0]?.message).toBe(right);
  });

  it('of a birth is given from 1900 on', () => {
    expect(GivenBirthDate.safeParse('1900-01-01').success).toBe(true);
    expect(GivenBirthDate.safeParse('1899-12-31').error?.issues[0]?.message).toBe('BIRTH_TOO_EARLY');
  });

  it('of what has happened is today at the latest', () => {
    const [day, today] = [businessDate('2024-06-01'), businessDate('2024-05-31')];
    expect(decideNotAfter(today, today)).toEqual({ ok: true, value: today });
    expect(decideNotAfter(day, today)).toEqual({ ok: false, error: { code: 'DAY_IN_FUTURE', day, today } });
  });

  it('goes forth and back by days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, offset) => {
        expect(addDays(addDays(day, offset), -offset)).toBe(day);
      }),
    );
  });

  it('builds the day from its own parts', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { year, month, day: dayOfMonth } = dayParts(day);
        expect(calendarDay(year, month, dayOfMonth)).toEqual({ ok: true, value: day });
      }),
    );
  });

  it('orders days as their offsets', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 1000 }), (day, later) => {
        expect(compareDays(day, addDays(day, later))).toBeLessThan(0);
      }),
    );
  });

  it.each([
    ['1959-05-13', '2024-05-12', 64],
    ['1959-05-13', '2024-05-13', 65],
    ['1960-02-29', '2025-02-28', 64],
    ['1960-02-29', '2025-03-01', 65],
    ['1960-02-29', '2024-02-29', 64],
    ['2024-05-13', '2024-05-13', 0],
    ['2024-05-14', '2024-05-13', -1],
  ])('born %s is on %s aged %i', (birth, day, age) => {
    expect(ageOn(businessDate(birth), businessDate(day))).toBe(age);
  });

  it.each([
    ['2024-05-12T15:59:59.999Z', '2024-05-12'],
    ['2024-05-12T16:00:00.000Z', '2024-05-13'],
    ['2024-12-31T16:00:00.000Z', '2025-01-01'],
  ])('instant %s lies on the WITA day %s', (instant, day) => {
    expect(businessDateOf(instant)).toBe(day);
    expect(businessDateOf(new Date(instant))).toBe(day);
  });
});
