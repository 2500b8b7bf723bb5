import { regionChangeRead } from '@lindung/db/territory/region-change.read';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { RegionChangeType } from './region-change.type.js';

const LAST_FIRST = { field: 'DAY', direction: SortDirection.DESC } as const;

export const listRegionChanges = (
  context: RequestContext,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<RegionChangeType>> =>
  readList(
    context,
    {
      operation: 'regionChanges',
      model: regionChangeRead,
      args: { ...args, orderBy: LAST_FIRST },
      defaultSort: 'DAY',
    },
    info,
  );

export const readRegionChange = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionChangeType | null> => readOne(context, 'regionChange', regionChangeRead, id, info);

export const readWrittenRegionChange = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionChangeType> => readWritten(context, 'regionChange', regionChangeRead, id, info);
