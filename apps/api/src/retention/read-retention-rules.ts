import { retentionRuleRead } from '@lindung/db/retention/retention-rule.read';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { RetentionRuleFilter, RetentionRuleType } from './retention-rule.type.js';

/** The rows of the schedule, the one that begins last before the others. */
export const listRetentionRules = (
  context: RequestContext,
  args: PageArgs & { filter: RetentionRuleFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<RetentionRuleType>> =>
  readList(
    context,
    {
      operation: 'retentionRules',
      model: retentionRuleRead,
      args: { ...args, orderBy: { field: 'START', direction: SortDirection.DESC } },
      defaultSort: 'START',
      filter: (conditions) =>
        conditions.addIf(args.filter?.kind, 'r.kind = ?').addIf(args.filter?.status, 'r.status = ?'),
    },
    info,
  );

export const readRetentionRule = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RetentionRuleType | null> => readOne(context, 'retentionRule', retentionRuleRead, id, info);

export const readWrittenRetentionRule = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<RetentionRuleType> => readWritten(context, 'retentionRule', retentionRuleRead, id, info);
