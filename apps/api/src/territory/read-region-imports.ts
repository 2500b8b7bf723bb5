import { regionImportRead } from '@lindung/db/territory/region-import.read';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { RegionImportType } from './region-import.type.js';

const LAST_FIRST = { field: 'DAY', direction: SortDirection.DESC } as const;

export const listRegionImports = (
  context: RequestContext,
  args: PageArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<RegionImportType>> =>
  readList(
    context,
    {
      operation: 'regionImports',
      model: regionImportRead,
      args: { ...args, orderBy: LAST_FIRST },
      defaultSort: 'DAY',
    },
    info,
  );

export const readRegionImport = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionImportType | null> => readOne(context, 'regionImport', regionImportRead, id, info);

export const readWrittenImport = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RegionImportType> => readWritten(context, 'regionImport', regionImportRead, id, info);
