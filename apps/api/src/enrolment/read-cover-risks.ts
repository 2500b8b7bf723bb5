import { coverRiskRead } from '@lindung/db/enrolment/cover-risk.read';
import type { Conditions } from '@lindung/db/read/conditions';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { CoverRiskFilter, CoverRiskType } from './cover-risk.type.js';

const nearestFirst = { field: 'LOSES_ON', direction: SortDirection.ASC } as const;

export function filterCoverRisks(conditions: Conditions, filter: CoverRiskFilter | null): void {
  conditions
    .addIf(filter?.loss, 'r.loss = ?')
    .addIf(filter?.until, 'r.loses_on <= ?::date')
    .addIf(filter?.lineId, 'r.line_id = ?::uuid');
}

/** Who loses cover if a payment is late, by line and day, the nearest first. */
export const listCoverRisks = (
  context: RequestContext,
  args: PageArgs & { filter: CoverRiskFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<CoverRiskType>> =>
  readList(
    context,
    {
      operation: 'coverRisks',
      model: coverRiskRead,
      args: { ...args, orderBy: nearestFirst },
      defaultSort: 'LOSES_ON',
      filter: (conditions) => filterCoverRisks(conditions, args.filter),
    },
    info,
  );
