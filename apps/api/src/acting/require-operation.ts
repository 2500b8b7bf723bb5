import type { Grant } from '@lindung/domain/access/grant';
import type { OperationName } from '@lindung/domain/access/policy';
import { refusedInputFields, requireOperation } from '@lindung/domain/access/require-operation';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import type { Actor } from './actor.js';

/** The grant under which the request may use the operation with these input fields. @throws DomainError UNAUTHENTICATED, FORBIDDEN */
export function requireGrant(context: RequestContext, operation: OperationName, input?: unknown): Grant {
  const { actor, session } = context;
  const caller = {
    isSignedIn: actor !== undefined || session.userId !== undefined,
    needsSecondFactor: session.needsSecondFactor,
    role: actor?.role,
    isLooking: actor?.look !== undefined,
    ...(actor ? { apiScopes: actor.scopes } : {}),
  };
  const decision = requireOperation(caller, operation);
  if (!decision.ok) throw new DomainError(decision.error);
  const sent = input !== null && typeof input === 'object' ? Object.keys(input) : [];
  const [refused] = refusedInputFields(decision.value, sent);
  if (refused !== undefined) throw new DomainError({ code: 'FORBIDDEN', operation }, refused);
  return decision.value;
}

/** The actor of a request whose operation acts in an assignment, with its grant. */
export function requireActor(
  context: RequestContext,
  operation: OperationName,
  input?: unknown,
): { readonly actor: Actor; readonly grant: Grant } {
  const grant = requireGrant(context, operation, input);
  if (!context.actor) throw new DomainError({ code: 'UNAUTHENTICATED' });
  return { actor: context.actor, grant };
}
