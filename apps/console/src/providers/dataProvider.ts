import type { Client } from '@lindung/graphql-client/client';
import type { DataProvider, GetListParams, GetListResult, RaRecord } from 'react-admin';
import { createActions, type Actions } from './actions';
import type { Once } from './idempotency';
import { isResource, type ResourceName } from './resource-names';
import { resourceOperations } from './resource-operations';
import type { PageArguments, ResourceOperations } from './resource-shape';

/** Where a page of a keyset list begins or ends; nothing: the first page. */
export type Cursor = { readonly after: string } | { readonly before: string } | { readonly edge: 'last' };

/** What lists send and get beside React-Admin's own parameters. */
export interface ListMeta {
  readonly cursor?: Cursor | undefined;
}
export interface PageMeta {
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

export type LindungDataProvider = DataProvider &
  Actions & {
    /** How many rows a list has; undefined where nobody counts. */
    count(resource: ResourceName, filter: object): Promise<number | undefined>;
  };

/** Reads and writes every resource with typed documents; nothing is introspected at run time. */
export function createDataProvider(client: Client, once: Once): LindungDataProvider {
  const operations = resourceOperations(client);
  const operationsOf = (resource: string): ResourceOperations => {
    if (!isResource(resource)) throw new Error(`There is no resource ${resource}`);
    return operations[resource];
  };

  const getList = async (
    resource: string,
    { pagination, sort, filter, meta }: GetListParams,
  ): Promise<GetListResult> => {
    const { list, idOf } = operationsOf(resource);
    const size = pagination?.perPage ?? 25;
    const { page } = await list(
      pageArguments(size, (meta as ListMeta | undefined)?.cursor),
      filter ?? {},
      sort,
    );
    const rows = page.nodes as readonly RaRecord[];
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    return {
      data: idOf ? rows.map((row) => ({ ...row, id: idOf(row) })) : [...rows],
      pageInfo: { hasNextPage, hasPreviousPage },
      meta: { startCursor, endCursor } satisfies PageMeta,
    };
  };

  const getRecord = async (resource: string, id: string) => {
    const { one } = operationsOf(resource);
    if (!one) throw unsupported(resource, 'getOne');
    const { record } = await one(id);
    return record as RaRecord | null;
  };

  const provider: DataProvider = {
    getList: (resource, params) => getList(resource, params) as Promise<GetListResult<never>>,

    async getOne(resource, { id }) {
      const record = await getRecord(resource, String(id));
      if (!record) throw notFound();
      return { data: record as never };
    },

    async getMany(resource, { ids }) {
      if (operationsOf(resource).byIds) {
        const { page } = await operationsOf(resource).list(
          { first: Math.min(ids.length, 200) },
          { ids },
          undefined,
        );
        return { data: [...page.nodes] as never[] };
      }
      const records = await Promise.all(ids.map((id) => getRecord(resource, String(id))));
      return { data: records.filter((record) => record !== null) as never[] };
    },

    getManyReference: (resource, { target, id, filter, ...params }) =>
      getList(resource, { ...params, filter: { ...filter, [target]: id } }) as Promise<GetListResult<never>>,

    async create(resource, { data }) {
      const { create } = operationsOf(resource);
      if (!create) throw unsupported(resource, 'create');
      const { record } = await once(`create ${resource}`, data, (idempotencyKey) =>
        create({ ...data, idempotencyKey }),
      );
      return { data: record as never };
    },

    async update(resource, { id, data, previousData }) {
      const { update } = operationsOf(resource);
      if (!update) throw unsupported(resource, 'update');
      // The version that was read, so that a change made meanwhile by somebody else is a conflict.
      const input = { ...data, id, version: (previousData as RaRecord)['version'] };
      const { record } = await once(`update ${resource}`, input, (idempotencyKey) =>
        update({ ...input, idempotencyKey }),
      );
      return { data: record as never };
    },

    updateMany: (resource) => Promise.reject(unsupported(resource, 'updateMany')),
    delete: (resource) => Promise.reject(unsupported(resource, 'delete')),
    deleteMany: (resource) => Promise.reject(unsupported(resource, 'deleteMany')),
  };

  return {
    ...provider,
    ...createActions(client, once),
    async count(resource, filter) {
      const counted = await operationsOf(resource).count?.(filter);
      return counted?.page.totalCount;
    },
  };
}

function pageArguments(size: number, cursor: Cursor | undefined): PageArguments {
  if (!cursor) return { first: size };
  if ('after' in cursor) return { first: size, after: cursor.after };
  return 'before' in cursor ? { last: size, before: cursor.before } : { last: size };
}

/** Nothing in Lindung is deleted, and mass changes are jobs: a page that asks for them is a bug of the page. */
function unsupported(resource: string, method: string): Error {
  return new Error(`${resource} has no ${method}`);
}

function notFound(): Error {
  return Object.assign(new Error('ra.notification.item_doesnt_exist'), { status: 404 });
}
