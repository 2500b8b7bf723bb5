import { TimelineRecord } from '@lindung/domain/access/timeline';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import { DateTimeScalar } from '../graphql/scalars.js';
import type { RequestContext } from '../request-context.js';
import { AuditEventConnection, AuditEventFilter, type AuditEventType } from './audit-event.type.js';
import { PersonSeenConnection, type PersonSeenType } from './person-seen.type.js';
import { listAuditEvents } from './read-audit-events.js';
import { listPersonsSeen } from './read-persons-seen.js';
import { listTimeline } from './read-timeline.js';
import { TimelineConnection, type TimelineEventType } from './timeline.type.js';

@Resolver()
export class AuditEventResolver {
  @Query(() => AuditEventConnection)
  auditEvents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AuditEventFilter, { nullable: true }) filter: AuditEventFilter | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<AuditEventType>> {
    return listAuditEvents(context, { ...page, filter }, info);
  }

  @Query(() => TimelineConnection, {
    description: 'What was done to one record, the newest first; who merely looked at it is on the trail.',
  })
  timeline(
    @Arg('record', () => TimelineRecord) record: TimelineRecord,
    @Arg('id', () => ID) id: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TimelineEventType>> {
    return listTimeline(context, { ...page, record, id }, info);
  }

  @Query(() => PersonSeenConnection, {
    description: 'Whose data a user was shown or changed between two moments, each person once.',
  })
  personsSeen(
    @Arg('userId', () => ID) userId: string,
    @Arg('from', () => DateTimeScalar) from: string,
    @Arg('to', () => DateTimeScalar, { description: 'Up to this instant, which is left out.' }) to: string,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PersonSeenType>> {
    return listPersonsSeen(context, { ...page, userId, from, to }, info);
  }
}
