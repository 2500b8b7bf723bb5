import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate } from '../shared/business-date.js';
import { Decile } from '../worker/decile.js';
import { type RankedCandidate, compareByRank, cutBetween } from './ranking.js';

const candidate = (decile: number | null, birthDate: string, personId: string): RankedCandidate => ({
  decile: decile === null ? null : Decile.parse(decile),
  birthDate: businessDate(birthDate),
  personId,
});

const anyCandidate = fc.record({
  decile: fc.option(fc.integer({ min: 1, max: 10 }).map((value) => Decile.parse(value))),
  birthDate: fc.nat(20_000).map((offset) => addDays(businessDate('1950-01-01'), offset)),
  personId: fc.uuid(),
});

describe('the order among eligible candidates', () => {
  it('puts the poorest first, then the oldest, and unknown deciles last', () => {
    const list = [
      candidate(null, '1960-01-01', 'a'),
      candidate(2, '1990-01-01', 'b'),
      candidate(1, '1990-01-01', 'd'),
      candidate(1, '1990-01-01', 'c'),
      candidate(1, '1970-01-01', 'e'),
    ];
    expect(list.toSorted(compareByRank).map(({ personId }) => personId)).toEqual(['e', 'c', 'd', 'b', 'a']);
  });

  it('is the same whatever order the candidates come in', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyCandidate, { selector: ({ personId }) => personId }), (list) => {
        expect(list.toReversed().toSorted(compareByRank)).toEqual(list.toSorted(compareByRank));
      }),
    );
  });
});

describe('the cut between the last who has a seat and the first who waits', () => {
  const at = (decile: number | null, birthDate: string) => candidate(decile, birthDate, '');
  it.each([
    [at(2, '1960-01-01'), at(3, '1950-01-01'), { levelOn: null, decidedBy: 'DECILE' }],
    [at(2, '1960-01-01'), at(2, '1961-01-01'), { levelOn: 'DECILE', decidedBy: 'BIRTH_DATE' }],
    [at(2, '1960-01-01'), at(2, '1960-01-01'), { levelOn: 'BIRTH_DATE', decidedBy: 'PERSON_ID' }],
    [at(null, '1960-01-01'), at(null, '1961-01-01'), { levelOn: 'DECILE', decidedBy: 'BIRTH_DATE' }],
  ])('between %o and %o', (last, next, cut) => {
    expect(cutBetween(last, next)).toEqual(cut);
  });

  it('is decided by the first criterion in which the two differ', () => {
    fc.assert(
      fc.property(anyCandidate, anyCandidate, (a, b) => {
        const { levelOn, decidedBy } = cutBetween(a, b);
        expect(levelOn === null).toBe(a.decile !== b.decile);
        expect(decidedBy === 'PERSON_ID').toBe(a.decile === b.decile && a.birthDate === b.birthDate);
      }),
    );
  });
});
