import { expect, it } from 'vitest';
import { withoutDigits } from './without-digits';

it.each([
  ['Sitti Rahma', 'Sitti Rahma'],
  ['7372011234567890', ''],
  ['Sitti 7372 0112 3456 7890', 'Sitti    '],
  ['٧٣٧٢', ''],
])('a name in an address holds no digits: %s', (typed, kept) => {
  expect(withoutDigits(typed)).toBe(kept);
});
