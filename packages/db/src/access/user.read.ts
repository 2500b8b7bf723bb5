import type { JurisdictionLevel } from '@lindung/domain/access/jurisdiction';

import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { sessionAssignmentRead } from './session.read.js';

/** Of a person's account all but the hash of its password, which no level may read. */
const account = `(
  SELECT id, username, name, active, created_at, last_sign_in_at, version,
         (SELECT f.confirmed_at FROM second_factor f WHERE f.user_id = app_user.id AND f.confirmed_at IS NOT NULL) AS second_factor_since
  FROM app_user WHERE client_id IS NULL)`;

const user: FieldMap = {
  id: column('u.id'),
  username: column('u.username'),
  name: column('u.name'),
  active: column('u.active'),
  createdAt: column('u.created_at'),
  lastSignInAt: column('u.last_sign_in_at'),
  secondFactorSince: column('u.second_factor_since'),
  assignments: {
    list: sessionAssignmentRead.fields,
    from: 'assignment a',
    joins: sessionAssignmentRead.joins,
    where: 'a.user_id = u.id',
    orderBy: 'a.valid_from DESC, a.id',
  },
  /** What the user acts as today; for exports. */
  currentAssignments: {
    list: sessionAssignmentRead.fields,
    from: 'assignment a',
    joins: sessionAssignmentRead.joins,
    where: `a.user_id = u.id AND a.valid_from <= $1 AND (a.valid_to IS NULL OR a.valid_to >= $1)`,
    orderBy: 'a.valid_from DESC, a.id',
  },
  administered: column('COALESCE(may_administer(u.id), false)'),
  invitation: {
    object: { expiresAt: column('invitation.expires_at') },
    presentWhen: 'invitation.id',
    join: 'invitation',
  },
  version: column('u.version'),
};

/** The last invitation of an account whose owner has set no password by a code. */
const invitation = {
  sql: `LEFT JOIN LATERAL (
    SELECT c.id, c.expires_at FROM one_time_code c WHERE c.user_id = u.id AND c.purpose = 'INVITATION'
      AND NOT EXISTS (SELECT FROM one_time_code used WHERE used.user_id = u.id AND used.used_at IS NOT NULL)
    ORDER BY c.created_at DESC, c.id DESC LIMIT 1) invitation ON true`,
};

/** Users with all their assignments, past and future ones too. */
const userRead = {
  table: account,
  alias: 'u',
  id: { column: 'u.id', type: 'uuid' },
  joins: { invitation },
  fields: user,
  sorts: { USERNAME: { expression: 'u.username', type: 'text' } },
} as const satisfies ReadModel;

/** The accounts of a regency: of every other account a regency learns that there is a colleague of that name, and no more. */
const ownUserRead = { ...userRead, table: '(SELECT * FROM accounts_of_regency())' } as const;

/** Users as they are read on a level. */
export const userReadOn = (level: JurisdictionLevel) => (level === 'REGENCY' ? ownUserRead : userRead);

/** A user as the answer to an invitation holds it. */
export const invitedUserReadOn = (level: JurisdictionLevel) =>
  ({ ...userReadOn(level), fields: { user: { object: user, presentWhen: 'u.id' } } }) as const;
