import { prefixRange } from '@lindung/db/read/conditions';
import { regionRead } from '@lindung/db/territory/region.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { RegionFilter, RegionOrderField, RegionType } from './region.type.js';

type RegionArgs = PageArgs & { filter: RegionFilter | null; orderBy: Order<RegionOrderField> | null };

export function listRegions(
  context: RequestContext,
  args: RegionArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<RegionType>> {
  const { filter } = args;
  return readList(
    context,
    {
      operation: 'regions',
      model: regionRead,
      args,
      defaultSort: 'CODE',
      filter: (conditions) => {
        conditions
          .addIf(filter?.kind, 'v.kind = ?')
          .addIf(filter?.parentId, 'v.parent_id = ?::int')
          .addIf(filter?.ids, 'v.region_id = ANY (?::int[])')
          .addIf(filter?.level, 'EXISTS (SELECT FROM region r WHERE r.id = v.region_id AND r.level = ?)');
        const q = filter?.q?.trim().toLowerCase();
        if (q) {
          const [from, to] = prefixRange(q);
          conditions.add(
            '((v.sort_name >= ? AND v.sort_name < ?) OR (v.code >= ? AND v.code < ?))',
            from,
            to,
            from,
            to,
          );
        }
      },
    },
    info,
  );
}

export const readRegion = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionType | null> => readOne(context, 'region', regionRead, id, info);
