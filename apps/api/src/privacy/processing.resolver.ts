import type { YearMonth } from '@lindung/domain/shared/year-month';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import { YearMonthScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import { ProcessingRecordConnection, type ProcessingRecordType } from './processing.type.js';
import { listProcessing } from './read-processing.js';

@Resolver()
export class ProcessingResolver {
  @Query(() => ProcessingRecordConnection, {
    description: 'The record of processing activities, with the figures of a month.',
  })
  processingActivities(
    @Arg('month', () => YearMonthScalar) month: YearMonth,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ProcessingRecordType>> {
    return listProcessing(context, { ...page, month }, info);
  }
}
