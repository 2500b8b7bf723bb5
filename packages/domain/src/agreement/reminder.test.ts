import { describe, expect, it } from 'vitest';
import { reminderOf } from './reminder.js';

describe('the reminder of an end', () => {
  it('comes 90, 60 and 30 days before, on that day and not the day before', () => {
    expect([91, 90, 61, 60, 31, 30, 0].map(reminderOf)).toEqual([undefined, 90, 90, 60, 60, 30, 30]);
  });
});
