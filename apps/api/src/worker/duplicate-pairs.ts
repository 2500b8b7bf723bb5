import { duplicatePairRead } from '@lindung/db/worker/duplicate-pair.read';
import { duplicatePairRepository } from '@lindung/db/worker/duplicate-pair.repository';
import { duplicatePairTable } from '@lindung/db/worker/duplicate-pair.table';
import { decideDuplicate, DuplicateState, MarkDistinct } from '@lindung/domain/worker/duplicate-pair';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { claimEdit } from '../writing/claim-edit.js';
import { useCase } from '../writing/use-case.js';
import type { DuplicatePairFilter, DuplicatePairType } from './duplicate-pair.type.js';

/** Records that may be one person, where who asks reaches both; the surest first. */
export const listDuplicatePairs = (
  context: RequestContext,
  args: PageArgs & { filter: DuplicatePairFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<DuplicatePairType>> =>
  readList(
    context,
    {
      operation: 'duplicatePairs',
      model: duplicatePairRead,
      args: { ...args, orderBy: { field: 'SCORE', direction: SortDirection.DESC } },
      defaultSort: 'SCORE',
      filter: (conditions) => {
        const { state, reason, minScore, villageId, workerId } = args.filter ?? {};
        conditions
          .add('d.state = ?', state ?? DuplicateState.OPEN)
          .addIf(reason, '? = ANY (d.reasons)')
          .addIf(minScore, 'd.score >= ?')
          .addIf(
            villageId,
            'EXISTS (SELECT FROM person lives WHERE lives.id IN (d.one_id, d.other_id) AND lives.village_id = ?::int)',
          );
        if (workerId != null)
          conditions.add('(d.one_id = ?::uuid OR d.other_id = ?::uuid)', workerId, workerId);
      },
    },
    info,
  );

export const readDuplicatePair = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<DuplicatePairType | null> => readOne(context, 'duplicatePair', duplicatePairRead, id, info);

export const readWrittenDuplicatePair = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<DuplicatePairType> => readWritten(context, 'duplicatePair', duplicatePairRead, id, info);

/**
 * Says that two records are two persons, which is remembered: no search proposes the pair again. The event is about the pair, of the
 * regency where both live or else of the province.
 * @throws DomainError DUPLICATE_DECIDED
 */
export const markDistinct = useCase('markDistinct', MarkDistinct, async ({ tx, actor }, command) => {
  await claimEdit(tx, duplicatePairTable, command);
  const pairs = duplicatePairRepository(tx);
  const pair = await pairs.find(command.id);
  if (!pair) throw new DomainError({ code: 'NOT_FOUND' }, 'id');
  const decision = decideDuplicate(pair);
  if (!decision.ok) throw new DomainError(decision.error, 'id');
  const { id, reason } = command;
  await pairs.decide(id, { state: DuplicateState.DISTINCT, reason, by: actor.userId ?? null });
  const [regencyId = null, another] = pair.regencies;
  return {
    id,
    objectType: 'DUPLICATE_PAIR',
    owner: { regencyId: another === undefined ? regencyId : null, districtId: null, villageId: null },
    persons: [pair.oneId, pair.otherId],
    details: { score: pair.score, reason },
  };
});
