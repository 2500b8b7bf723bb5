import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberGroup } from '../programme/member-group.js';
import { businessDate } from '../shared/business-date.js';
import { type Coverage, addCoverage, coverage } from './coverage.js';

const asOf = businessDate('2024-05-13');
const groups: readonly MemberGroup[] = ['VULNERABLE_WORKER'];
const figure = (people: number, potential: number | null, change: Partial<Coverage> = {}) =>
  coverage({
    protected: people,
    potential:
      potential === null ? null : { people: potential, source: 'P3KE', asOf: businessDate('2024-01-01') },
    asOf,
    groups,
    ...change,
  });

describe('coverage', () => {
  it.each([
    [744, 8_000, 930],
    [1_000, 8_000, 1_250],
    [38_036, 35_036, 10_856],
  ])('of %i of %i people is %i hundredths of a percent, above 100 % too', (people, potential, share) => {
    expect(figure(people, potential).shareHundredths).toBe(share);
  });

  it('has no share without a denominator or of nobody', () => {
    expect(figure(744, null).shareHundredths).toBeNull();
    expect(figure(0, 0).shareHundredths).toBeNull();
  });

  it('adds people and potentials, not shares, and keeps where they come from', () => {
    const other = figure(256, 2_000, {
      potential: { people: 2_000, source: 'DTSEN', asOf: businessDate('2023-12-01') },
    });
    expect(addCoverage(figure(744, 8_000), other)).toEqual({
      ok: true,
      value: {
        protected: 1_000,
        potential: { people: 10_000, source: 'P3KE; DTSEN', asOf: '2023-12-01' },
        shareHundredths: 1_000,
        asOf,
        groups,
      },
    });
  });

  it('refuses to add figures of different days or different groups', () => {
    const later = figure(1, 2, { asOf: businessDate('2024-05-14') });
    expect(addCoverage(figure(1, 2), later)).toEqual({
      ok: false,
      error: { code: 'COVERAGE_DATES_DIFFER', first: '2024-05-13', second: '2024-05-14' },
    });
    const fishers = figure(1, 2, { groups: ['FISHER'] });
    expect(addCoverage(figure(1, 2), fishers)).toEqual({
      ok: false,
      error: { code: 'COVERAGE_GROUPS_DIFFER' },
    });
  });

  it('has no share of a sum in which one potential is missing', () => {
    expect(addCoverage(figure(744, 8_000), figure(10, null))).toMatchObject({
      value: { protected: 754, potential: null, shareHundredths: null },
    });
  });

  it('adds to the same whatever the order', () => {
    const figures = fc
      .tuple(fc.nat(1_000_000), fc.nat(1_000_000))
      .map(([people, potential]) => figure(people, potential));
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(addCoverage(a, b)).toEqual(addCoverage(b, a));
      }),
    );
  });
});
