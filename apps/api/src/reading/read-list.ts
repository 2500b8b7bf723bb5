import { auditedObjectOf, type TrailedOperation } from '@lindung/domain/access/audit-event';
import { type Grant, hiddenFields, type MaskableField } from '@lindung/domain/access/grant';
import { type OperationName, policyOf } from '@lindung/domain/access/policy';
import { HIDDEN_IN_WIDER_LOOK } from '@lindung/domain/access/wider-look';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import { Conditions } from '@lindung/db/read/conditions';
import { type Page, planOne, planPage, type PlannedPage } from '@lindung/db/read/page';
import type { ReadEnvironment, ReadModel, Selection } from '@lindung/db/read/read-model';
import type { GraphQLResolveInfo } from 'graphql';

import { type Actor, readingAs } from '../acting/actor.js';
import { auditRow } from '../acting/audit-row.js';
import { requireActor } from '../acting/require-operation.js';
import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { pageRequestOf } from '../graphql/page-request.js';
import { mergeSelections, selectionOf } from '../graphql/selection.js';
import type { RequestContext } from '../request-context.js';

export interface ListRequest<Sort extends string> {
  readonly operation: OperationName;
  /** A model that carries values of the request is made with the placeholders of those values. */
  readonly model: ReadModel<Sort> | ((conditions: Conditions) => ReadModel<Sort>);
  readonly args: PageArgs & { readonly filter?: object | null; readonly orderBy?: Order<Sort> | null };
  readonly defaultSort: Sort;
  /** Adds the filter's conditions. */
  readonly filter?: (conditions: Conditions) => void;
  /** The column of the user to whom a row belongs, where a role may see only its own. */
  readonly ownColumn?: string;
  /** Fields that a list hides from everybody. */
  readonly hides?: readonly MaskableField[];
  /** What the trail calls this use of the operation, where it tells it apart. */
  readonly trailedAs?: TrailedOperation;
  /** The day that is asked about; without one today. */
  readonly asOf?: BusinessDate | null | undefined;
}

/** Reads one page of a list: look-ahead over the selected fields, one statement, the trail's event written by it where the policy asks. */
export async function readList<Node, Sort extends string>(
  context: RequestContext,
  request: ListRequest<Sort>,
  info: GraphQLResolveInfo,
): Promise<Connection<Node>> {
  const { actor, grant } = requireActor(context, request.operation);
  const { cursors, clock } = context.services;
  const sortName = request.args.orderBy?.field ?? request.defaultSort;
  // A cursor is of use to its reader alone: to others it would tell which names stand before and after another's.
  const list = `${request.operation}.${sortName}.${actor.userId ?? actor.apiKeyId}`;
  const page = pageRequestOf(request.args, list, request.args.orderBy?.direction, cursors);
  const selection = selectionOf(info);
  const conditions = new Conditions(request.asOf ?? clock.today());
  const model = typeof request.model === 'function' ? request.model(conditions) : request.model;
  request.filter?.(conditions);
  restrictToOwn(conditions, grant, actor, request.ownColumn);
  const { environment, mask } = await readerOf(context, actor, grant);
  const planned = planPage(model, model.sorts[sortName], page, conditions, nodeSelection(selection), {
    manyRegencies:
      actor.look !== undefined ||
      actor.jurisdiction.level === 'PROVINCE' ||
      actor.jurisdiction.level === 'OFFICE',
    wantsTotal: 'totalCount' in selection,
    environment,
    mask: [...mask, ...(request.hides ?? [])],
    ...auditOf(context, actor, request, { filter: namesOf(request.args.filter) }),
  });
  const answer = await run(context, actor, request.operation, planned);
  return toConnection<Node>(answer, selection, (position) => cursors.seal(list, position));
}

/** Reads one record by its id; null when it does not exist or lies outside the jurisdiction, which looks the same. */
export async function readOne<Node>(
  context: RequestContext,
  operation: OperationName,
  model: ReadModel,
  id: string,
  info: GraphQLResolveInfo,
  {
    ownColumn,
    trailedAs = operation,
    asOf,
  }: {
    readonly ownColumn?: string;
    readonly trailedAs?: TrailedOperation;
    readonly asOf?: BusinessDate | null;
  } = {},
): Promise<Node | null> {
  const { actor, grant } = requireActor(context, operation);
  if (!isIdOf(model.id.type, id)) return null;
  const conditions = new Conditions(asOf ?? context.services.clock.today());
  restrictToOwn(conditions, grant, actor, ownColumn);
  const planned = planOne(model, id, conditions, selectionOf(info), {
    ...(await readerOf(context, actor, grant)),
    ...auditOf(context, actor, { operation, trailedAs }, {}, id),
  });
  const { nodes } = await run(context, actor, operation, planned);
  return (nodes[0] as Node | undefined) ?? null;
}

