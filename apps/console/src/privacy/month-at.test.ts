import { expect, it } from 'vitest';
import { monthAt } from './month-at';

it('a month begins in Makassar eight hours before it does in UTC', () => {
  expect(monthAt(new Date('2024-05-31T15:59:59Z'))).toBe('2024-05');
  expect(monthAt(new Date('2024-05-31T16:00:00Z'))).toBe('2024-06');
});
