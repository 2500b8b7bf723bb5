import { userRepository } from '@lindung/db/access/user.repository';
import { TakeAwaySecondFactor } from '@lindung/domain/access/second-factor';

import { DomainError } from '../graphql/domain-error.js';
import { type UseCase, useCase } from '../writing/use-case.js';
import { requireAdministrable } from './require-administrable.js';

const takeAway = useCase('takeAwaySecondFactor', TakeAwaySecondFactor, async (tools, { userId, reason }) => {
  await requireAdministrable(tools, userId);
  const users = userRepository(tools.tx);
  if (!(await users.takeAwaySecondFactor(userId))) throw new DomainError({ code: 'NOT_FOUND' }, 'userId');
  await users.endSessions(userId);
  return { id: userId, objectType: 'USER', details: { reason } };
});

/** Takes a lost second factor from another user and ends the sessions; the user sets up another at the next sign-in. */
export const takeAwaySecondFactor: UseCase = async (context, input) => {
  const userId = await takeAway(context, input);
  context.services.sessions.forget();
  return userId;
};
