import { bankAccountRead } from '@lindung/db/worker/bank-account.read';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { BankAccountFilter, BankAccountType } from './bank-account.type.js';

/** Bank accounts of persons of the area, the longest proposed before the others. */
export const listBankAccounts = (
  context: RequestContext,
  args: PageArgs & { filter: BankAccountFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<BankAccountType>> =>
  readList(
    context,
    {
      operation: 'bankAccounts',
      model: bankAccountRead,
      args,
      defaultSort: 'PROPOSED',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.status, 'b.status = ?')
          .addIf(args.filter?.workerId, 'b.person_id = ?::uuid')
          .addIf(args.filter?.villageId, 'b.village_id = ?::int'),
    },
    info,
  );

export const readBankAccount = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BankAccountType | null> => readOne(context, 'bankAccount', bankAccountRead, id, info);

export const readWrittenBankAccount = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BankAccountType> => readWritten(context, 'bankAccount', bankAccountRead, id, info);
