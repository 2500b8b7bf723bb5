import { expect, test } from 'vitest';
import { askedFilter } from './asked-filter';

const days = { from: '2024-05-31', to: '2024-05-31' };

test('the trail is asked for from the beginning of the first day to the end of the last, any other list as it stands', async () => {
  expect(await askedFilter('auditEvents', { ...days, operation: 'startExport' })).toEqual({
    operation: 'startExport',
    from: '2024-05-31T00:00:00+08:00',
    to: '2024-06-01T00:00:00+08:00',
  });
  expect(await askedFilter('bills', days)).toBe(days);
});
