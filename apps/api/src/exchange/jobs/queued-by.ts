import type { Actor } from '../../acting/actor.js';
import { DomainError } from '../../graphql/domain-error.js';

/** In whose name a job will act: a user in an assignment. @throws DomainError UNAUTHENTICATED for a partner's key */
export function queuedBy({ userId, assignmentId }: Actor): { userId: string; assignmentId: string } {
  if (userId === null || assignmentId === null) throw new DomainError({ code: 'UNAUTHENTICATED' });
  return { userId, assignmentId };
}
