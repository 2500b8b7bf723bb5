import { column, type FieldMap, type ReadModel } from '../read/read-model.js';
import { regionJoin, regionRef } from '../territory/region.read.js';

/** Whether a key opens something on the day. */
export const keyWorksOn = (alias: string, day: string): string =>
  `${alias}.revoked_at IS NULL AND (${alias}.expires_at AT TIME ZONE 'Asia/Makassar')::date > ${day}`;

const keyRegion = regionJoin('region', 'k.region_id');

/** Of a key all but the hash of its secret, which no level may read. */
const key: FieldMap = {
  id: column('k.id'),
  prefix: column('k.prefix'),
  scopes: column('k.scopes'),
  region: { object: regionRef('region'), presentWhen: 'region.region_id', join: 'region' },
  createdAt: column('k.created_at'),
  expiresAt: column('k.expires_at'),
  revokedAt: column('k.revoked_at'),
  lastUsedAt: column('k.last_used_at'),
  replaces: column('(SELECT old.prefix FROM api_key old WHERE old.id = k.replaces_id)'),
};

/** Partners' applications with their keys. */
export const apiClientRead = {
  table: 'api_client',
  alias: 'c',
  id: { column: 'c.id', type: 'uuid' },
  joins: {},
  fields: {
    id: column('c.id'),
    name: column('c.name'),
    organisation: column('c.organisation'),
    createdAt: column('c.created_at'),
    keys: {
      list: key,
      from: 'api_key k',
      joins: { region: keyRegion },
      where: 'k.client_id = c.id',
      orderBy: 'k.id DESC',
    },
    /** The keys that open something; for exports. */
    workingKeys: {
      list: key,
      from: 'api_key k',
      joins: { region: keyRegion },
      where: `k.client_id = c.id AND ${keyWorksOn('k', '$1')}`,
      orderBy: 'k.id DESC',
    },
  },
  sorts: { NAME: { expression: 'c.name', type: 'text' } },
} as const satisfies ReadModel;

/** A key as the answer to its making holds it. */
export const createdApiKeyRead = {
  table:
    '(SELECT id, prefix, scopes, region_id, created_at, expires_at, revoked_at, last_used_at, replaces_id FROM api_key)',
  alias: 'k',
  id: { column: 'k.id', type: 'uuid' },
  joins: { region: keyRegion },
  fields: { key: { object: key, presentWhen: 'k.id' } },
  sorts: {},
} as const satisfies ReadModel;
