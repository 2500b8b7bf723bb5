import { describe, expect, it } from 'vitest';
import { changeOf } from './change-of-form';

const form = {
  effectiveOn: '2024-05-01',
  source: 'Perda',
  predecessorIds: ['5', '6'],
  predecessorStays: true,
  successors: [{ code: ' 73.05.01.2001 ', name: 'Baru' }],
  fileId: 'f',
} as const;

describe('the change that a form means', () => {
  it.each(['RENAME', 'RECODE', 'MOVE'] as const)(
    'lets the region of a %s go on, and is of one region',
    (kind) => {
      expect(changeOf({ ...form, kind })).toMatchObject({
        predecessorIds: ['5'],
        predecessorStays: false,
        successors: [{ regionId: '5', code: '73.05.01.2001', name: 'Baru' }],
        fileId: null,
      });
    },
  );

  it('keeps the list of residents and the old region for a split alone', () => {
    expect(changeOf({ ...form, kind: 'SPLIT' })).toMatchObject({
      predecessorIds: ['5'],
      predecessorStays: true,
      successors: [{ regionId: null }],
      fileId: 'f',
    });
    expect(changeOf({ ...form, kind: 'MERGE' })).toMatchObject({
      predecessorIds: ['5', '6'],
      predecessorStays: false,
      fileId: null,
    });
  });
});
