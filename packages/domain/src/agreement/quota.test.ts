import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideReserve, quotaBalance } from './quota.js';

describe('decideReserve', () => {
  it('takes the 744th seat of 744 and refuses the 745th with its figures', () => {
    expect(decideReserve(744, 743, 1)).toEqual({
      ok: true,
      value: { granted: 744, taken: 744, available: 0 },
    });
    expect(decideReserve(744, 744, 1)).toEqual({
      ok: false,
      error: { code: 'QUOTA_EXHAUSTED', granted: 744, taken: 744, wanted: 1, available: 0 },
    });
  });

  it('takes all that is wanted or nothing', () => {
    expect(decideReserve(10, 8, 3)).toMatchObject({ error: { available: 2, wanted: 3 } });
  });

  it('never takes more than was granted, whatever the order of the wishes', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.array(fc.integer({ min: 1, max: 300 })), (granted, wishes) => {
        let taken = 0;
        for (const wanted of wishes) {
          const decided = decideReserve(granted, taken, wanted);
          if (decided.ok) taken = decided.value.taken;
          else expect(taken + wanted).toBeGreaterThan(granted);
        }
        expect(taken).toBeLessThanOrEqual(granted);
      }),
    );
  });
});

describe('quotaBalance', () => {
  it('counts the stages that have started, what was taken, and what came back', () => {
    const entry = (kind: 'GRANT' | 'RESERVE' | 'RELEASE', seats: number, day: string) => ({
      kind,
      seats,
      effectiveOn: businessDate(day),
    });
    const ledger = [
      entry('GRANT', 10_000, '2024-01-29'),
      entry('GRANT', 10_000, '2024-04-01'),
      entry('RESERVE', 9_000, '2024-02-01'),
      entry('RELEASE', 100, '2024-02-10'),
    ];
    expect(quotaBalance(ledger, businessDate('2024-03-31'))).toEqual({
      granted: 10_000,
      taken: 8_900,
      available: 1_100,
    });
    expect(quotaBalance(ledger, businessDate('2024-04-01'))).toEqual({
      granted: 20_000,
      taken: 8_900,
      available: 11_100,
    });
  });
});
