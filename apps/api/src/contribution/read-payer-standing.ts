import { payerArrearsRead, payerPunctualityRead } from '@lindung/db/contribution/payer-standing.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { firstDayOf, type YearMonth } from '@lindung/domain/shared/year-month';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type {
  PayerArrearsFilter,
  PayerArrearsType,
  PayerPunctualityFilter,
  PayerPunctualityType,
} from './payer-standing.type.js';

export function filterPunctuality(conditions: Conditions, filter: PayerPunctualityFilter | null): void {
  conditions
    .addIf(filter?.payerId, 'p.payer_id = ?::uuid')
    .addIf(filter?.regencyId, 'p.regency_id = ?::int')
    .addIf(filter?.monthFrom, 'p.month >= ?::date', (month) => firstDayOf(month as YearMonth))
    .addIf(filter?.monthTo, 'p.month <= ?::date', (month) => firstDayOf(month as YearMonth));
}

export function filterArrears(conditions: Conditions, filter: PayerArrearsFilter | null): void {
  conditions.addIf(filter?.regencyId, 'p.regency_id = ?::int');
}

/** How payers kept the days of their bills, the latest month first. */
export const listPayerPunctuality = (
  context: RequestContext,
  args: PageArgs & { filter: PayerPunctualityFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<PayerPunctualityType>> =>
  readList(
    context,
    {
      operation: 'payerPunctuality',
      model: payerPunctualityRead,
      args: { ...args, orderBy: { field: 'MONTH', direction: SortDirection.DESC } },
      defaultSort: 'MONTH',
      filter: (conditions) => filterPunctuality(conditions, args.filter),
    },
    info,
  );

/** What payers owe although its day is over, the longest first. */
export const listPayerArrears = (
  context: RequestContext,
  args: PageArgs & { filter: PayerArrearsFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<PayerArrearsType>> =>
  readList(
    context,
    {
      operation: 'payerArrears',
      model: payerArrearsRead,
      args,
      defaultSort: 'OLDEST',
      filter: (conditions) => filterArrears(conditions, args.filter),
    },
    info,
  );
