import { describe, expect, it } from 'vitest';
import { ApiScope, type Grant } from './grant.js';
import { isAllowed, operationNames } from './policy.js';
import { refusedInputFields, requireOperation } from './require-operation.js';
import { Role } from './role.js';

describe('requireOperation', () => {
  const partner = (...apiScopes: ApiScope[]) => ({ isSignedIn: true, role: Role.PARTNER, apiScopes });

  it('asks to sign in before it says what is forbidden', () => {
    const signedOut = { isSignedIn: false, role: undefined };
    expect(requireOperation(signedOut, 'workers')).toEqual({ ok: false, error: { code: 'UNAUTHENTICATED' } });
    expect(requireOperation(signedOut, 'session').ok).toBe(true);
  });

  it('lets a user without an assignment choose one, keep the own account, and nothing else', () => {
    const user = { isSignedIn: true, role: undefined };
    expect(operationNames.filter((operation) => requireOperation(user, operation).ok)).toEqual([
      'session',
      'ownSessions',
      'ownSecondFactor',
      'ownProviderLink',
      'signIn',
      'acceptInvitation',
      'signInWithProvider',
      'showSecondFactor',
      'signOut',
      'chooseAssignment',
      'changePassword',
      'endSession',
      'endOtherSessions',
      'startSecondFactor',
      'confirmSecondFactor',
      'renewRecoveryCodes',
      'linkProvider',
      'unlinkProvider',
    ]);
  });

  it('lets who needs a second factor set one up or leave, in whatever role, and nothing else', () => {
    for (const role of [Role.APPROVER, undefined]) {
      const user = { isSignedIn: true, needsSecondFactor: true, role };
      expect(operationNames.filter((operation) => requireOperation(user, operation).ok)).toEqual([
        'session',
        'signIn',
        'acceptInvitation',
        'signInWithProvider',
        'showSecondFactor',
        'signOut',
        'startSecondFactor',
        'confirmSecondFactor',
      ]);
      expect(requireOperation(user, 'bills')).toEqual({
        ok: false,
        error: { code: 'SECOND_FACTOR_REQUIRED' },
      });
    }
  });

  it('refuses a role outside its row', () => {
    expect(requireOperation({ isSignedIn: true, role: Role.FINANCE_OFFICER }, 'proposeDecree')).toEqual({
      ok: false,
      error: { code: 'FORBIDDEN', operation: 'proposeDecree' },
    });
  });

  it('lets a key do what its scopes say', () => {
    expect(requireOperation(partner(ApiScope.COVERAGE_READ), 'coverage').ok).toBe(true);
    expect(requireOperation(partner(ApiScope.COVERAGE_READ), 'workers').ok).toBe(false);
    expect(requireOperation(partner(), 'regions').ok).toBe(true);
    expect(requireOperation(partner(ApiScope.COVERAGE_READ), 'chooseAssignment').ok).toBe(false);
  });

  it('answers as isAllowed does for everybody who is signed in with every scope', () => {
    for (const role of Object.values(Role)) {
      const caller = role === Role.PARTNER ? partner(...Object.values(ApiScope)) : { isSignedIn: true, role };
      for (const operation of operationNames) {
        expect([operation, requireOperation(caller, operation).ok]).toEqual([
          operation,
          isAllowed(role, operation),
        ]);
      }
    }
  });
});

describe('refusedInputFields', () => {
  it('names the fields that a row does not list, and none where a row lists none', () => {
    const narrow: Grant = { scope: 'JURISDICTION', inputFields: ['id', 'version'] };
    expect(refusedInputFields(narrow, ['id', 'status'])).toEqual(['status']);
    expect(refusedInputFields({ scope: 'JURISDICTION' }, ['id', 'status'])).toEqual([]);
  });
});
