import { describe, expect, it } from 'vitest';
import { decideMatch, decideProposedMatch, statusOfAnswer } from './identity-match.js';

describe('the answer of the population register', () => {
  it('is a match when name and birth date agree and nothing differs, and none of whom it does not find', () => {
    const yes = { found: true, nik: true, name: true, birthDate: true };
    expect(statusOfAnswer(yes)).toBe('MATCHED');
    expect(statusOfAnswer({ ...yes, motherName: null })).toBe('MATCHED');
    expect(statusOfAnswer({ ...yes, motherName: false })).toBe('MISMATCHED');
    expect(statusOfAnswer({ ...yes, birthDate: null })).toBe('MISMATCHED');
    expect(statusOfAnswer({ ...yes, nik: false })).toBe('MISMATCHED');
    expect(statusOfAnswer({ ...yes, found: false })).toBe('NOT_FOUND');
  });

  it('is replaced by a paper that one compares and another confirms', () => {
    const code = (decision: { ok: true } | { ok: false; error: { code: string } }) =>
      decision.ok ? 'OK' : decision.error.code;
    const open = { status: 'NOT_FOUND', proposedByUserId: null } as const;
    const proposed = { ...open, proposedByUserId: 'a' };
    expect(code(decideProposedMatch(open))).toBe('OK');
    expect(code(decideProposedMatch(proposed))).toBe('IDENTITY_PROPOSED');
    expect(code(decideProposedMatch({ ...open, status: 'MATCHED' }))).toBe('IDENTITY_MATCHED');
    expect(code(decideMatch(open, 'b'))).toBe('IDENTITY_NOT_PROPOSED');
    expect(code(decideMatch(proposed, 'a'))).toBe('IDENTITY_SAME_PERSON');
    expect(code(decideMatch(proposed, 'b'))).toBe('OK');
    expect(code(decideMatch({ ...proposed, status: 'MATCHED' }, 'b'))).toBe('IDENTITY_MATCHED');
  });
});
