import { describe, expect, it } from 'vitest';
import { isOverdue } from './is-overdue';

const dueOn = '2024-06-15';

describe('isOverdue', () => {
  it('is in time on the day itself and late on the day after', () => {
    expect(isOverdue({ status: 'ISSUED', dueOn }, '2024-06-15')).toBe(false);
    expect(isOverdue({ status: 'ISSUED', dueOn }, '2024-06-16')).toBe(true);
  });

  it.each(['PAID', 'CANCELLED'] as const)('is never said of a bill that is %s', (status) => {
    expect(isOverdue({ status, dueOn }, '2025-01-01')).toBe(false);
  });
});
