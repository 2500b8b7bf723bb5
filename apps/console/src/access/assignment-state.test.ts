import { describe, expect, it } from 'vitest';
import { assignmentState } from './assignment-state';

const today = '2024-05-31';

describe('assignmentState', () => {
  it.each([
    ['2024-05-31', null, 'CURRENT'],
    ['2024-01-01', '2024-05-31', 'CURRENT'],
    ['2024-01-01', '2024-05-30', 'OVER'],
    ['2024-06-01', null, 'COMING'],
    // Taken back before it began.
    ['2024-06-10', '2024-06-09', 'OVER'],
  ] as const)('says of an assignment from %s to %s that it is %s', (validFrom, validTo, state) => {
    expect(assignmentState({ validFrom, validTo }, today)).toBe(state);
  });
});
