import type { Database } from '@lindung/db/database';

import { AttemptLimiter } from '../limiting/attempt-limiter.js';

const minutes = 60;
/** Wrong passwords for one name from one address: an attacker there is stopped, the owner elsewhere is not. */
const perNameAndAddress = { points: 10, duration: 15 * minutes, blockDuration: 15 * minutes };
/** Wrong passwords for one name from anywhere: slows an attacker with many addresses, never locks the name for good. */
const perName = { points: 50, duration: 15 * minutes, blockDuration: 5 * minutes };

/** Limited tries at signing in. */
export class SignInLimits {
  private readonly limiters: ReadonlyArray<{
    readonly limiter: AttemptLimiter;
    readonly withAddress: boolean;
  }>;

  constructor(database: Database) {
    this.limiters = [
      { limiter: new AttemptLimiter(database, 'name+address', perNameAndAddress), withAddress: true },
      { limiter: new AttemptLimiter(database, 'name', perName), withAddress: false },
    ];
  }

  /** Counts a try before the password is looked at. @throws DomainError RATE_LIMITED with the seconds to wait */
  async consume(username: string, address: string): Promise<void> {
    for (const { limiter, withAddress } of this.limiters)
      await limiter.consume(keyOf(username, address, withAddress));
  }

  /** Forgets the wrong tries of a name after the right password. */
  async reset(username: string, address: string): Promise<void> {
    await Promise.all(
      this.limiters.map(({ limiter, withAddress }) => limiter.forget(keyOf(username, address, withAddress))),
    );
  }
}

const keyOf = (username: string, address: string, withAddress: boolean): string =>
  withAddress ? `${username}@${address}` : username;
