import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';

import { type Connection, PageArgs } from '../graphql/connection.js';
import type { RequestContext } from '../request-context.js';
import { AuditEventConnection, AuditEventFilter, type AuditEventType } from './audit-event.type.js';
import { listAuditEvents } from './read-audit-events.js';

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
}
