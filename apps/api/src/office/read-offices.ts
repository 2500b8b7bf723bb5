import { officeRead } from '@lindung/db/office/office.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import { filterOffices } from './filter-offices.js';
import type { OfficeFilter, OfficeOrderField, OfficeType } from './office.type.js';

type OfficeArgs = PageArgs & { filter: OfficeFilter | null; orderBy: Order<OfficeOrderField> | null };

export function listOffices(
  context: RequestContext,
  args: OfficeArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<OfficeType>> {
  return readList(
    context,
    {
      operation: 'offices',
      model: officeRead,
      args,
      defaultSort: 'NAME',
      filter: (conditions) => filterOffices(conditions, args.filter),
    },
    info,
  );
}

export const readOffice = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<OfficeType | null> => readOne(context, 'office', officeRead, id, info);

export const readWrittenOffice = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<OfficeType> => readWritten(context, 'office', officeRead, id, info);
