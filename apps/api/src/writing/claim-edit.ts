import { claimVersion } from '@lindung/db/claim-version';
import type { EntityManager, EntitySchema } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

/**
 * Claims the next version of a record for an edit.
 * @throws DomainError NOT_FOUND when it is not there for this jurisdiction; CONFLICT when somebody else has edited it since
 */
export async function claimEdit(
  tx: EntityManager,
  entity: EntitySchema,
  command: { readonly id: string; readonly version: number },
  /** What the input calls the record. */
  field = 'id',
): Promise<void> {
  const result = await claimVersion(tx, entity, command.id, command.version);
  if (!result.found) throw new DomainError({ code: 'NOT_FOUND' }, field);
  if (!result.claimed) throw new DomainError({ code: 'CONFLICT', current: result.current }, 'version');
}
