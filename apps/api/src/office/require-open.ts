import { officeRepository } from '@lindung/db/office/office.repository';
import type { OfficeVersion } from '@lindung/domain/office/office';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

/**
 * The version of an office that holds without an end.
 * @throws DomainError NOT_FOUND when there is no such office, OFFICE_CLOSED when its last day is set
 */
export async function requireOpen(
  tx: EntityManager,
  officeId: string,
  field: string,
): Promise<OfficeVersion> {
  const last = await officeRepository(tx).findLastVersion(officeId);
  if (!last) throw new DomainError({ code: 'NOT_FOUND' }, field);
  if (last.validTo !== null)
    throw new DomainError({ code: 'OFFICE_CLOSED', office: last.name, day: last.validTo }, field);
  return last;
}
