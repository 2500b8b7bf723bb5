import { userRepository } from '@lindung/db/access/user.repository';
import { TakeAwaySecondFactor } from '@lindung/domain/access/second-factor';

import { DomainError } from '../graphql/domain-error.js';
import { type UseCase, useCase, userOf } from '../writing/use-case.js';
import { requireAdministeredOther } from './administered-area.js';

const takeAway = useCase(
  'takeAwaySecondFactor',
  TakeAwaySecondFactor,
  async ({ tx, actor }, { userId, reason }) => {
    await requireAdministeredOther(tx, userOf(actor), userId);
    if (!(await userRepository(tx).takeAwaySecondFactor(userId)))
      throw new DomainError({ code: 'NOT_FOUND' }, 'userId');
    return { id: userId, objectType: 'USER', details: { reason } };
  },
);

/**
 * Takes a lost second factor from another user, whom who acts administers, and ends the sessions; the user sets up another at
 * the next sign-in.
 * @throws DomainError NOT_FOUND, ACCOUNT_NOT_ADMINISTERED, ACCOUNT_IS_OWN, ACCOUNT_TWO_ACTS for who has made a code for its password
 */
export const takeAwaySecondFactor: UseCase = async (context, input) => {
  const userId = await takeAway(context, input);
  context.services.sessions.forget();
  return userId;
};
