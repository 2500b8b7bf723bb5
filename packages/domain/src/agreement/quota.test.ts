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
  const entry = (kind: 'GRANT' | 'RESERVE' | 'RELEASE', seats: number, day: string, enrolment?: string) => ({
    kind,
    seats,
    effectiveOn: businessDate(day),
    enrolmentId: enrolment ?? null,
  });
  const on = (day: string, ledger: Parameters<typeof quotaBalance>[0]) =>
    quotaBalance(ledger, businessDate(day));
  const stages = [entry('GRANT', 2, '2024-01-29'), entry('GRANT', 2, '2024-04-01')];

  it('counts the stages that have begun by the day of the seat', () => {
    expect(on('2024-01-28', stages)).toEqual({ granted: 0, taken: 0, available: 0 });
    expect(on('2024-01-29', stages)).toEqual({ granted: 2, taken: 0, available: 2 });
    expect(on('2024-04-01', stages)).toEqual({ granted: 4, taken: 0, available: 4 });
  });

  it('leaves the early seats free for who comes earlier, as far as nobody who starts later needs them', () => {
    const later = (count: number) =>
      Array.from({ length: count }, (_, at) => entry('RESERVE', 1, '2024-05-01', `later ${at}`));
    expect(on('2024-02-01', [...stages, ...later(2)])).toEqual({ granted: 2, taken: 0, available: 2 });
    expect(on('2024-02-01', [...stages, ...later(3)])).toEqual({ granted: 2, taken: 1, available: 1 });
    expect(on('2024-05-01', [...stages, ...later(3)])).toEqual({ granted: 4, taken: 3, available: 1 });
  });

  it('takes a seat that was given back as never taken', () => {
    const ledger = [
      ...stages,
      entry('RESERVE', 1, '2024-02-01', 'a'),
      entry('RELEASE', 1, '2024-02-10', 'a'),
    ];
    expect(on('2024-02-01', ledger)).toEqual({ granted: 2, taken: 0, available: 2 });
  });
});
