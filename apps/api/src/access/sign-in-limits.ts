import type { Database, Statement } from '@lindung/db/database';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

import { DomainError } from '../graphql/domain-error.js';

const minutes = 60;
/** Wrong passwords for one name from one address: an attacker there is stopped, the owner elsewhere is not. */
const perNameAndAddress = { points: 10, duration: 15 * minutes, blockDuration: 15 * minutes };
/** Wrong passwords for one name from anywhere: slows an attacker with many addresses, never locks the name for good. */
const perName = { points: 50, duration: 15 * minutes, blockDuration: 5 * minutes };

/** Limited tries at signing in, counted in the database so that every process counts together. */
export class SignInLimits {
  private readonly limiters: ReadonlyArray<{
    readonly limiter: RateLimiterPostgres;
    readonly withAddress: boolean;
  }>;

  constructor(database: Database) {
    // The library wants a pool with `query`; every query goes through the gate's own role.
    const client = {
      query: async (query: Statement) => {
        const [rows] = await database.read({ as: 'GATE' }, [query]);
        return { rows: rows ?? [], rowCount: rows?.length ?? 0 };
      },
    };
    const make = (keyPrefix: string, limits: typeof perName) =>
      new RateLimiterPostgres({
        storeClient: client,
        storeType: 'pool',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        ...limits,
      });
    this.limiters = [
      { limiter: make('name+address', perNameAndAddress), withAddress: true },
      { limiter: make('name', perName), withAddress: false },
    ];
  }

  /** Counts a try before the password is looked at. @throws DomainError RATE_LIMITED with the seconds to wait */
  async consume(username: string, address: string): Promise<void> {
    for (const { limiter, withAddress } of this.limiters) {
      try {
        await limiter.consume(keyOf(username, address, withAddress));
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        const retryAfterSeconds = Math.ceil(refused.msBeforeNext / 1000);
        throw new DomainError({ code: 'RATE_LIMITED', retryAfterSeconds });
      }
    }
  }

  /** Forgets the wrong tries of a name after the right password. */
  async reset(username: string, address: string): Promise<void> {
    await Promise.all(
      this.limiters.map(({ limiter, withAddress }) => limiter.delete(keyOf(username, address, withAddress))),
    );
  }
}

const keyOf = (username: string, address: string, withAddress: boolean): string =>
  withAddress ? `${username}@${address}` : username;
