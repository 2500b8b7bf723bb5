import type { Conditions } from '@lindung/db/read/conditions';
import {
  workerReadFound,
  workerReadInWiderLook,
  workerReadOn,
  workerReadOutside,
} from '@lindung/db/worker/worker.read';
import { NIK_READING, NIK_SEARCH } from '@lindung/domain/access/audit-event';
import { hiddenFields } from '@lindung/domain/access/grant';
import { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';
import { Role } from '@lindung/domain/access/role';
import type { GraphQLResolveInfo } from 'graphql';

import type { Actor } from '../acting/actor.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { selectionOf } from '../graphql/selection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import {
  filterWorkers,
  soughtFamilyCard,
  soughtMembershipNumber,
  soughtName,
  soughtNik,
} from './filter-workers.js';
import type { WorkerFilter } from './worker-filter.type.js';
import type { WorkerOrderField, WorkerType } from './worker.type.js';

/** The memberships that a regency pays for are for its villages' people, not for a program there. */
const modelFor = ({ actor }: RequestContext) => {
  if (actor?.look) return workerReadInWiderLook;
  if (actor?.role === Role.PARTNER) return workerReadOutside(JurisdictionLevel.SYSTEM);
  return workerReadOn(actor?.jurisdiction.level ?? JurisdictionLevel.SYSTEM);
};

type WorkerArgs = PageArgs & { filter: WorkerFilter | null; orderBy: Order<WorkerOrderField> | null };

/**
 * Persons by name, or those without a NIK by who waits longest; the likeliest first where one is sought; by a membership number where the role is told it; or by a NIK, which may
 * be a family card as well, where the role finds people so: each such search counts and has its own kind of event.
 * @throws DomainError RATE_LIMITED when the user has searched by as many NIKs as may be within an hour or a day
 */
export async function listWorkers(
  context: RequestContext,
  args: WorkerArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<WorkerType>> {
  const { actor, grant } = requireActor(context, 'workers');
  const { keyRing, nikLimits } = context.services;
  const nik = soughtNik(args.filter, grant);
  if (nik !== undefined) await nikLimits.tries.consume(actor);
  const card = nik && soughtFamilyCard(nik);
  const searcher = { grant, actor };
  const finding = {
    searcher,
    nikIndex: nik && keyRing.nikIndex(nik),
    familyCardIndex: card && keyRing.familyCardIndex(card),
    membershipNumber: soughtMembershipNumber(args.filter, searcher),
  };
  const request = {
    operation: 'workers',
    hides: ['nik'],
    filter: (conditions: Conditions) => {
      // A wider look reads persons, and of no list who is on it.
      if (actor.look && args.filter?.candidateListId) conditions.add('false');
      else filterWorkers(conditions, asRegistered(context, actor, args.filter), finding);
      if (args.orderBy?.field === 'REGISTERED') conditions.add('p.nik_index IS NULL');
    },
    ...(nik === undefined ? {} : { trailedAs: NIK_SEARCH as typeof NIK_SEARCH }),
  } as const;
  const name = soughtName(args.filter, finding);
  if (name === undefined)
    return readList(context, { ...request, model: modelFor(context), args, defaultSort: 'FULL_NAME' }, info);
  const { orderBy: _alphabetical, ...rest } = args;
  const model = (conditions: Conditions) =>
    workerReadFound(modelFor(context), conditions, { ...args.filter, name });
  return readList(context, { ...request, model, args: rest, defaultSort: 'FOUND' }, info);
}

/**
 * One person by the id that the reader knows. A partner whose key carries the scope is shown the NIK when it asks for it, which
 * counts like a number that a user is shown and has its own kind of event.
 * @throws DomainError RATE_LIMITED when the key has been shown as many NIKs as may be within an hour or a day
 */
export async function readWorker(
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WorkerType | null> {
  const { actor, grant } = requireActor(context, 'worker');
  const known = registryId(context, actor, id);
  if (known === undefined) return null;
  const showsNik = 'nik' in selectionOf(info) && !hiddenFields(grant, actor.scopes).includes('nik');
  if (showsNik) await context.services.nikLimits.reveals.consume(actor);
  return readOne(
    context,
    'worker',
    modelFor(context),
    known,
    info,
    showsNik ? { trailedAs: NIK_READING } : {},
  );
}

/** The filter with the registry's ids; what is no id of the partner's is nobody's. */
function asRegistered(
  context: RequestContext,
  actor: Actor,
  filter: WorkerFilter | null,
): WorkerFilter | null {
  if (!filter?.ids) return filter;
  return { ...filter, ids: filter.ids.flatMap((id) => registryId(context, actor, id) ?? []) };
}

/** The registry's id of a person; a partner knows its own ids alone. */
function registryId({ services }: RequestContext, { apiClientId }: Actor, id: string): string | undefined {
  return apiClientId === undefined ? id : services.keyRing.partnerIds(apiClientId).open(id);
}

export const readWrittenWorker = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<WorkerType> => readWritten(context, 'worker', modelFor(context), id, info);
