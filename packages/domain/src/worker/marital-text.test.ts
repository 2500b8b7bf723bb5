import { expect, test } from 'vitest';

import { readMaritalText } from './marital-text.js';

test('marital status is read by the words of the registers, and by codes of which all say the same', () => {
  expect(['BELUM KAWIN', 'Kawin Tercatat', 'cerai hidup', 'C. Mati', '1', '2'].map(readMaritalText)).toEqual([
    'SINGLE',
    'MARRIED',
    'DIVORCED',
    undefined,
    'SINGLE',
    'MARRIED',
  ]);
  expect(['Cerai Mati', '3', '4', 'janda', '', 'constructor'].map(readMaritalText)).toEqual([
    'WIDOWED',
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
