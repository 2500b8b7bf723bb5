import { compileSelection, joinClauses } from '@lindung/db/read/compile-selection';
import { sessionAssignmentRead } from '@lindung/db/access/session.read';
import { permissionsOf } from '@lindung/domain/access/policy';
import type { BusinessDate } from '@lindung/domain/shared/business-date';

import type { RequestContext, Services } from '../request-context.js';
import { findConfirmedFactor } from './second-factor.js';
import type { AssignmentType, OpenWiderLookType, SessionType, SessionUserType } from './session.type.js';

const everything = {
  id: {},
  role: {},
  level: {},
  validFrom: {},
  validTo: {},
  region: { id: {}, code: {}, name: {}, kind: {} },
  office: { id: {}, name: {}, kind: {} },
};

/** The assignments of a user that hold on the business day, in the order of their roles. */
export async function assignmentsOf(services: Services, userId: string): Promise<AssignmentType[]> {
  const today: BusinessDate = services.clock.today();
  const compiled = compileSelection(sessionAssignmentRead.fields, everything);
  const text =
    `SELECT ${compiled.columns.join(', ')} FROM assignment a${joinClauses(sessionAssignmentRead.joins, compiled.joins)} ` +
    `WHERE a.user_id = $2 AND a.valid_from <= $1::date AND (a.valid_to IS NULL OR a.valid_to >= $1::date) ORDER BY a.role, a.id`;
  const [rows = []] = await services.database.read<unknown[][][]>({ as: 'GATE' }, [
    { name: 'assignments-of', text, values: [today, userId], rows: 'arrays' },
  ]);
  const law = await services.law.current();
  return rows.map((row) => compiled.build(row, { today, law }) as unknown as AssignmentType);
}

/** The assignment of a user who has one alone; null otherwise. */
export async function onlyAssignmentOf(services: Services, userId: string): Promise<string | null> {
  const [only, ...others] = await assignmentsOf(services, userId);
  return only !== undefined && others.length === 0 ? only.id : null;
}

/** Who has come in, in which assignment, and whether a second factor is still needed. */
export interface Entered {
  readonly userId: string;
  readonly assignmentId: string | null;
  readonly needsSecondFactor: boolean;
}

const enteredBefore = ({ session, actor }: RequestContext): Entered | undefined =>
  session.userId === undefined
    ? undefined
    : {
        userId: session.userId,
        assignmentId: actor?.assignmentId ?? null,
        needsSecondFactor: session.needsSecondFactor,
      };

/** The wider look that is open in the assignment, with the names of the regencies that it reaches. */
const openLook = `
  SELECT w.id, w.ends_at AS "endsAt", ARRAY(
    SELECT v.name FROM region_version v WHERE v.region_id = ANY (w.area) AND v.valid_from <= $3::date
      AND (v.valid_to IS NULL OR v.valid_to >= $3::date) ORDER BY v.code) AS area
  FROM wider_look w WHERE w.user_id = $1 AND w.assignment_id = $2 AND w.ended_at IS NULL AND w.ends_at > now()`;

/** Who is signed in, in which assignment, and what may be done there. */
export async function readSession(
  context: RequestContext,
  entered = enteredBefore(context),
): Promise<SessionType> {
  const { services } = context;
  const signedOut = {
    businessDay: services.clock.today(),
    demo: services.demo,
    provider: services.provider?.name ?? null,
    providerSignOut: null,
  };
  if (entered === undefined) {
    return {
      ...signedOut,
      user: null,
      needsSecondFactor: false,
      showsSecondFactor: false,
      assignment: null,
      assignments: [],
      widerLook: null,
      permissions: [],
    };
  }
  const { userId, assignmentId, needsSecondFactor } = entered;
  const [users, looks] = await services.database.read<[SessionUserType[], OpenWiderLookType[]]>(
    { as: 'GATE' },
    [
      {
        name: 'session-user',
        text: 'SELECT id, username, name FROM app_user WHERE id = $1',
        values: [userId],
      },
      { name: 'session-look', text: openLook, values: [userId, assignmentId, services.clock.today()] },
    ],
  );
  const assignments = await assignmentsOf(services, userId);
  const assignment = needsSecondFactor ? undefined : assignments.find(({ id }) => id === assignmentId);
  const widerLook = (assignment && looks[0]) ?? null;
  return {
    ...signedOut,
    user: users[0] ?? null,
    needsSecondFactor,
    showsSecondFactor: needsSecondFactor && (await findConfirmedFactor(services, userId)) !== undefined,
    assignment: assignment ?? null,
    assignments,
    widerLook,
    permissions: assignment ? permissionsOf(assignment.role, widerLook !== null) : [],
  };
}
