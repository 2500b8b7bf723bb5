import { candidateRead } from '@lindung/db/enrolment/candidate.read';
import {
  type Judging,
  type ProposalLine,
  proposalRepository,
} from '@lindung/db/enrolment/proposal.repository';
import type { Conditions } from '@lindung/db/read/conditions';
import type { Law } from '@lindung/domain/programme/law';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import { judgingOf } from './judging.js';

/**
 * The line for which the candidates of a list are judged (the list's own when none is named), and the judging for a day on which
 * a membership under it would start: the first possible one when none is named.
 * @throws DomainError NOT_FOUND for list or line, VALIDATION when there is no line at all
 */
export async function findJudging(
  tx: EntityManager,
  law: Law,
  today: BusinessDate,
  listId: string,
  lineId: string | null,
  startsOn: BusinessDate | null = null,
): Promise<{ readonly line: ProposalLine; readonly judging: Judging }> {
  const [list]: Array<{ line_id: string | null }> = await tx.query(
    'SELECT line_id FROM candidate_list WHERE id = $1',
    [requireId(listId, 'listId')],
  );
  if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
  const chosen = lineId ?? list.line_id;
  if (chosen === null)
    throw new DomainError({ code: 'VALIDATION', fields: [{ field: 'lineId', code: 'required' }] }, 'lineId');
  const line = await proposalRepository(tx).findLine(requireId(chosen, 'lineId'), startsOn, today);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  return { line, judging: judgingOf(law, line, listId, line.startsOn) };
}

/** The read model of judged candidates; the judging's values are bound among the conditions. */
export const judgedRead = ({ rule, listId, lineId, startsOn, endsOn }: Judging, conditions: Conditions) =>
  candidateRead(rule, {
    listId: conditions.bind(listId),
    lineId: conditions.bind(lineId),
    startsOn: conditions.bind(startsOn),
    endsOn: conditions.bind(endsOn),
  });
