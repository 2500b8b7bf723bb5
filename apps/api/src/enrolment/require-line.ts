import { agreementLineTable } from '@lindung/db/agreement/agreement-line.table';

import { DomainError } from '../graphql/domain-error.js';
import type { UseCaseTools } from '../writing/use-case.js';

/** Requires that a line, when one is named, exists inside the jurisdiction. @throws DomainError NOT_FOUND */
export async function requireLine({ tx }: UseCaseTools, lineId: string | null | undefined): Promise<void> {
  if (lineId === null || lineId === undefined) return;
  const exists = await tx.getRepository(agreementLineTable).existsBy({ id: lineId });
  if (!exists) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
}
