import type { Statement } from '@lindung/db/database';
import type { OperationName } from '@lindung/domain/access/policy';

import { eventId } from '../acting/event-id.js';
import type { RequestContext } from '../request-context.js';

/** The statement that writes what happened at the gate into the trail; it goes out with what it tells. */
export const sessionEvent = (
  { requestId }: RequestContext,
  operation: OperationName,
  details: Readonly<Record<string, unknown>>,
  userId?: string,
): Statement => ({
  name: 'session-event',
  text: `INSERT INTO audit_event (id, operation, user_id, object_type, object_id, details, request_id)
         VALUES ($1, $2, $3::uuid, 'SESSION', $3::uuid::text, $4, $5)`,
  values: [eventId(), operation, userId ?? null, JSON.stringify(details), requestId],
});

/** Writes what happened at the gate into the trail, before anybody acts in an assignment. */
export async function recordSessionEvent(
  context: RequestContext,
  operation: OperationName,
  details: Readonly<Record<string, unknown>>,
  userId?: string,
): Promise<void> {
  const acting = { as: 'GATE', userId: userId ?? null } as const;
  await context.services.database.read(acting, [sessionEvent(context, operation, details, userId)]);
}
