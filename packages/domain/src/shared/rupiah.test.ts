import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_RUPIAH, Rupiah, multiplyRupiah, rupiah, sumRupiah } from './rupiah.js';

const amounts = fc.bigInt({ min: 0n, max: 1_000_000_000_000n }).map(rupiah);

describe('Rupiah', () => {
  it('reads back every amount it writes as digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: MAX_RUPIAH }), (amount) => {
        expect(Rupiah.parse(amount.toString())).toBe(amount);
      }),
    );
  });

  it.each(['', '-1', '1.5', '1e3', ' 1', '1 000', '1000000000000001', '99999999999999999', 'abc'])(
    'refuses %j',
    (text) => {
      expect(Rupiah.safeParse(text).success).toBe(false);
    },
  );

  it('refuses a number, since a number loses rupiah above 2^53', () => {
    expect(Rupiah.safeParse(16_800).success).toBe(false);
  });

  it('refuses a negative bigint', () => {
    expect(Rupiah.safeParse(-1n).success).toBe(false);
    expect(() => rupiah(-1n)).toThrow(RangeError);
  });

  it('sums to the same whatever the order and the grouping', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 50 }), fc.nat(50), (list, cut) => {
        const parts = sumRupiah([sumRupiah(list.slice(0, cut)), sumRupiah(list.slice(cut))]);
        expect(parts).toBe(sumRupiah(list));
        expect(sumRupiah(list.toReversed())).toBe(sumRupiah(list));
      }),
    );
  });

  it('multiplies as repeated addition', () => {
    fc.assert(
      fc.property(amounts, fc.nat(20), (amount, count) => {
        expect(multiplyRupiah(amount, count)).toBe(sumRupiah(Array.from({ length: count }, () => amount)));
      }),
    );
  });

  it('gives the bill of 744 people at 16,800', () => {
    expect(multiplyRupiah(rupiah(16_800n), 744)).toBe(12_499_200n);
  });
});
