import { err, ok, type Result } from '../shared/result.js';
import type { ApiScope, Grant } from './grant.js';
import { everywhere, self } from './grants-of-roles.js';
import { grantOf, type OperationName, policyOf, waitsForLook } from './policy.js';
import { Role } from './role.js';

/**
 * Who asks: signed out, at the door (a second factor is needed and not there), signed in without an assignment (role
 * undefined), a user in an assignment, or a partner's key.
 */
export interface Caller {
  readonly isSignedIn: boolean;
  readonly needsSecondFactor?: boolean;
  readonly role: Role | undefined;
  /** A wider look is open in the assignment. */
  readonly isLooking?: boolean;
  readonly apiScopes?: readonly ApiScope[];
}

export type AccessError =
  | { code: 'UNAUTHENTICATED' }
  | { code: 'SECOND_FACTOR_REQUIRED' }
  | { code: 'WIDER_LOOK_READS_ONLY' }
  | { code: 'FORBIDDEN'; operation: OperationName };

/** The grant under which a caller may use an operation, or why not; `everywhere` rows for what is open to everybody. */
export const requireOperation = (caller: Caller, operation: OperationName): Result<Grant, AccessError> => {
  const { access } = policyOf(operation);
  if (access === 'ANYONE') return ok(everywhere);
  if (!caller.isSignedIn) return err({ code: 'UNAUTHENTICATED' });
  if (caller.needsSecondFactor === true && access !== 'AT_THE_DOOR')
    return err({ code: 'SECOND_FACTOR_REQUIRED' });
  if (access !== 'ROLES')
    return caller.role === Role.PARTNER ? err({ code: 'FORBIDDEN', operation }) : ok(self);
  const grant = caller.role && grantOf(caller.role, operation);
  const carriesScope = grant?.apiScope === undefined || caller.apiScopes?.includes(grant.apiScope) === true;
  if (!grant || !carriesScope) return err({ code: 'FORBIDDEN', operation });
  return caller.isLooking === true && waitsForLook(operation)
    ? err({ code: 'WIDER_LOOK_READS_ONLY' })
    : ok(grant);
};

/** The input fields that a grant doesn't allow among those sent; empty = all allowed. */
export const refusedInputFields = (grant: Grant, sent: readonly string[]): readonly string[] =>
  grant.inputFields ? sent.filter((field) => !grant.inputFields?.includes(field)) : [];
