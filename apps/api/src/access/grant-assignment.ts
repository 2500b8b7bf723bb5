import { userRepository } from '@lindung/db/access/user.repository';
import { officeRepository } from '@lindung/db/office/office.repository';
import { regionRepository } from '@lindung/db/territory/region.repository';
import { decideGrantAssignment, GrantAssignment } from '@lindung/domain/access/assignment';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import { useCase, userOf } from '../writing/use-case.js';

/** Gives another user a role in an area from a day on; answers the user. */
export const grantAssignment = useCase('grantAssignment', GrantAssignment, async ({ tx, actor }, command) => {
  const grantedBy = userOf(actor);
  const decision = decideGrantAssignment(command, grantedBy);
  if (!decision.ok) throw new DomainError(decision.error);
  const users = userRepository(tx);
  if (!(await users.exists(command.userId))) throw new DomainError({ code: 'NOT_FOUND' }, 'userId');
  await requireArea(tx, command);
  const { userId, role, level, regionId, officeId, validFrom, validTo } = command;
  const id = await users.grant({ userId, role, level, regionId, officeId, validFrom, validTo }, grantedBy);
  return { id, answerId: userId, objectType: 'ASSIGNMENT', details: { userId, role, level } };
});

/** The area exists, and a region is of the level on which the role is given. @throws DomainError otherwise */
async function requireArea(
  tx: EntityManager,
  { level, regionId, officeId }: Pick<GrantAssignment, 'level' | 'regionId' | 'officeId'>,
): Promise<void> {
  if (officeId !== null && !(await officeRepository(tx).exists(officeId)))
    throw new DomainError({ code: 'NOT_FOUND' }, 'officeId');
  if (regionId === null) return;
  const found = await regionRepository(tx).findLevel(regionId);
  if (found === undefined) throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
  if (found !== level) throw new DomainError({ code: 'ASSIGNMENT_AREA_INVALID', level }, 'regionId');
}
