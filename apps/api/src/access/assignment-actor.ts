import type { Database } from '@lindung/db/database';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import type { Actor } from '../acting/actor.js';
import { type ActingRow, actorOfRow, areaOn } from './sessions.js';

const findAssignment = `
  SELECT u.id AS user_id, u.name AS user_name, a.id AS assignment_id, a.role, a.level, a.region_id, a.office_id,
         ${areaOn('$3')} AS area
  FROM assignment a JOIN app_user u ON u.id = a.user_id AND u.active
  WHERE a.id = $1 AND a.user_id = $2 AND a.valid_from <= $3::date AND (a.valid_to IS NULL OR a.valid_to >= $3::date)`;

/** Who acts in an assignment on a day, without a session; undefined when the user is closed or the assignment does not hold. */
export async function findAssignmentActor(
  database: Database,
  { userId, assignmentId }: { readonly userId: string; readonly assignmentId: string },
  today: BusinessDate,
): Promise<Actor | undefined> {
  const [rows] = await database.read<ActingRow[][]>({ as: 'GATE' }, [
    { name: 'find-assignment', text: findAssignment, values: [assignmentId, userId, today] },
  ]);
  const row = rows?.[0];
  return row && actorOfRow(row, today);
}
