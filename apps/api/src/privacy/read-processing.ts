import { processingRead } from '@lindung/db/privacy/processing.read';
import type { YearMonth } from '@lindung/domain/shared/year-month';
import type { GraphQLResolveInfo } from 'graphql';

import type { Connection, PageArgs } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { ProcessingRecordType } from './processing.type.js';

/** The record of processing, with what the trail of the own area counts of a month. */
export const listProcessing = (
  context: RequestContext,
  args: PageArgs & { readonly month: YearMonth },
  info: GraphQLResolveInfo,
): Promise<Connection<ProcessingRecordType>> =>
  readList(
    context,
    {
      operation: 'processingActivities',
      model: (conditions) => processingRead(args.month, conditions),
      args,
      defaultSort: 'CATALOGUE',
    },
    info,
  );
