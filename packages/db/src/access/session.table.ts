import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  bytes,
  flag,
  instant,
  instantByDefault,
  nullable,
  primary,
  text,
  uuid,
} from '../columns.js';
import { check, reference } from '../constraints.js';

/** A signed-in browser, found by the hash of its token; the assignment is the one it acts in. */
export interface SessionRow {
  tokenHash: Buffer;
  /** By which its owner names it; no token can be made of it. */
  id: string;
  userId: string;
  assignmentId: string | null;
  createdAt: Date;
  expiresAt: Date;
  device: string | null;
  address: string | null;
  lastUsedAt: Date;
  /** Whether a second factor was shown for it. */
  secondFactor: boolean;
  /** A code is still to be shown: nothing may be done before. */
  codeWanted: boolean;
  /** Whether it was opened by the identity provider. */
  viaProvider: boolean;
}

export const sessionTable = new EntitySchema<SessionRow>({
  name: 'Session',
  tableName: 'session',
  columns: {
    tokenHash: primary(bytes('token_hash'), 'pk_session'),
    id: uuid('id'),
    userId: uuid('user_id'),
    assignmentId: nullable(uuid('assignment_id')),
    createdAt: instantByDefault('created_at'),
    expiresAt: instant('expires_at'),
    device: nullable(text('device')),
    address: nullable(text('address')),
    lastUsedAt: instantByDefault('last_used_at'),
    secondFactor: byDefault(flag('second_factor'), false),
    codeWanted: byDefault(flag('code_wanted'), false),
    viaProvider: byDefault(flag('via_provider'), false),
  } satisfies Record<keyof SessionRow, EntitySchemaColumnOptions>,
  foreignKeys: [
    reference('fk_session_user', 'userId', 'User', 'CASCADE'),
    reference('fk_session_assignment', 'assignmentId', 'Assignment'),
  ],
  uniques: [{ name: 'uq_session_id', columns: ['id'] }],
  checks: [
    check('ck_session_device', 'length(device) <= 60'),
    check('ck_session_address', 'length(address) <= 60'),
  ],
  indices: [{ name: 'ix_session_user', columns: ['userId'] }],
});
