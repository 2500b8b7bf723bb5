import { userRepository } from '@lindung/db/access/user.repository';
import { ChangeAccountState } from '@lindung/domain/access/account-state';

import { DomainError } from '../graphql/domain-error.js';
import { type UseCase, useCase, userOf } from '../writing/use-case.js';
import { requireAdministeredOther } from './administered-area.js';

const change = (operation: 'closeAccount' | 'reopenAccount', active: boolean): UseCase => {
  const run = useCase(operation, ChangeAccountState, async ({ tx, actor }, { userId, reason }) => {
    await requireAdministeredOther(tx, userOf(actor), userId);
    if (!(await userRepository(tx).setActive(userId, active)))
      throw new DomainError({ code: 'ACCOUNT_STATE_UNCHANGED' }, 'userId');
    return { id: userId, objectType: 'USER', details: { reason } };
  });
  return async (context, input) => {
    const userId = await run(context, input);
    context.services.sessions.forget();
    return userId;
  };
};

/**
 * Closes the account of another user, whom who acts administers: the sessions end, and no code opens it any more.
 * @throws DomainError NOT_FOUND, ACCOUNT_NOT_ADMINISTERED, ACCOUNT_IS_OWN, ACCOUNT_STATE_UNCHANGED
 */
export const closeAccount = change('closeAccount', false);

/** Opens a closed account again. @throws DomainError as closeAccount */
export const reopenAccount = change('reopenAccount', true);
