import type { User } from '@lindung/domain/access/user';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  byDefault,
  flag,
  hidden,
  instant,
  instantByDefault,
  int,
  nullable,
  primary,
  text,
  uuid,
  versionCounter,
} from '../columns.js';
import { check, reference } from '../constraints.js';

/**
 * Somebody who signs in. The hash is selected by name only; most roles see no more than id and name. The regency is the one that
 * administers the account; an account of none is the province's.
 */
export type UserRow = Omit<User, 'secondFactorSince'> & {
  passwordHash: string;
  regencyId: number | null;
  /** The partner's application that acts through the account: nobody signs in with such a one. */
  clientId: string | null;
};

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
    regencyId: hidden(nullable(int('regency_id'))),
    clientId: hidden(nullable(uuid('client_id'))),
  } satisfies Record<keyof UserRow, EntitySchemaColumnOptions>,
  foreignKeys: [
    reference('fk_app_user_regency', 'regencyId', 'Region'),
    reference('fk_app_user_client', 'clientId', 'ApiClient'),
  ],
  indices: [{ name: 'ix_app_user_regency', columns: ['regencyId', 'username'] }],
  uniques: [{ name: 'uq_app_user_username', columns: ['username'] }],
  checks: [
    check('ck_app_user_username', 'username = lower(username) AND length(username) BETWEEN 3 AND 100'),
    check(
      'ck_app_user_client',
      `client_id IS NULL OR (client_id = id AND username = 'mitra:' || id::text AND password_hash = '' AND regency_id IS NULL)`,
    ),
  ],
});
