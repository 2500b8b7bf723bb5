import { userRepository } from '@lindung/db/access/user.repository';
import { decideGrantAssignment, GrantAssignment } from '@lindung/domain/access/assignment';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';
import { requireAdministered, requireArea } from './administered-area.js';

/** Gives another user a role in an area from a day on; answers the user. */
export const grantAssignment = useCase(
  'grantAssignment',
  GrantAssignment,
  async ({ tx, actor, grant, today }, command) => {
    const grantedBy = userOf(actor);
    const { grantable = [] } = grant;
    const decision = decideGrantAssignment(command, { userId: grantedBy, grantable });
    if (!decision.ok) throw new DomainError(decision.error);
    await requireAdministered(tx, command.userId, 'userId');
    await requireArea(tx, actor, command, today);
    const { userId, role, level, regionId, officeId, validFrom, validTo } = command;
    const assignment = { userId, role, level, regionId, officeId, validFrom, validTo };
    const id = await userRepository(tx).grant(assignment, grantedBy);
    return { id, answerId: userId, objectType: 'ASSIGNMENT', details: { userId, role, level } };
  },
);
