import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentage } from './percentage.js';

describe('percentage', () => {
  it.each([
    [744, 8000, 930n],
    [1000, 8000, 1250n],
    [1, 3, 3333n],
    [2, 3, 6667n],
    [1, 20_000, 1n],
    [1, 20_001, 0n],
    [38_036, 35_036, 10_856n],
    [0, 5, 0n],
  ])('%i of %i is %s hundredths of a percent', (numerator, denominator, hundredths) => {
    expect(percentage(numerator, denominator)?.hundredths).toBe(hundredths);
  });

  it('has no share of nothing', () => {
    expect(percentage(5, 0)).toBeUndefined();
  });

  it('refuses negative numbers', () => {
    expect(() => percentage(-1, 5)).toThrow(RangeError);
  });

  it('is never further than half a hundredth from the true share', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 18n }),
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        (part, whole) => {
          const rounded = percentage(part, whole)?.hundredths ?? -1n;
          const doubledError = rounded * whole * 2n - part * 20_000n;
          expect(doubledError).toBeGreaterThan(-whole);
          expect(doubledError).toBeLessThanOrEqual(whole);
        },
      ),
    );
  });
});
