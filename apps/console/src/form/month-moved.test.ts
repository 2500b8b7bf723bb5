import { expect, test } from 'vitest';
import { monthMoved } from './month-moved';

const before = { from: '2025-04', to: '2025-12' };
const period = { from: '2023-05', to: '2023-12' };

test.each([
  ['the first month of the period', '2025-04', '2023-05'],
  ['its last month', '2025-12', '2023-12'],
  ['a month between that lies behind the new end', '2025-08', '2023-12'],
  ['none', undefined, undefined],
])('%s moves with its period', (_, month, moved) => {
  expect(monthMoved(month, 'from', before, period)).toBe(moved);
  expect(monthMoved(month, 'to', before, period)).toBe(moved);
});

test('of a period of one month the first goes with the beginning and the last with the end', () => {
  const december = { from: '2022-12', to: '2022-12' };
  expect(monthMoved('2022-12', 'from', december, period)).toBe('2023-05');
  expect(monthMoved('2022-12', 'to', december, period)).toBe('2023-12');
});

test('a month that the new period still has stays', () => {
  expect(monthMoved('2025-08', 'from', before, { from: '2025-01', to: '2025-12' })).toBeUndefined();
});
