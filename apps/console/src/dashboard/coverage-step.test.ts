import { describe, expect, it } from 'vitest';
import { coverageStep } from './coverage-step';

describe('coverageStep', () => {
  it.each([
    [0, 0],
    [1, 1],
    [930, 1],
    [1_200, 2],
    [2_399, 2],
    [4_799, 4],
    [4_800, 5],
    [12_345, 5],
  ])('gives %i hundredths of a percent colour %i', (share, step) => {
    expect(coverageStep(share)).toBe(step);
  });
});
