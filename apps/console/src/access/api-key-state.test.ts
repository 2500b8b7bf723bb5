import { describe, expect, it } from 'vitest';
import { apiKeyState, lastDayOf } from './api-key-state';

// Midnight in Makassar between 31 May and 1 June.
const expiresAt = '2024-05-31T16:00:00.000Z';

describe('the state of a key', () => {
  it('works through its last day in Makassar, and not on the day after', () => {
    expect(lastDayOf({ expiresAt })).toBe('2024-05-31');
    expect(apiKeyState({ expiresAt, revokedAt: null }, '2024-05-31')).toBe('ACTIVE');
    expect(apiKeyState({ expiresAt, revokedAt: null }, '2024-06-01')).toBe('EXPIRED');
  });

  it('is revoked whatever its last day', () => {
    const revokedAt = '2024-01-02T00:00:00.000Z';
    expect(apiKeyState({ expiresAt, revokedAt }, '2024-05-31')).toBe('REVOKED');
    expect(apiKeyState({ expiresAt: null, revokedAt }, '2024-05-31')).toBe('REVOKED');
  });

  it('works for ever when it doesn’t expire', () => {
    expect(apiKeyState({ expiresAt: null, revokedAt: null }, '2099-01-01')).toBe('ACTIVE');
  });
});
