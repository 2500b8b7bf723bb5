import { regionRepository } from '@lindung/db/territory/region.repository';
import { userRepository } from '@lindung/db/access/user.repository';
import type { Assignment, Placed } from '@lindung/domain/access/assignment';
import { type BusinessDate, laterDay } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import type { Actor } from '../acting/actor.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireStayingOpen } from '../office/office.public.js';

/**
 * The regency of an area in which somebody is given a role; null where it lies in none. The area exists, a region is of the
 * level on which the role is given and stands when it begins, an office stays open meanwhile, and a regency reaches its own.
 * @throws DomainError otherwise
 */
export async function requireArea(
  tx: EntityManager,
  { jurisdiction }: Pick<Actor, 'jurisdiction'>,
  { level, regionId, officeId, validFrom }: Placed & Pick<Assignment, 'validFrom'>,
  today: BusinessDate,
): Promise<number | null> {
  if (officeId !== null) await requireStayingOpen(tx, officeId, 'officeId');
  if (regionId === null) return null;
  const found = await regionRepository(tx).findLevel(regionId);
  if (found === undefined) throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
  await requireStanding(tx, regionId, laterDay(today, validFrom));
  if (found !== level) throw new DomainError({ code: 'ASSIGNMENT_AREA_INVALID', level }, 'regionId');
  const regencyId = await userRepository(tx).regencyOf(regionId);
  if (jurisdiction.level === 'REGENCY' && regencyId !== jurisdiction.regionId)
    throw new DomainError({ code: 'NOT_FOUND' }, 'regionId');
  return regencyId;
}

/** @throws DomainError REGION_CLOSED at the field `regionId` for a region that is no more on the day */
export async function requireStanding(tx: EntityManager, regionId: number, day: BusinessDate): Promise<void> {
  const regionCode = await regionRepository(tx).findEndedCode(regionId, day);
  if (regionCode !== undefined) throw new DomainError({ code: 'REGION_CLOSED', regionCode }, 'regionId');
}

/**
 * Requires that who acts administers the account.
 * @throws DomainError NOT_FOUND for one that is none of the own area, ACCOUNT_NOT_ADMINISTERED for one that holds more than may be given
 */
export async function requireAdministered(tx: EntityManager, userId: string, field: string): Promise<void> {
  const may = await userRepository(tx).mayAdminister(userId);
  if (may === undefined) throw new DomainError({ code: 'NOT_FOUND' }, field);
  if (!may) throw new DomainError({ code: 'ACCOUNT_NOT_ADMINISTERED' }, field);
}

/**
 * Requires that who acts administers the account of another: nobody opens a door of the own one for himself.
 * @throws DomainError ACCOUNT_IS_OWN, or as requireAdministered, at the field `userId`
 */
export async function requireAdministeredOther(
  tx: EntityManager,
  actingUserId: string,
  userId: string,
): Promise<void> {
  if (userId === actingUserId) throw new DomainError({ code: 'ACCOUNT_IS_OWN' }, 'userId');
  await requireAdministered(tx, userId, 'userId');
}
