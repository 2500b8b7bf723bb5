import { userRepository } from '@lindung/db/access/user.repository';
import { decideEndAssignment, EndAssignment } from '@lindung/domain/access/assignment';

import { DomainError } from '../graphql/domain-error.js';
import { requireAdministered } from './administered-area.js';
import { type UseCase, useCase } from '../writing/use-case.js';

const end = useCase('endAssignment', EndAssignment, async ({ tx, today }, command) => {
  const users = userRepository(tx);
  const assignment = await users.findAssignmentForUpdate(command.assignmentId);
  if (!assignment) throw new DomainError({ code: 'NOT_FOUND' }, 'assignmentId');
  await requireAdministered(tx, assignment.userId, 'assignmentId');
  const decision = decideEndAssignment(assignment, command.validTo, today);
  if (!decision.ok) throw new DomainError(decision.error, 'validTo');
  const { id, userId, role, level } = assignment;
  await users.endAssignment(id, decision.value);
  return {
    id,
    answerId: userId,
    objectType: 'ASSIGNMENT',
    details: { userId, role, level, validTo: decision.value },
  };
});

/** Ends an assignment with a day; a session that acts in it can do nothing more from the day after. Answers the user. */
export const endAssignment: UseCase = async (context, input) => {
  const userId = await end(context, input);
  context.services.sessions.forget();
  return userId;
};