/** Reads the record that a use case has just written. */
export async function readWritten<Node>(
  context: RequestContext,
  operation: OperationName,
  model: ReadModel,
  id: string,
  info: GraphQLResolveInfo,
  ownColumn?: string,
): Promise<Node> {
  const node = await readOne<Node>(
    context,
    operation,
    model,
    id,
    info,
    ownColumn === undefined ? {} : { ownColumn },
  );
  if (node === null) throw new Error(`${operation} answered a record that its own actor can't read`);
  return node;
}

/** A role that may see only its own rows gets a condition; without a column for it, no rows. */
export function restrictToOwn(
  conditions: Conditions,
  grant: Grant,
  actor: Pick<Actor, 'userId'>,
  ownColumn: string | undefined,
): void {
  if (grant.scope !== 'SELF') return;
  if (ownColumn === undefined) conditions.add('false');
  else conditions.add(`${ownColumn} = ?::uuid`, actor.userId);
}

/** What a reader sees of the fields that are read: which are hidden, and how ids and numbers of persons are told. */
async function readerOf({ services }: RequestContext, { apiClientId, scopes, look }: Actor, grant: Grant) {
  const { clock, keyRing } = services;
  const environment: ReadEnvironment = {
    today: clock.today(),
    law: await services.law.current(),
    openNik: (cipher) => keyRing.decryptNik(cipher),
    ...(apiClientId === undefined ? {} : { sealId: keyRing.partnerIds(apiClientId).seal }),
  };
  return { environment, mask: [...hiddenFields(grant, scopes), ...(look ? HIDDEN_IN_WIDER_LOOK : [])] };
}

async function run(
  { services }: RequestContext,
  actor: Actor,
  operation: OperationName,
  planned: PlannedPage,
): Promise<Page> {
  const acting = readingAs(actor, operation, services.clock.today());
  const rows = await services.database.read<unknown[][][]>(acting, planned.statements, 'SOON');
  return planned.assemble(rows);
}

function auditOf(
  context: RequestContext,
  actor: Actor,
  { operation, trailedAs = operation }: Pick<ListRequest<string>, 'operation' | 'trailedAs'>,
  details: Record<string, unknown>,
  objectId?: string,
) {
  const { audit } = policyOf(operation);
  if (audit === 'NONE') return {};
  const objectType = auditedObjectOf(operation);
  const act = {
    operation: trailedAs,
    requestId: context.requestId,
    details,
    ...(objectType === undefined ? {} : { objectType }),
    ...(objectId === undefined ? {} : { objectId }),
  };
  return { audit: auditRow(actor, act) };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
/** Whether a text can be the id of a record whose ids are of the type. */
export const isIdOf = (type: ReadModel['id']['type'], id: string): boolean =>
  type === 'uuid' ? uuid.test(id) : /^[1-9]\d{0,8}$/.test(id);

/** Which filters were set; their values may be names or numbers of persons and stay out of the trail. */
const namesOf = (filter: object | null | undefined): string[] =>
  Object.entries(filter ?? {}).flatMap(([name, value]) =>
    value === undefined || value === null ? [] : [name],
  );

/** What is selected of a node, whichever way; one object for one selection of the list, by which its SQL is remembered. */
function nodeSelection(selection: Selection): Selection {
  const known = nodeSelections.get(selection);
  if (known) return known;
  const merged = mergeSelections(selection['nodes'], selection['edges']?.['node']);
  nodeSelections.set(selection, merged);
  return merged;
}
const nodeSelections = new WeakMap<Selection, Selection>();

function toConnection<Node>(
  page: Page,
  selection: Selection,
  seal: (position: readonly [unknown, unknown]) => string,
): Connection<Node> {
  const nodes = page.nodes as readonly Node[];
  const wantsEdgeCursors = selection['edges']?.['cursor'] !== undefined;
  const info = selection['pageInfo'] ?? {};
  const cursorAt = (at: number): string | null => {
    const position = page.positions.at(at);
    return position ? seal(position) : null;
  };
  return {
    nodes,
    edges: selection['edges']
      ? nodes.map((node, at) => ({ node, cursor: wantsEdgeCursors ? (cursorAt(at) ?? '') : '' }))
      : [],
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: info['startCursor'] ? cursorAt(0) : null,
      endCursor: info['endCursor'] ? cursorAt(-1) : null,
    },
    totalCount: page.totalCount ?? 0,
  };
}
