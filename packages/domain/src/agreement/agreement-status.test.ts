import { describe, expect, it } from 'vitest';
import { unreachableStates } from '../shared/transitions.js';
import { AGREEMENT_TRANSITIONS, canAgreementBecome } from './agreement-status.js';

describe('the life of an agreement', () => {
  it('reaches every status from the draft', () => {
    expect(unreachableStates(AGREEMENT_TRANSITIONS, ['DRAFT'])).toEqual([]);
  });

  it('never returns to a draft once it is active', () => {
    expect(canAgreementBecome('DRAFT', 'ACTIVE')).toBe(true);
    expect(canAgreementBecome('ACTIVE', 'DRAFT')).toBe(false);
    expect(canAgreementBecome('APPROVED', 'ACTIVE')).toBe(true);
    expect(canAgreementBecome('REVIEW', 'ACTIVE')).toBe(false);
  });
});
