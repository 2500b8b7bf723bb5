import { expect, test } from 'vitest';

import { choosable, takesOf } from './merge-choice';

const of = {
  differing: ['FULL_NAME', 'NIK', 'PHONE', 'ADDRESS'],
  lacking: ['ADDRESS'],
  missing: ['NIK'],
} as const;

test('nothing is chosen where the record that goes has no value', () => {
  expect(choosable(of)).toEqual(['FULL_NAME', 'NIK', 'PHONE']);
});

test('what the record that stays does not have is taken over unless somebody says otherwise', () => {
  expect(takesOf(of, {})).toEqual(['NIK']);
  expect(takesOf(of, { NIK: false, PHONE: true })).toEqual(['PHONE']);
});
