import { candidateRead } from '@lindung/db/enrolment/candidate.read';
import { poolValue } from '@lindung/db/enrolment/pool-sql';
import {
  type Judging,
  type ProposalLine,
  proposalRepository,
} from '@lindung/db/enrolment/proposal.repository';
import type { Conditions } from '@lindung/db/read/conditions';
import { type CandidatePool, poolOf, type PoolReference } from '@lindung/domain/enrolment/candidate-pool';
import type { Law } from '@lindung/domain/programme/law';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { EntityManager } from 'typeorm';

import { DomainError } from '../graphql/domain-error.js';
import { requireId } from '../reading/require-id.js';
import { judgingOf } from './judging.js';

/** What is asked about: a pool, and the line for which its people are judged; of a list its own when none is named. */
export interface JudgedPool extends PoolReference {
  readonly lineId: string | null;
  readonly startsOn?: BusinessDate | null;
}

const required = (field: string) =>
  new DomainError({ code: 'VALIDATION', fields: [{ field, code: 'required' }] }, field);

/**
 * The line and the judging for a day on which a membership under it would start: the first possible one when none is named.
 * @throws DomainError NOT_FOUND for list or line, VALIDATION when there is no line at all, or the source lacks its list or line
 */
export async function findJudging(
  tx: EntityManager,
  law: Law,
  today: BusinessDate,
  { lineId, startsOn = null, ...reference }: JudgedPool,
): Promise<{ readonly line: ProposalLine; readonly judging: Judging }> {
  const pool = poolOf(reference);
  if (typeof pool === 'string') throw required(pool);
  const { lineOfList } = await requirePool(tx, pool);
  const chosen = lineId ?? lineOfList;
  if (chosen === null) throw required('lineId');
  const line = await proposalRepository(tx).findLine(requireId(chosen, 'lineId'), startsOn, today);
  if (!line) throw new DomainError({ code: 'NOT_FOUND' }, 'lineId');
  return { line, judging: judgingOf(law, line, pool, line.startsOn) };
}

/**
 * Requires that the list or the line whose people are meant is there.
 * @returns the line that a list was made for @throws DomainError NOT_FOUND
 */
export async function requirePool(
  tx: EntityManager,
  pool: CandidatePool,
): Promise<{ readonly lineOfList: string | null }> {
  if (pool.source === 'WAITING_LIST') return { lineOfList: null };
  const [field, id, text] =
    pool.source === 'LIST'
      ? (['listId', pool.listId, 'SELECT line_id FROM candidate_list WHERE id = $1'] as const)
      : ([
          'fromLineId',
          pool.fromLineId,
          'SELECT NULL::uuid AS line_id FROM agreement_line WHERE id = $1',
        ] as const);
  const [found]: Array<{ line_id: string | null }> = await tx.query(text, [requireId(id, field)]);
  if (!found) throw new DomainError({ code: 'NOT_FOUND' }, field);
  return { lineOfList: found.line_id };
}

/** The read model of judged people; the judging's values are bound among the conditions. */
export const judgedRead = ({ rule, pool, lineId, startsOn, endsOn }: Judging, conditions: Conditions) =>
  candidateRead(rule, pool.source, {
    pool: conditions.bind(poolValue(pool)),
    lineId: conditions.bind(lineId),
    startsOn: conditions.bind(startsOn),
    endsOn: conditions.bind(endsOn),
  });
