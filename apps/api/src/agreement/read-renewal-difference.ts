import { agreementRepository } from '@lindung/db/agreement/agreement.repository';
import { findRenewed } from '@lindung/db/agreement/renewed-agreement';
import { lawRuleRepository } from '@lindung/db/programme/law-rule.repository';
import { renewalDifference } from '@lindung/domain/agreement/renewal-difference';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type { RenewalItemType } from './renewal-difference.type.js';

/** What a renewal has that differs from the agreement whose place it takes; of any other agreement nothing. */
export async function readRenewalDifference(context: RequestContext, id: string): Promise<RenewalItemType[]> {
  const { actor } = requireActor(context, 'renewalDifference');
  const today = context.services.clock.today();
  return context.services.database.write(actingAs(actor), async (tx) => {
    const agreements = agreementRepository(tx);
    const renewal = await agreements.find(requireId(id, 'id'));
    if (!renewal) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
    const former = renewal.renewsId === null ? null : await agreements.find(renewal.renewsId);
    if (!former) return [];
    const law = await lawRuleRepository(tx).load();
    const [before, after] = [await findRenewed(tx, former, today), await findRenewed(tx, renewal, today)];
    const difference = renewalDifference(law, before, after);
    if (!difference.ok) throw new DomainError(difference.error, 'id');
    return [...difference.value];
  });
}
