import { payerRead } from '@lindung/db/agreement/payer.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { PayerFilter, PayerType } from './payer.type.js';

const namedOrNumbered = `(strpos(lower(p.name), ?) > 0
  OR EXISTS (SELECT FROM payer_number n WHERE n.payer_id = p.id AND starts_with(lower(n.number), ?)))`;

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
        conditions
          .addIf(args.filter?.ids, 'p.id = ANY (?::uuid[])')
          .addIf(args.filter?.regionId, '?::int IN (p.regency_id, p.district_id, p.village_id)');
        const q = args.filter?.q?.trim().toLowerCase();
        if (q) conditions.add(namedOrNumbered, q, q);
      },
    },
    info,
  );

export const readPayer = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PayerType | null> => readOne(context, 'payer', payerRead, id, info);

export const readWrittenPayer = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<PayerType> => readWritten(context, 'payer', payerRead, id, info);
