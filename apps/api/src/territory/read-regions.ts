import { namedRegionRead, regionRead } from '@lindung/db/territory/region.read';
import { bestFirst } from '@lindung/db/territory/region-search';
import { soughtOf } from '@lindung/domain/territory/region-search';
import type { BusinessDate } from '@lindung/domain/shared/business-date';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { filterRegions } from './filter-regions.js';
import type { RegionFilter, RegionOrderField, RegionType } from './region.type.js';

type RegionArgs = PageArgs & {
  filter: RegionFilter | null;
  orderBy: Order<RegionOrderField> | null;
  asOf: BusinessDate | null;
};

export function listRegions(
  context: RequestContext,
  args: RegionArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<RegionType>> {
  const sought = soughtOf(args.filter?.q ?? '');
  const BEST = sought === '' ? regionRead.sorts.CODE : bestFirst(sought);
  return readList(
    context,
    {
      operation: 'regions',
      model: { ...regionRead, sorts: { ...regionRead.sorts, BEST } },
      args,
      asOf: args.asOf,
      defaultSort: 'BEST',
      filter: (conditions) => filterRegions(conditions, args.filter),
    },
    info,
  );
}

export const readRegion = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
  asOf: BusinessDate | null = null,
): Promise<RegionType | null> => readOne(context, 'region', namedRegionRead, id, info, { asOf });

export const readWrittenRegion = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionType> => readWritten(context, 'region', namedRegionRead, id, info);
