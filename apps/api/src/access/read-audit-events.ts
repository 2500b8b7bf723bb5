import { auditEventRead } from '@lindung/db/access/audit-event.read';
import { PERSONAL_OBJECT_TYPES } from '@lindung/domain/access/audit-event';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { AuditEventFilter, AuditEventType } from './audit-event.type.js';
import { requireActor } from '../acting/require-operation.js';

/** The trail, newest first; who may not see persons doesn't see the events about them either. */
export function listAuditEvents(
  context: RequestContext,
  args: PageArgs & { filter: AuditEventFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<AuditEventType>> {
  const { grant } = requireActor(context, 'auditEvents');
  const { filter } = args;
  return readList(
    context,
    {
      operation: 'auditEvents',
      model: auditEventRead,
      args: { ...args, orderBy: { field: 'TIME', direction: SortDirection.DESC } },
      defaultSort: 'TIME',
      filter: (conditions) => {
        conditions
          .addIf(filter?.operation, 'e.operation = ?')
          .addIf(filter?.objectType, 'e.object_type = ?')
          .addIf(filter?.objectId, 'e.object_id = ?')
          .addIf(filter?.from, 'e.at >= ?::timestamptz')
          .addIf(filter?.to, 'e.at < ?::timestamptz');
        if (grant.excludes === 'PERSONAL_OBJECTS')
          conditions.add('(e.object_type = ANY (?::text[])) IS NOT TRUE', PERSONAL_OBJECT_TYPES);
      },
    },
    info,
  );
}
