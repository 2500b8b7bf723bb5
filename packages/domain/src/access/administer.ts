import { err, ok, type Result } from '../shared/result.js';
import { Role } from './role.js';

/** An administrator's act on the account of somebody is refused. */
export type AdministerError = { code: 'ACCOUNT_IS_OWN' } | { code: 'ACCOUNT_ABOVE_RIGHTS' };

/**
 * Who opens the door of an account for its owner never does so for the own one, and never for one that may more: only a system
 * administrator touches what a system administrator signs in with.
 * @param held the roles that the account holds today or will hold
 */
export const decideAdminister = (
  actor: { readonly userId: string; readonly role: Role },
  account: { readonly userId: string; readonly held: readonly Role[] },
): Result<null, AdministerError> => {
  if (account.userId === actor.userId) return err({ code: 'ACCOUNT_IS_OWN' });
  const isAbove = account.held.includes(Role.SYSTEM_ADMIN) && actor.role !== Role.SYSTEM_ADMIN;
  return isAbove ? err({ code: 'ACCOUNT_ABOVE_RIGHTS' }) : ok(null);
};
