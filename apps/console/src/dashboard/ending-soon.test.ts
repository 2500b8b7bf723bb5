import { describe, expect, it } from 'vitest';
import { endingSoon } from './useAgreementTodos';

describe('agreements that end soon', () => {
  it('are those with at most 60 days left, the nearest first', () => {
    const last = ['2024-07-31', '2024-07-30', '2024-05-31', '2024-05-30'].map((validTo) => ({ validTo }));
    expect(endingSoon(last, '2024-05-31').map(({ validTo }) => validTo)).toEqual([
      '2024-05-31',
      '2024-07-30',
    ]);
  });
});
