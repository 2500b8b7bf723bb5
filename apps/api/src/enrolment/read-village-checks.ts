import { candidateCheckRepository } from '@lindung/db/enrolment/candidate-check.repository';
import {
  checkedCandidateRead,
  checkFilters,
  villageCheckRead,
  waitsForDistrict,
} from '@lindung/db/enrolment/village-check.read';
import { type Conditions, prefixRange } from '@lindung/db/read/conditions';
import { DistrictPart } from '@lindung/domain/enrolment/candidate-check';
import type { GraphQLResolveInfo } from 'graphql';

import { actingAs } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import { requireId } from '../reading/require-id.js';
import type { RequestContext } from '../request-context.js';
import { parseCommand } from '../writing/parse-command.js';
import { userOf } from '../writing/use-case.js';
import type {
  CheckedCandidateFilter,
  CheckedCandidateType,
  CheckPreviewArgs,
  CheckPreviewType,
  VillageCheckFilter,
  VillageCheckType,
} from './village-check.type.js';

export const listVillageChecks = (
  context: RequestContext,
  args: PageArgs & { filter: VillageCheckFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<VillageCheckType>> =>
  readList(
    context,
    {
      operation: 'villageChecks',
      model: villageCheckRead,
      args,
      defaultSort: 'VILLAGE',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.ids, 'vc.id = ANY (?::uuid[])')
          .addIf(args.filter?.listId, 'vc.list_id = ?::uuid')
          .addIf(args.filter?.villageId, 'vc.village_id = ?::int')
          .addIf(args.filter?.isOpen, '(vc.filed_at IS NULL) = ?::boolean')
          .addIf(args.filter?.waitsForDistrict, `${waitsForDistrict} = ?::boolean`),
    },
    info,
  );

export const readVillageCheck = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readOne<VillageCheckType>(context, 'villageCheck', villageCheckRead, id, info);

export const readWrittenVillageCheck = (context: RequestContext, id: string, info: GraphQLResolveInfo) =>
  readWritten<VillageCheckType>(context, 'villageCheck', villageCheckRead, id, info);

function filterChecked(conditions: Conditions, filter: CheckedCandidateFilter | null): void {
  const { villageId, waitsFor, villageVerdict } = filter ?? {};
  if (waitsFor != null || villageVerdict != null)
    for (const join of checkFilters.joins) conditions.join(join);
  conditions.addIf(villageId, 'c.village_id = ?::int').addIf(villageVerdict, checkFilters.villageVerdict);
  if (waitsFor != null) conditions.add(checkFilters.waitsFor[waitsFor]);
  const q = filter?.q?.trim().toLowerCase();
  if (q) conditions.add('c.sort_name >= ? AND c.sort_name < ?', ...prefixRange(q));
}

/** The people of a list with what each step said: of a village by name, of more in the order in which they came. */
export const listCheckedCandidates = (
  context: RequestContext,
  { listId, ...args }: PageArgs & { listId: string; filter: CheckedCandidateFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<CheckedCandidateType>> => {
  const isOfVillage = args.filter?.villageId != null || context.actor?.jurisdiction.level === 'VILLAGE';
  return readList(
    context,
    {
      operation: 'checkedCandidates',
      model: checkedCandidateRead,
      args,
      defaultSort: isOfVillage ? 'NAME' : 'LISTED',
      filter: (conditions) => {
        conditions.add('c.list_id = ?::uuid', requireId(listId, 'listId'));
        filterChecked(conditions, args.filter);
      },
    },
    info,
  );
};

/** Whom a mass step of the district would reach. @throws DomainError VALIDATION for a verdict that no mass step is about */
export async function previewCheck(
  context: RequestContext,
  args: CheckPreviewArgs,
): Promise<CheckPreviewType> {
  const { actor } = requireActor(context, 'checkPreview');
  const part = parseCommand(DistrictPart, { ...args });
  return context.services.database.write(actingAs(actor), (tx) =>
    candidateCheckRepository(tx).countWaiting(part, userOf(actor)),
  );
}
