import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDate } from '../shared/business-date.js';
import { Decile } from '../worker/decile.js';
import { type RankedCandidate, compareByRank } from './ranking.js';

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
