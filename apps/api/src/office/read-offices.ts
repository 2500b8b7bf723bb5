import { officeRead } from '@lindung/db/office/office.read';
import { prefixRange } from '@lindung/db/read/conditions';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, Order, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { OfficeFilter, OfficeOrderField, OfficeType } from './office.type.js';

type OfficeArgs = PageArgs & { filter: OfficeFilter | null; orderBy: Order<OfficeOrderField> | null };

export function listOffices(
  context: RequestContext,
  args: OfficeArgs,
  info: GraphQLResolveInfo,
): Promise<Connection<OfficeType>> {
  const { filter } = args;
  return readList(
    context,
    {
      operation: 'offices',
      model: officeRead,
      args,
      defaultSort: 'NAME',
      filter: (conditions) => {
        conditions
          .addIf(filter?.kind, 'v.kind = ?')
          .addIf(filter?.ids, 'v.office_id = ANY (?::uuid[])')
          .addIf(
            filter?.servesRegionId,
            `EXISTS (SELECT FROM office_area oa WHERE oa.office_id = v.office_id AND oa.region_id = ?::int
              AND oa.valid_from <= $1::date AND (oa.valid_to IS NULL OR oa.valid_to >= $1::date))`,
          );
        const q = filter?.q?.trim().toLowerCase();
        if (q) conditions.add('v.sort_name >= ? AND v.sort_name < ?', ...prefixRange(q));
      },
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
