import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideReserve, decideWithdrawSeats, placeSeats, quotaBalance, type StageSeats } from './quota.js';

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

const january = { stageId: 'january', startsOn: businessDate('2024-01-29'), granted: 2, taken: 0 };
const april = { stageId: 'april', startsOn: businessDate('2024-04-01'), granted: 2, taken: 0 };

describe('quotaBalance', () => {
  it('counts the stages that have begun by the day of the seat', () => {
    const on = (day: string) => quotaBalance([april, { ...january, taken: 1 }], businessDate(day));
    expect(on('2024-01-28')).toEqual({ granted: 0, taken: 0, available: 0 });
    expect(on('2024-01-29')).toEqual({ granted: 2, taken: 1, available: 1 });
    expect(on('2024-04-01')).toEqual({ granted: 4, taken: 1, available: 3 });
  });
});

describe('placeSeats', () => {
  const place = (wanted: number, startsOn: string, today: string) =>
    placeSeats([april, january], wanted, businessDate(startsOn), businessDate(today));

  it('fills the earliest stage first', () => {
    expect(place(1, '2024-05-01', '2024-05-13')).toEqual({
      ok: true,
      value: [{ stageId: 'january', seats: 1 }],
    });
    expect(place(3, '2024-05-01', '2024-05-13')).toEqual({
      ok: true,
      value: [
        { stageId: 'january', seats: 2 },
        { stageId: 'april', seats: 1 },
      ],
    });
  });

  it('leaves the seats that are open today to who starts sooner, as far as a later stage has some', () => {
    expect(place(3, '2024-05-01', '2024-02-13')).toEqual({
      ok: true,
      value: [
        { stageId: 'april', seats: 2 },
        { stageId: 'january', seats: 1 },
      ],
    });
  });

  it('takes none of a stage that begins after the membership', () => {
    expect(place(3, '2024-03-31', '2024-02-13')).toMatchObject({
      error: { code: 'QUOTA_EXHAUSTED', granted: 2, available: 2, wanted: 3 },
    });
  });

  it('never takes more of a stage than are free, and as many in all as are wanted', () => {
    const stage = fc.record({
      startsOn: fc.integer({ min: 1, max: 9 }).map((month) => businessDate(`2024-0${month}-01`)),
      granted: fc.nat(9),
      free: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(stage, { maxLength: 6 }), fc.integer({ min: 1, max: 30 }), (drawn, wanted) => {
        const stages: StageSeats[] = drawn.map(({ free, ...one }, at) => ({
          ...one,
          stageId: String(at),
          taken: Math.max(0, one.granted - free),
        }));
        const placed = placeSeats(stages, wanted, businessDate('2024-06-01'), businessDate('2024-05-13'));
        if (!placed.ok) return;
        expect(placed.value.reduce((total, { seats }) => total + seats, 0)).toBe(wanted);
        for (const { stageId, seats } of placed.value) {
          const { granted = 0, taken = 0 } = stages[Number(stageId)] ?? {};
          expect(seats).toBeLessThanOrEqual(granted - taken);
        }
      }),
    );
  });
});

describe('decideWithdrawSeats', () => {
  const stages: StageSeats[] = [
    { stageId: 'early', startsOn: businessDate('2024-05-01'), granted: 744, taken: 700 },
    { stageId: 'late', startsOn: businessDate('2024-09-01'), granted: 10, taken: 0 },
  ];
  const from = businessDate('2024-06-01');

  it('takes back seats that nobody has, those that open last first, and never goes below what is used', () => {
    expect(decideWithdrawSeats(stages, 12, from)).toEqual({
      ok: true,
      value: [
        { stageId: 'late', seats: 10, effectiveOn: '2024-09-01' },
        { stageId: 'early', seats: 2, effectiveOn: '2024-06-01' },
      ],
    });
    expect(decideWithdrawSeats(stages, 55, from)).toEqual({
      ok: false,
      error: { code: 'QUOTA_BELOW_USED', granted: 754, used: 700, wanted: 55, available: 54 },
    });
  });
});
