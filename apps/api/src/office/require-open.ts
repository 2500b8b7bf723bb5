import { officeRepository } from '@lindung/db/office/office.repository';
import { serviceAreaRepository } from '@lindung/db/office/service-area.repository';
import type { OfficeVersion } from '@lindung/domain/office/office';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

async function requireLastVersion(
  tx: EntityManager,
  officeId: string,
  field: string,
): Promise<OfficeVersion> {
  const last = await officeRepository(tx).findLastVersion(officeId);
  if (!last) throw new DomainError({ code: 'NOT_FOUND' }, field);
  return last;
}

/**
 * The version of an office that holds without an end.
 * @throws DomainError NOT_FOUND when there is no such office, OFFICE_CLOSED when its last day is set
 */
export async function requireOpen(
  tx: EntityManager,
  officeId: string,
  field: string,
): Promise<OfficeVersion> {
  const last = await requireLastVersion(tx, officeId, field);
  if (last.validTo !== null)
    throw new DomainError({ code: 'OFFICE_CLOSED', office: last.name, day: last.validTo }, field);
  return last;
}

/** Requires that an office is open, and keeps whoever would close it waiting until the end of the transaction. @throws as requireOpen */
export async function requireStayingOpen(tx: EntityManager, officeId: string, field: string): Promise<void> {
  await serviceAreaRepository(tx).lock();
  await requireOpen(tx, officeId, field);
}

/**
 * Requires that an office has not closed before a day.
 * @throws DomainError NOT_FOUND when there is no such office, OFFICE_CLOSED when its last day is before the day
 */
export async function requireOpenOn(
  tx: EntityManager,
  officeId: string,
  day: BusinessDate,
  field: string,
): Promise<void> {
  const { name, validTo } = await requireLastVersion(tx, officeId, field);
  if (validTo !== null && validTo < day)
    throw new DomainError({ code: 'OFFICE_CLOSED', office: name, day: validTo }, field);
}
