import { payerRead } from '@lindung/db/agreement/payer.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { PayerFilter, PayerType } from './payer.type.js';

export const listPayers = (
  context: RequestContext,
  args: PageArgs & { filter: PayerFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<PayerType>> =>
  readList(
    context,
    {
      operation: 'payers',
      model: payerRead,
      args,
      defaultSort: 'NAME',
      filter: (conditions) => {
        conditions.addIf(args.filter?.ids, 'p.id = ANY (?::uuid[])');
        const q = args.filter?.q?.trim().toLowerCase();
        if (q)
          conditions.add('(strpos(lower(p.name), ?) > 0 OR starts_with(lower(p.employer_number), ?))', q, q);
      },
    },
    info,
  );

export const readWrittenPayer = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PayerType> => readWritten(context, 'payers', payerRead, id, info);
