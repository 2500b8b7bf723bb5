import type { ActingAs } from '@lindung/db/acting';
import type { ApiScope } from '@lindung/domain/access/grant';
import type { Jurisdiction } from '@lindung/domain/access/jurisdiction';
import type { Role } from '@lindung/domain/access/role';

/** Who acts in a request, in exactly one assignment: a signed-in user, or a partner by its key. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly apiKeyId: string | null;
  /** The partner's application that the key belongs to. */
  readonly apiClientId?: string;
  readonly assignmentId: string | null;
  readonly role: Role;
  readonly jurisdiction: Jurisdiction;
  /** What a partner's key allows; a user's rights come from the role alone. */
  readonly scopes: readonly ApiScope[];
}

export const actingAs = (actor: Actor): ActingAs => ({
  as: 'ASSIGNMENT',
  jurisdiction: actor.jurisdiction,
  userId: actor.userId,
});
