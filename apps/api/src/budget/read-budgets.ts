import { budgetChangeRead, budgetLineRead, budgetMovementRead } from '@lindung/db/budget/budget-line.read';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList, readOne, readWritten } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type {
  BudgetChangeFilter,
  BudgetChangeType,
  BudgetLineFilter,
  BudgetLineType,
  BudgetMovementType,
} from './budget.type.js';

const newest = { field: 'NEWEST', direction: SortDirection.DESC };

export const listBudgetLines = (
  context: RequestContext,
  args: PageArgs & { filter: BudgetLineFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<BudgetLineType>> =>
  readList(
    context,
    {
      operation: 'budgetLines',
      model: budgetLineRead,
      args: { ...args, orderBy: newest },
      defaultSort: 'NEWEST',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.year, 'b.year = ?::int')
          .addIf(args.filter?.fundingSource, 'b.funding_source = ?')
          .addIf(args.filter?.regionId, '?::int IN (b.regency_id, b.district_id, b.village_id)')
          .addIf(args.filter?.ids, 'b.id = ANY (?::uuid[])'),
    },
    info,
  );

export const readBudgetLine = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BudgetLineType | null> => readOne(context, 'budgetLine', budgetLineRead, id, info);

export const readWrittenBudgetLine = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BudgetLineType> => readWritten(context, 'budgetLine', budgetLineRead, id, info);

export const listBudgetChanges = (
  context: RequestContext,
  args: PageArgs & { filter: BudgetChangeFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<BudgetChangeType>> =>
  readList(
    context,
    {
      operation: 'budgetChanges',
      model: budgetChangeRead,
      args: { ...args, orderBy: newest },
      defaultSort: 'NEWEST',
      filter: (conditions) =>
        conditions
          .addIf(args.filter?.budgetLineId, 'c.budget_line_id = ?::uuid')
          .addIf(args.filter?.status, 'c.status = ?'),
    },
    info,
  );

export const readWrittenBudgetChange = (
  context: RequestContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<BudgetChangeType> => readWritten(context, 'budgetChanges', budgetChangeRead, id, info);

export const listBudgetMovements = (
  context: RequestContext,
  args: PageArgs & { budgetLineId: string },
  info: GraphQLResolveInfo,
): Promise<Connection<BudgetMovementType>> =>
  readList(
    context,
    {
      operation: 'budgetMovements',
      model: budgetMovementRead,
      args: { ...args, orderBy: newest },
      defaultSort: 'NEWEST',
      filter: (conditions) => conditions.add('m.budget_line_id = ?::uuid', args.budgetLineId),
    },
    info,
  );
