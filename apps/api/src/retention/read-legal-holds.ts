import { isHeldToday, legalHoldRead } from '@lindung/db/retention/legal-hold.read';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { LegalHoldFilter, LegalHoldType } from './legal-hold.type.js';

/** Holds of the area, the newest before the others. */
export const listLegalHolds = (
  context: RequestContext,
  args: PageArgs & { filter: LegalHoldFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<LegalHoldType>> =>
  readList(
    context,
    {
      operation: 'legalHolds',
      model: legalHoldRead,
      args: { ...args, orderBy: { field: 'NEWEST', direction: SortDirection.DESC } },
      defaultSort: 'NEWEST',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.scope, 'h.scope = ?')
          .addIf(args.filter?.isHolding, `(${isHeldToday}) = ?::boolean`)
          .addIf(args.filter?.workerId, 'h.id IN (SELECT hold_id FROM holds_on(?::uuid, $1::date))'),
    },
    info,
  );

export const readLegalHold = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<LegalHoldType | null> => readOne(context, 'legalHold', legalHoldRead, id, info);

export const readWrittenLegalHold = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<LegalHoldType> => readWritten(context, 'legalHold', legalHoldRead, id, info);
