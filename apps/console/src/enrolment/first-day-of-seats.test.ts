import { expect, test } from 'vitest';
import { firstDayOfSeats } from './first-day-of-seats';

const days = (...startsOn: string[]) => startsOn.map((day) => ({ startsOn: day }));

test('protection begins with the month, and with the stage where that begins later', () => {
  expect(firstDayOfSeats(days('2024-04-13'), '2024-05', '2024-05-31')).toBe('2024-05-01');
  expect(firstDayOfSeats(days('2024-05-13'), '2024-05', '2024-05-31')).toBe('2024-05-13');
});

test('it waits for the last stage that has begun, and for none that is still to come', () => {
  const stages = days('2024-01-01', '2024-05-20', '2024-07-01');
  expect(firstDayOfSeats(stages, '2024-05', '2024-05-31')).toBe('2024-05-20');
});
