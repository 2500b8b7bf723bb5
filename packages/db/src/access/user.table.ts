import type { User } from '@lindung/domain/access/user';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  flag,
  hidden,
  instant,
  instantByDefault,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check } from '../constraints.js';

/** Somebody who signs in. The hash is selected by name only; most roles see no more than id and name. */
export type UserRow = Omit<User, 'secondFactorSince'> & { passwordHash: string };

export const userTable = new EntitySchema<UserRow>({
  name: 'User',
  tableName: 'app_user',
  columns: {
    id: primary(uuid('id'), 'pk_app_user'),
    username: text('username'),
    name: text('name'),
    passwordHash: hidden(text('password_hash')),
    active: byDefault(flag('active'), true),
    createdAt: instantByDefault('created_at'),
    lastSignInAt: nullable(instant('last_sign_in_at')),
    version: versionCounter(),
  } satisfies Record<keyof UserRow, EntitySchemaColumnOptions>,
  uniques: [{ name: 'uq_app_user_username', columns: ['username'] }],
  checks: [
    check('ck_app_user_username', 'username = lower(username) AND length(username) BETWEEN 3 AND 100'),
  ],
});
