import { describe, expect, it } from 'vitest';
import { businessDate } from '../shared/business-date.js';
import { decideApiKeyExpiry } from './api-client.js';

describe('decideApiKeyExpiry', () => {
  it.each([
    ['2024-05-12', false],
    ['2024-05-13', true],
    ['2025-05-14', true],
    ['2025-05-15', false],
  ])('on 13 May 2024 an expiry of %s is allowed: %s', (day, allowed) => {
    expect(decideApiKeyExpiry(businessDate(day), businessDate('2024-05-13')).ok).toBe(allowed);
  });
});
