import { MAX_UPLOAD_BYTES } from '@lindung/domain/exchange/file';
import { describe, expect, it } from 'vitest';
import { fileRefusal } from './file-refusal';

describe('fileRefusal', () => {
  it.each([
    ['calon.csv', 1, undefined],
    ['CALON.XLSX', MAX_UPLOAD_BYTES, undefined],
    ['calon.xlsx', MAX_UPLOAD_BYTES + 1, 'tooLarge'],
    ['calon.csv', 0, 'empty'],
    ['calon.pdf', 10, 'wrongType'],
    ['csv', 10, 'wrongType'],
  ])('%s of %i bytes: %s', (name, size, expected) => {
    expect(fileRefusal({ name, size })).toBe(expected);
  });
});
