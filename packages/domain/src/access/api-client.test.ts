import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideApiKeyExpiry, decideApiKeyRotation } from './api-client.js';

describe('decideApiKeyExpiry', () => {
  it.each([
    ['2024-05-12', false],
    ['2024-05-13', true],
    ['2025-05-13', true],
    ['2025-05-14', false],
  ])('on 13 May 2024 an expiry of %s is allowed: %s', (day, allowed) => {
    expect(decideApiKeyExpiry(businessDate(day), businessDate('2024-05-13')).ok).toBe(allowed);
  });
});

describe('decideApiKeyRotation', () => {
  const today = businessDate('2024-05-31');
  const old = { isRevoked: false, isReplaced: false, lastDay: businessDate('2024-12-31') };
  const asked = { expiresOn: businessDate('2024-12-31'), oldEndsOn: businessDate('2024-06-14') };
  const refused = (fields: Partial<typeof old>, days: Partial<typeof asked> = {}) => {
    const decision = decideApiKeyRotation({ ...old, ...fields }, { ...asked, ...days }, today);
    return decision.ok ? undefined : [decision.error.problem.code, decision.error.field];
  };

  it('lets an old key work for a month beside the new one, and not longer than it would have', () => {
    expect(refused({})).toBeUndefined();
    for (const [lastDay, oldEndsOn, isAllowed] of [
      ['2024-12-31', '2024-05-31', true],
      ['2024-12-31', '2024-07-01', true],
      ['2024-12-31', '2024-07-02', false],
      ['2024-12-31', '2024-05-30', false],
      ['2024-06-10', '2024-06-10', true],
      ['2024-06-10', '2024-06-11', false],
    ] as const) {
      const outcome = refused({ lastDay: businessDate(lastDay) }, { oldEndsOn: businessDate(oldEndsOn) });
      expect(outcome).toEqual(isAllowed ? undefined : ['API_KEY_OVERLAP_INVALID', 'oldEndsOn']);
    }
  });

  it('follows no key that is over, revoked or followed already', () => {
    expect(refused({ lastDay: businessDate('2024-05-30') })).toEqual(['API_KEY_OVER', 'keyId']);
    expect(refused({ isRevoked: true })).toEqual(['API_KEY_OVER', 'keyId']);
    expect(refused({ isReplaced: true })).toEqual(['API_KEY_REPLACED', 'keyId']);
  });
});
