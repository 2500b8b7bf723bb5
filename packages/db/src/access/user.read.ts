import { column, type ReadModel } from '../read/read-model.js';
import { sessionAssignmentRead } from './session.read.js';

/** Of an account all but the hash of its password, which no level may read. */
const account = '(SELECT id, username, name, active, created_at, last_sign_in_at, version FROM app_user)';

/** Users with all their assignments, past and future ones too. */
export const userRead = {
  table: account,
  alias: 'u',
  id: { column: 'u.id', type: 'uuid' },
  joins: {},
  fields: {
    id: column('u.id'),
    username: column('u.username'),
    name: column('u.name'),
    active: column('u.active'),
    createdAt: column('u.created_at'),
    lastSignInAt: column('u.last_sign_in_at'),
    secondFactorSince: column(
      '(SELECT f.confirmed_at FROM second_factor f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL)',
    ),
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
    version: column('u.version'),
  },
  sorts: { USERNAME: { expression: 'u.username', type: 'text' } },
} as const satisfies ReadModel;
