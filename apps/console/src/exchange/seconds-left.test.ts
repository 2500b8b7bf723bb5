import { describe, expect, it } from 'vitest';
import { secondsLeft } from './seconds-left';

describe('secondsLeft', () => {
  it('says how long the rest takes at the pace seen so far', () => {
    expect(secondsLeft({ since: 10, doneSince: 20_000, done: 50_000, total: 110_000 })).toBe(30);
  });

  it.each([
    ['nobody knows how much there is', { since: 10, doneSince: 100, done: 100, total: null }],
    ['nothing was done since', { since: 10, doneSince: 0, done: 100, total: 200 }],
    ['the look was short', { since: 2, doneSince: 100, done: 100, total: 200 }],
    ['all is done', { since: 10, doneSince: 100, done: 200, total: 200 }],
  ])('says nothing while %s', (_, seen) => {
    expect(secondsLeft(seen)).toBeUndefined();
  });
});
