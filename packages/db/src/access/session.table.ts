import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import { bytes, instant, instantByDefault, nullable, primary, uuid } from '../columns.js';
import { reference } from '../constraints.js';

/** A signed-in browser, found by the hash of its token; the assignment is the one it acts in. */
export interface SessionRow {
  tokenHash: Buffer;
  userId: string;
  assignmentId: string | null;
  createdAt: Date;
  expiresAt: Date;
}

export const sessionTable = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'session',
  columns: {
    tokenHash: primary(bytes('token_hash'), 'pk_session'),
    userId: uuid('user_id'),
    assignmentId: nullable(uuid('assignment_id')),
    createdAt: instantByDefault('created_at'),
    expiresAt: instant('expires_at'),
  } satisfies Record<keyof SessionRow, EntitySchemaColumnOptions>,
  foreignKeys: [
    reference('fk_session_user', 'userId', 'User', 'CASCADE'),
    reference('fk_session_assignment', 'assignmentId', 'Assignment'),
  ],
  indices: [{ name: 'ix_session_user', columns: ['userId'] }],
});
