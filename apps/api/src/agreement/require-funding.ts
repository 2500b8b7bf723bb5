import { payerRepository } from '@lindung/db/agreement/payer.repository';
import type { AgreementLine } from '@lindung/domain/agreement/agreement-line';
import { decideFunding } from '@lindung/domain/agreement/village-budget';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';

/**
 * Refuses lines whose payer isn't there, or whose money isn't the payer's to spend on the agreement's first day.
 * @throws DomainError NOT_FOUND at the line's payer for one outside the jurisdiction; WARD_WITHOUT_BUDGET, VILLAGE_MONEY_OF_VILLAGE
 */
export async function requireFunding(
  tx: EntityManager,
  lines: ReadonlyArray<Pick<AgreementLine, 'fundingSource' | 'payerId'>>,
  firstDay: BusinessDate,
): Promise<void> {
  const kinds = await payerRepository(tx).listKinds(
    lines.map(({ payerId }) => payerId),
    firstDay,
  );
  const stranger = lines.findIndex(({ payerId }) => !kinds.has(payerId));
  if (stranger >= 0) throw new DomainError({ code: 'NOT_FOUND' }, `lines.${stranger}.payerId`);
  const decision = decideFunding(lines, kinds);
  if (decision.ok) return;
  const at = 'line' in decision.error ? `lines.${decision.error.line - 1}.fundingSource` : 'lines';
  throw new DomainError(decision.error, at);
}
