import type { OperationName } from '@lindung/domain/access/policy';
import { v7 as uuidv7 } from 'uuid';

import type { RequestContext } from '../request-context.js';

/** Writes what happened at the gate into the trail, before anybody acts in an assignment. */
export async function recordSessionEvent(
  context: RequestContext,
  operation: OperationName,
  details: Readonly<Record<string, unknown>>,
  userId?: string,
): Promise<void> {
  const acting = { as: 'GATE', userId: userId ?? null } as const;
  await context.services.database.read(acting, [
    {
      name: 'session-event',
      text: `INSERT INTO audit_event (id, operation, user_id, object_type, object_id, details, request_id)
             VALUES ($1, $2, $3::uuid, 'SESSION', $3::uuid::text, $4, $5)`,
      values: [uuidv7(), operation, userId ?? null, JSON.stringify(details), context.requestId],
    },
  ]);
}
