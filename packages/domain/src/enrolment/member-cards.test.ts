import { describe, expect, it } from 'vitest';
import { decideMemberCards, MOST_CARDS } from './member-cards.js';

describe('cards of members', () => {
  it('are printed of an enacted decree, for somebody, and for as many as one file holds', () => {
    expect(decideMemberCards({ status: 'ENACTED' }, { people: MOST_CARDS, refused: 1 }).ok).toBe(true);
    for (const [status, people, code] of [
      ['PROPOSED', 1, 'CARDS_NOT_ENACTED'],
      ['ENACTED', 0, 'CARDS_OF_NOBODY'],
      ['ENACTED', MOST_CARDS + 1, 'CARDS_TOO_MANY'],
    ] as const)
      expect(decideMemberCards({ status }, { people, refused: 0 })).toMatchObject({ error: { code } });
    expect(decideMemberCards({ status: 'ENACTED' }, { people: 0, refused: 2 })).toMatchObject({
      error: { code: 'CARDS_REFUSED', people: 2 },
    });
  });
});
