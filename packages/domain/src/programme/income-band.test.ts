import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { rupiah } from '../shared/rupiah.js';
import { bandOfIncome, findBandByBase } from './income-band.js';
import { findRule } from './law.js';
import { SHIPPED_LAW } from './shipped-law.js';

const INCOME_BANDS = findRule(SHIPPED_LAW, 'NON_WAGE_BANDS', businessDate('2024-05-31'))?.terms.bands ?? [];

describe('income bands of PP 44/2015 Lampiran II', () => {
  it('are 33, rising, with each base inside its own band', () => {
    expect(INCOME_BANDS).toHaveLength(33);
    for (const [index, band] of INCOME_BANDS.entries()) {
      const next = INCOME_BANDS[index + 1];
      expect(band.base).toBeGreaterThanOrEqual(band.lowerBound);
      if (next) expect(band.base).toBeLessThan(next.lowerBound);
      expect(bandOfIncome(INCOME_BANDS, band.base)).toBe(band);
      expect(findBandByBase(INCOME_BANDS, band.base)).toBe(band);
    }
  });

  it('are certain at both ends and to be verified between', () => {
    const certain = INCOME_BANDS.filter(({ certainty }) => certainty === 'CERTAIN').map(({ base }) => base);
    expect(certain).toEqual([1_000_000n, 20_700_000n]);
  });

  it.each([
    [0n, 1_000_000n],
    [1_099_000n, 1_000_000n],
    [1_099_999n, 1_000_000n],
    [1_100_000n, 1_200_000n],
    [1_299_999n, 1_200_000n],
    [20_199_999n, 19_700_000n],
    [20_200_000n, 20_700_000n],
    [90_000_000n, 20_700_000n],
  ])('an income of %s falls into the band of %s', (income, base) => {
    expect(bandOfIncome(INCOME_BANDS, rupiah(income)).base).toBe(base);
  });

  it('knows no band of another base', () => {
    expect(findBandByBase(INCOME_BANDS, rupiah(1_050_000n))).toBeUndefined();
  });
});
