import { expect, it } from 'vitest';
import { rupiahOf } from './rupiah-text';

it.each([
  ['id', '1.234.567', '1234567'],
  ['id', '1234567', '1234567'],
  ['id', 'Rp 1.000.000,00', '1000000'],
  ['en', 'Rp1,000,000.00', '1000000'],
  ['en', '1,000', '1000'],
  // The last digit of 1.000 taken away.
  ['id', '1.00', '100'],
  ['id', '', ''],
] as const)('in %s %s is %s whole rupiah', (locale, text, digits) => {
  expect(rupiahOf(text, locale)).toBe(digits);
});

it.each([
  ['id', '1.000,5'],
  ['id', '1.000,50'],
  ['id', '1.000,'],
  ['id', '1.000,0'],
  ['en', '1,000.25'],
] as const)('in %s %s is no amount, and is never taken for another one', (locale, text) => {
  expect(rupiahOf(text, locale)).toBe(text);
});
