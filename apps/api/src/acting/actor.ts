import type { ActingAs } from '@lindung/db/acting';
import type { ApiScope } from '@lindung/domain/access/grant';
import type { Jurisdiction } from '@lindung/domain/access/jurisdiction';
import { type OperationName, policyOf } from '@lindung/domain/access/policy';
import type { Role } from '@lindung/domain/access/role';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

/** Who acts in a request, in exactly one assignment: a signed-in user, or a partner by its key. */
export interface Actor {
  readonly userId: string | null;
  readonly name: string;
  readonly apiKeyId: string | null;
  /** The partner's application that the key belongs to. */
  readonly apiClientId?: string;
  readonly assignmentId: string | null;
  /** The business day on which the assignment was found to hold. */
  readonly day: BusinessDate;
  readonly role: Role;
  readonly jurisdiction: Jurisdiction;
  /** What a partner's key allows; a user's rights come from the role alone. */
  readonly scopes: readonly ApiScope[];
  /** The wider look that is open in the assignment. */
  readonly look?: OpenLook;
}

/** A wider look as a request knows it; the database says which area it reaches. */
export interface OpenLook {
  readonly id: string;
  readonly endsAt: Date;
  /** The regency that is told of it. */
  readonly regencyId: number | null;
}

/** As whom an operation reads on a day: in the wider look that is open, where the operation reaches that far. */
export const readingAs = (actor: Actor, operation: OperationName, day: BusinessDate): ActingAs => {
  const { look, userId } = actor;
  return look !== undefined && userId !== null && policyOf(operation).look === 'WIDER'
    ? { as: 'LOOK', lookId: look.id, userId, day }
    : actingAs(actor);
};

/** Who writes: a partner's program as the account of its application, which bears the application's id. */
export const writingAs = (actor: Actor): Actor =>
  actor.apiClientId === undefined ? actor : { ...actor, userId: actor.apiClientId };

/** As whom everything else runs: within the own area. */
export const actingAs = (actor: Actor): ActingAs => ({
  as: 'ASSIGNMENT',
  jurisdiction: actor.jurisdiction,
  userId: actor.userId,
  assignment: { id: actor.assignmentId, on: actor.day },
});
