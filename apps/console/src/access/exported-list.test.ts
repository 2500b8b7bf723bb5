import { describe, expect, it } from 'vitest';
import { exportedList } from './exported-list';

describe('an event of an export', () => {
  it('is about the list that was exported, also where that list has no kind of object', () => {
    expect(exportedList({ resource: 'DECREES' })).toBe('decrees');
    expect(exportedList({ resource: 'REGIONS', fileId: '1' })).toBe('regions');
    expect(exportedList({})).toBeUndefined();
    expect(exportedList({ resource: 'toString' })).toBeUndefined();
  });
});
