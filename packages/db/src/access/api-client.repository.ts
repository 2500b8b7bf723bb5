import type { ApiClient, ApiKey } from '@lindung/domain/access/api-client';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';

import { apiClientTable } from './api-client.table.js';
import { apiKeyTable } from './api-key.table.js';

export type NewApiKey = Pick<
  ApiKey,
  'clientId' | 'prefix' | 'scopes' | 'regionId' | 'expiresAt' | 'replacesId'
> & {
  readonly secretHash: Buffer;
};

/** Partners' applications and their keys, inside one transaction. */
export const apiClientRepository = (tx: EntityManager) => {
  const clients = tx.getRepository(apiClientTable);
  const keys = tx.getRepository(apiKeyTable);
  return {
    exists: (id: string): Promise<boolean> => clients.existsBy({ id }),

    async create(client: Pick<ApiClient, 'name' | 'organisation'>, createdBy: string): Promise<string> {
      const id = uuidv7();
      await clients.insert({ ...client, id, createdBy });
      return id;
    },

    async createKey(key: NewApiKey, createdBy: string): Promise<string> {
      const id = uuidv7();
      await keys.insert({ ...key, id, createdBy, revokedAt: null, lastUsedAt: null });
      return id;
    },

    /** Holds the key until the end of the transaction: of two who let it be followed, the second sees what the first did. */
    findKeyForUpdate: (id: string): Promise<ApiKey | null> =>
      keys.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } }),

    /** Whether another key follows this one. */
    isReplaced: (id: string): Promise<boolean> => keys.existsBy({ replacesId: id }),

    /** Moves the end of a key nearer. */
    async shortenKey(id: string, expiresAt: Date): Promise<void> {
      await keys.update({ id }, { expiresAt });
    },

    findKey: (id: string): Promise<ApiKey | null> => keys.findOneBy({ id }),

    async revokeKey(id: string, at: Date): Promise<void> {
      await keys.update({ id }, { revokedAt: at });
    },
  };
};
