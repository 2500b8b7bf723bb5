import { describe, expect, it } from 'vitest';
import { isFound } from './line-found';

describe('a line', () => {
  const said = ['560/121/PKS/2026', 'Pemerintah Desa Bontoala', 'Pekerja rentan'];

  it.each(['121', 'desa bonto', 'BONTOALA 121', ' ', ''])('is found by %o', (sought) => {
    expect(isFound(said, sought)).toBe(true);
  });

  it.each(['122', 'bontoala 122'])('is not found by %o', (sought) => {
    expect(isFound(said, sought)).toBe(false);
  });
});
