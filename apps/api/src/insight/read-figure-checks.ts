import { figureCheckRead, isLastCheck } from '@lindung/db/insight/figure-check.read';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { FigureCheckFilter, FigureCheckType } from './figure-check.type.js';

export const listFigureChecks = (
  context: RequestContext,
  args: PageArgs & { filter: FigureCheckFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<FigureCheckType>> =>
  readList(
    context,
    {
      operation: 'figureChecks',
      model: figureCheckRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.regionId, 'c.regency_id = ?::int')
          .addIf(args.filter?.hasFaults, '(c.fault_count > 0) = ?::boolean')
          .addIf(args.filter?.isLast, `(${isLastCheck}) = ?::boolean`)
          .addIf(args.filter?.ids, 'c.id = ANY (?::uuid[])'),
    },
    info,
  );

export const readFigureCheck = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<FigureCheckType | null> => readOne(context, 'figureCheck', figureCheckRead, id, info);
