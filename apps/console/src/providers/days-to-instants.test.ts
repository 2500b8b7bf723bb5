import { describe, expect, it } from 'vitest';
import { daysToInstants } from './days-to-instants';

describe('daysToInstants', () => {
  it('spans both days whole, as they are in Makassar', () => {
    const { from, to } = daysToInstants({ from: '2024-05-30', to: '2024-05-31' }) as Record<string, string>;
    expect(new Date(from ?? '').toISOString()).toBe('2024-05-29T16:00:00.000Z');
    expect(new Date(to ?? '').toISOString()).toBe('2024-05-31T16:00:00.000Z');
  });

  it('leaves out a day that isn’t named and keeps the rest of the filter', () => {
    expect(daysToInstants({ operation: 'worker', from: '', to: null })).toEqual({ operation: 'worker' });
  });
});
