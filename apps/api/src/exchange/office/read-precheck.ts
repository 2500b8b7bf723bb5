import { precheckRepository } from '@lindung/db/enrolment/precheck.repository';
import { officeFileRepository } from '@lindung/db/exchange/office-file.repository';
import { CheckStep } from '@lindung/domain/enrolment/check-verdict';

import { actingAs } from '../../acting/actor.js';
import { requireActor } from '../../acting/require-operation.js';
import { DomainError } from '../../graphql/domain-error.js';
import { requireId } from '../../reading/require-id.js';
import type { RequestContext } from '../../request-context.js';
import type { PrecheckType } from '../precheck.type.js';
import { precheckLayoutOf } from './precheck-layout.js';

/** How far the office is with the candidates of a list, and, for the office, whom its next file would hold. */
export async function readPrecheck(context: RequestContext, listId: string): Promise<PrecheckType> {
  const { actor } = requireActor(context, 'precheck');
  const { database, clock } = context.services;
  return database.write(actingAs(actor), async (tx) => {
    const prechecks = precheckRepository(tx);
    const list = await prechecks.findList(requireId(listId, 'listId'));
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const counts = {
      listId: list.id,
      isDemanded: list.checksUpTo === CheckStep.PRECHECK,
      ...(await prechecks.tally(list.id)),
      files: await officeFileRepository(tx).listFiles('list_id', list.id),
    };
    if (actor.jurisdiction.level !== 'OFFICE') return { ...counts, next: null };
    const today = clock.today();
    const { layout, template } = await precheckLayoutOf(tx, actor, today);
    const { people, leftOut } = await prechecks.countWaiting(list.id, today, layout.columns);
    const ready = people - leftOut.reduce((sum, { count }) => sum + count, 0);
    return { ...counts, next: { ready, leftOut, format: layout.format, isVerified: template !== undefined } };
  });
}
