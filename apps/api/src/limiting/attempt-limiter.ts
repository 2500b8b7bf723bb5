import type { Database, Statement } from '@lindung/db/database';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { DomainError } from '../graphql/domain-error.js';

/** How many attempts a key has within so many seconds, and for how long it waits once it has used them up. */
export interface AttemptLimits {
  readonly points: number;
  readonly duration: number;
  readonly blockDuration?: number;
}

/** Limited attempts of one kind by key, counted in the database so that every process counts together. */
export class AttemptLimiter {
  private readonly limiter: RateLimiterPostgres;

  constructor(database: Database, keyPrefix: string, limits: AttemptLimits) {
    // The library wants a pool with `query`; every query goes through the gate's own role.
    const client = {
      query: async (query: Statement) => {
        const [rows] = await database.read({ as: 'GATE' }, [query]);
        return { rows: rows ?? [], rowCount: rows?.length ?? 0 };
      },
    };
    this.limiter = new RateLimiterPostgres({
      storeClient: client,
      storeType: 'pool',
      tableName: 'limited_attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      ...limits,
    });
  }

  /** Counts attempts before they are made. @throws DomainError RATE_LIMITED with the seconds to wait */
  async consume(key: string, attempts = 1): Promise<void> {
    try {
      await this.limiter.consume(key, attempts);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfterSeconds = Math.ceil(refused.msBeforeNext / 1000);
      throw new DomainError({ code: 'RATE_LIMITED', retryAfterSeconds });
    }
  }

  /** Whether nothing is left of what the key may try. */
  async isUsedUp(key: string): Promise<boolean> {
    const state = await this.limiter.get(key);
    return state !== null && state.remainingPoints <= 0;
  }

  /** Takes back attempts that were none. */
  async giveBack(key: string, attempts = 1): Promise<void> {
    await this.limiter.reward(key, attempts);
  }

  /** Forgets all attempts of the key. */
  async forget(key: string): Promise<void> {
    await this.limiter.delete(key);
  }
}
