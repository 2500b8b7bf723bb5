import { userRepository } from '@lindung/db/access/user.repository';
import { CreateUser, decidePassword } from '@lindung/domain/access/user';

import { DomainError } from '../graphql/domain-error.js';
import { useCase } from '../writing/use-case.js';
import { hashPassword, loadStrength } from './password.js';

/** Opens an account with a first password; it may do nothing before an assignment is given. */
export const createUser = useCase('createUser', CreateUser, async ({ tx }, command) => {
  const decision = decidePassword(command, await loadStrength());
  if (!decision.ok) throw new DomainError(decision.error, 'password');
  const { username, name } = command;
  const passwordHash = await hashPassword(decision.value);
  const id = await userRepository(tx).create({ username, name, passwordHash });
  return { id, objectType: 'USER' };
});
