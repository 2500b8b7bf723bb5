import type { ApiKey } from '@lindung/domain/access/api-client';
import { ApiScope } from '@lindung/domain/access/grant';
import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';

import {
  bytes,
  hidden,
  instant,
  instantByDefault,
  int,
  nullable,
  primary,
  text,
  texts,
  uuid,
} from '../columns.js';
import { checkSomeOf, reference } from '../constraints.js';

/** A partner's key. Only the hash of its secret is kept, and selected by name only. */
export type ApiKeyRow = ApiKey & { secretHash: Buffer; createdBy: string };

export const apiKeyTable = new EntitySchema<ApiKeyRow>({
  name: 'ApiKey',
  tableName: 'api_key',
  columns: {
    id: primary(uuid('id'), 'pk_api_key'),
    clientId: uuid('client_id'),
    prefix: text('prefix'),
    secretHash: hidden(bytes('secret_hash')),
    scopes: texts('scopes'),
    regionId: int('region_id'),
    createdBy: uuid('created_by'),
    createdAt: instantByDefault('created_at'),
    expiresAt: instant('expires_at'),
    revokedAt: nullable(instant('revoked_at')),
    lastUsedAt: nullable(instant('last_used_at')),
    replacesId: nullable(uuid('replaces_id')),
  } satisfies Record<keyof ApiKeyRow, EntitySchemaColumnOptions>,
  uniques: [
    { name: 'uq_api_key_secret_hash', columns: ['secretHash'] },
    { name: 'uq_api_key_replaces', columns: ['replacesId'] },
  ],
  checks: [checkSomeOf('ck_api_key_scopes', 'scopes', ApiScope)],
  foreignKeys: [
    reference('fk_api_key_client', 'clientId', 'ApiClient'),
    reference('fk_api_key_region', 'regionId', 'Region'),
    reference('fk_api_key_created_by', 'createdBy', 'User'),
    reference('fk_api_key_replaces', 'replacesId', 'ApiKey'),
  ],
  indices: [{ name: 'ix_api_key_client', columns: ['clientId'] }],
});
