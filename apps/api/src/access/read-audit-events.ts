import { auditEventRead } from '@lindung/db/access/audit-event.read';
import type { Conditions } from '@lindung/db/read/conditions';
import { PERSONAL_OBJECT_TYPES } from '@lindung/domain/access/audit-event';
import type { Grant } from '@lindung/domain/access/grant';
import { ACTS, LOOKS } from '@lindung/domain/access/timeline';
import type { GraphQLResolveInfo } from 'graphql';

import { type Connection, type PageArgs, SortDirection } from '../graphql/connection.js';
import { readList } from '../reading/read-list.js';
import type { RequestContext } from '../request-context.js';
import type { AuditEventFilter, AuditEventType } from './audit-event.type.js';
import { requireActor } from '../acting/require-operation.js';

/** What is asked of the trail; who may not see persons doesn't see the events about them either. */
export function filterAuditEvents(
  conditions: Conditions,
  filter: AuditEventFilter | null,
  { excludes }: Grant,
): void {
  conditions
    .addIf(filter?.operation, 'e.operation = ?')
    .addIf(filter?.objectType, 'e.object_type = ?')
    .addIf(filter?.objectId, 'e.object_id = ?')
    .addIf(filter?.isLook, 'e.operation = ANY (?::text[])', (isLook) => (isLook ? LOOKS : ACTS))
    .addIf(filter?.widerLookId, 'e.wider_look_id = ?::uuid')
    .addIf(filter?.from, 'e.at >= ?::timestamptz')
    .addIf(filter?.to, 'e.at < ?::timestamptz');
  if (excludes === 'PERSONAL_OBJECTS')
    conditions.add('(e.object_type = ANY (?::text[])) IS NOT TRUE', PERSONAL_OBJECT_TYPES);
}

/** The trail, newest first. */
export function listAuditEvents(
  context: RequestContext,
  args: PageArgs & { filter: AuditEventFilter | null },
  info: GraphQLResolveInfo,
): Promise<Connection<AuditEventType>> {
  const { grant } = requireActor(context, 'auditEvents');
  return readList(
    context,
    {
      operation: 'auditEvents',
      model: auditEventRead,
      args: { ...args, orderBy: { field: 'TIME', direction: SortDirection.DESC } },
      defaultSort: 'TIME',
      filter: (conditions) => filterAuditEvents(conditions, args.filter, grant),
    },
    info,
  );
}
