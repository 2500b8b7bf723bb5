import { serviceAreaRepository } from '@lindung/db/office/service-area.repository';
import { findTakenDay } from '@lindung/domain/office/serving-office';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { RegionLevel } from '@lindung/domain/territory/region-kind';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import type { RequestContext } from '../request-context.js';
import type { UseCase } from '../writing/use-case.js';

/** What is changed: an office (null: a new one) and the regions that are given to it or taken from it. */
interface Service {
  readonly officeId: string | null;
  readonly regionIds: readonly number[];
}

/**
 * Changes who serves which region, while every other change of offices waits. Days that have passed keep the office whose
 * figures they are, where there are any: a past that has none may be put in order.
 * @throws DomainError OFFICE_DAYS_PASSED
 */
export async function changeService<T>(
  tx: EntityManager,
  today: BusinessDate,
  { officeId, regionIds }: Service,
  work: () => Promise<T>,
): Promise<T> {
  const map = serviceAreaRepository(tx);
  await map.lock();
  const before = await map.listSpans(regionIds, officeId, today);
  const done = await work();
  const taken = findTakenDay(before, await map.listSpans(regionIds, officeId, today), today);
  if (taken) throw new DomainError(taken, 'validFrom');
  return done;
}

/** @throws DomainError NOT_FOUND for a region that is not there, OFFICE_AREA_LEVEL for a district or village */
export async function requireRegencies(tx: EntityManager, regionIds: readonly number[]): Promise<void> {
  const regions = await serviceAreaRepository(tx).listRegions(regionIds);
  if (regions.length < regionIds.length) throw new DomainError({ code: 'NOT_FOUND' }, 'regionIds');
  const other = regions.find(({ level }) => level !== RegionLevel.REGENCY);
  if (other) throw new DomainError({ code: 'OFFICE_AREA_LEVEL', region: other.name }, 'regionIds');
}

/** @throws DomainError REGION_SERVED_BY_BRANCH when another branch serves one of the regions on the day or later */
export async function requireNoBranch(
  tx: EntityManager,
  { officeId, regionIds }: Service,
  from: BusinessDate,
  field = 'regionIds',
): Promise<void> {
  const branch = await serviceAreaRepository(tx).findBranch(regionIds, from, officeId);
  if (branch) throw new DomainError({ code: 'REGION_SERVED_BY_BRANCH', ...branch }, field);
}

/** The same use case, after which everybody acts by the map as it is now. */
export const forgettingSessions =
  (change: UseCase): UseCase =>
  async (context: RequestContext, input: unknown) => {
    const id = await change(context, input);
    context.services.sessions.forget();
    return id;
  };
