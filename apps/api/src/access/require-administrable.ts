import { userRepository } from '@lindung/db/access/user.repository';
import { decideAdminister } from '@lindung/domain/access/administer';

import { DomainError } from '../graphql/domain-error.js';
import { userOf, type UseCaseTools } from '../writing/use-case.js';

/**
 * The account is there, is another's, and may no more than who acts may touch.
 * @throws DomainError NOT_FOUND, ACCOUNT_IS_OWN, ACCOUNT_ABOVE_RIGHTS at the field
 */
export async function requireAdministrable(
  { tx, actor, today }: Pick<UseCaseTools, 'tx' | 'actor' | 'today'>,
  userId: string,
): Promise<void> {
  const users = userRepository(tx);
  if (!(await users.exists(userId))) throw new DomainError({ code: 'NOT_FOUND' }, 'userId');
  const held = await users.rolesHeld(userId, today);
  const decision = decideAdminister({ userId: userOf(actor), role: actor.role }, { userId, held });
  if (!decision.ok) throw new DomainError(decision.error, 'userId');
}
