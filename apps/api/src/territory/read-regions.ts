import { regionRead } from '@lindung/db/territory/region.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { filterRegions } from './filter-regions.js';
import type { RegionFilter, RegionOrderField, RegionType } from './region.type.js';

type RegionArgs = PageArgs & { filter: RegionFilter | null; orderBy: Order<RegionOrderField> | null };

export function listRegions(
  context: RequestContext,
  args: RegionArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<RegionType>> {
  return readList(
    context,
    {
      operation: 'regions',
      model: regionRead,
      args,
      defaultSort: 'CODE',
      filter: (conditions) => filterRegions(conditions, args.filter),
    },
    info,
  );
}

export const readRegion = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionType | null> => readOne(context, 'region', regionRead, id, info);
