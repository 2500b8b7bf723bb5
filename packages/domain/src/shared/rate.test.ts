import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RoundingRule, applyRate, ratePpm } from './rate.js';
import { rupiah } from './rupiah.js';

describe('applyRate', () => {
  it('takes 1 % of a million exactly', () => {
    expect(applyRate(rupiah(1_000_000n), ratePpm(10_000), RoundingRule.HALF_UP_RUPIAH)).toBe(10_000n);
  });

  it.each([
    [RoundingRule.DOWN_RUPIAH, 1n],
    [RoundingRule.HALF_UP_RUPIAH, 2n],
    [RoundingRule.UP_RUPIAH, 2n],
  ])('settles one and a half rupiah by %s to %s', (rule, expected) => {
    expect(applyRate(rupiah(150n), ratePpm(10_000), rule)).toBe(expected);
  });

  it('settles down, half up and up in this order, at most one rupiah apart', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 14n }),
        fc.integer({ min: 0, max: 1_000_000 }),
        (base, ppm) => {
          const by = (rule: RoundingRule) => applyRate(rupiah(base), ratePpm(ppm), rule);
          expect(by('DOWN_RUPIAH')).toBeLessThanOrEqual(by('HALF_UP_RUPIAH'));
          expect(by('HALF_UP_RUPIAH')).toBeLessThanOrEqual(by('UP_RUPIAH'));
          expect(by('UP_RUPIAH') - by('DOWN_RUPIAH')).toBeLessThanOrEqual(1n);
        },
      ),
    );
  });
});
