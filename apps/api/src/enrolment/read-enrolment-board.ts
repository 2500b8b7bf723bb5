import {
  boardCandidateRead,
  candidacyRead,
  MAY_STAND,
  stageJoin,
  tallyStages,
} from '@lindung/db/enrolment/candidate-stage.read';
import { precheckRepository } from '@lindung/db/enrolment/precheck.repository';
import { prefixRange } from '@lindung/db/read/conditions';
import { CandidateStage } from '@lindung/domain/enrolment/candidate-stage';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, PageArgs } from '../graphql/connection.js';
import { DomainError } from '../graphql/domain-error.js';
import { isIdOf, readList } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import type {
  BoardCandidateFilter,
  BoardCandidateType,
  CandidacyType,
  EnrolmentBoardType,
} from './enrolment-board.type.js';

const ORDER = Object.values(CandidateStage);

/** How many people of a list, or of one of its villages, stand on each stage. @throws DomainError NOT_FOUND for a list or village that is not there */
export async function readEnrolmentBoard(
  context: RequestContext,
  listId: string,
  villageId?: string | null,
): Promise<EnrolmentBoardType> {
  const { actor } = requireActor(context, 'enrolmentBoard');
  const { database, clock } = context.services;
  if (villageId && !isIdOf('int', villageId)) throw new DomainError({ code: 'NOT_FOUND' }, 'villageId');
  return database.write(actingAs(actor), async (tx) => {
    const list = await precheckRepository(tx).findList(requireId(listId, 'listId'));
    if (!list) throw new DomainError({ code: 'NOT_FOUND' }, 'listId');
    const stages = await tallyStages(tx, {
      listId: list.id,
      villageId: villageId ? Number(villageId) : null,
      today: clock.today(),
    });
    return {
      listId: list.id,
      people: stages.reduce((sum, { people }) => sum + people, 0),
      stages: stages.toSorted(
        (a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) || b.people - a.people,
      ),
    };
  });
}

export const listBoardCandidates = (
  context: RequestContext,
  { listId, ...args }: PageArgs & { listId: string; filter: BoardCandidateFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<BoardCandidateType>> => {
  const id = requireId(listId, 'listId');
  return readList(
    context,
    {
      operation: 'boardCandidates',
      model: (conditions) => boardCandidateRead(conditions.bind(id)),
      args,
      defaultSort: 'REGISTERED',
      filter: (conditions) => {
        const { stage, reason } = args.filter ?? {};
        if (stage) conditions.add(MAY_STAND[stage]);
        if (stage || reason) conditions.join(stageJoin);
        conditions
          .addIf(stage, 'at.stage = ?')
          .addIf(reason, 'at.reason = ?')
          .addIf(args.filter?.villageId, 'c.village_id = ?::int');
        const q = args.filter?.q?.trim().toLowerCase();
        if (q) conditions.add('c.sort_name >= ? AND c.sort_name < ?', ...prefixRange(q));
      },
    },
    info,
  );
};

export const listCandidacies = (
  context: RequestContext,
  { workerId, ...args }: PageArgs & { workerId: string },
  info: GraphQLResolveInfo,
): Promise<Connection<CandidacyType>> => {
  const id = requireId(workerId, 'workerId');
  return readList(
    context,
    {
      operation: 'candidacies',
      model: (conditions) => candidacyRead(conditions.bind(id)),
      args,
      defaultSort: 'NEWEST',
    },
    info,
  );
};
