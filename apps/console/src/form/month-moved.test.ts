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
  expect(monthMoved(month, before, period)).toBe(moved);
});

test('a month that the new period still has stays', () => {
  expect(monthMoved('2025-08', before, { from: '2025-01', to: '2025-12' })).toBeUndefined();
});
