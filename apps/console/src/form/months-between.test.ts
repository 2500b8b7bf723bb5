import { describe, expect, it } from 'vitest';
import { monthsBetween } from './months-between';

describe('monthsBetween', () => {
  it('goes over the end of the year', () => {
    expect(monthsBetween('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  });

  it('holds a single month', () => {
    expect(monthsBetween('2024-05', '2024-05')).toEqual(['2024-05']);
  });

  it.each([
    ['2024-06', '2024-05'],
    ['', '2024-05'],
    ['2024-05', ''],
  ])('is empty from %j to %j', (from, to) => {
    expect(monthsBetween(from, to)).toEqual([]);
  });
});
