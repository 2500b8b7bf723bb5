import type { Database } from '@lindung/db/database';
import { MINUTES_AT_THE_PROVIDER } from '@lindung/domain/access/provider-link';

import { AttemptLimiter } from '../limiting/attempt-limiter.js';

const minutes = 60;
/** Wrong passwords for one name from one address: an attacker there is stopped, the owner elsewhere is not. */
const perNameAndAddress = { points: 10, duration: 15 * minutes, blockDuration: 15 * minutes };
/** Wrong passwords for one name from anywhere: slows an attacker with many addresses, never locks the name for good. */
const perName = { points: 50, duration: 15 * minutes, blockDuration: 5 * minutes };

/** Codes of a telephone that were wrong, of one account in a day: who knows the password guesses one in thirty years. */
const codesOfTelephone = { points: 30, duration: 24 * 60 * minutes };

/** Visits to the identity provider that begin at one address; an office of hundreds may stand behind it. */
const visitsFrom = { points: 300, duration: 15 * minutes };
/** A visit comes back once, as long as it is none too late. */
const visitsBack = { points: 1, duration: MINUTES_AT_THE_PROVIDER * minutes };

/** Wrong one-time codes from one address: nobody guesses one, but each leaves an event for good. */
const codesFrom = { points: 300, duration: 15 * minutes };

/** Limited tries at signing in. */
export class SignInLimits {
  private readonly limiters: ReadonlyArray<{
    readonly limiter: AttemptLimiter;
    readonly withAddress: boolean;
  }>;
  /** Codes of a telephone by user; those that recover are too many to be guessed, and let the owner in while others guess. */
  readonly codesOfTelephone: AttemptLimiter;
  /** Wrong one-time codes by address. */
  readonly codesFrom: AttemptLimiter;
  /** Visits to the identity provider by address. */
  readonly visitsFrom: AttemptLimiter;
  /** Visits that have come back, by what they are told by. */
  readonly visitsBack: AttemptLimiter;

  constructor(database: Database) {
    this.limiters = [
      { limiter: new AttemptLimiter(database, 'name+address', perNameAndAddress), withAddress: true },
      { limiter: new AttemptLimiter(database, 'name', perName), withAddress: false },
    ];
    this.codesOfTelephone = new AttemptLimiter(database, 'code of', codesOfTelephone);
    this.codesFrom = new AttemptLimiter(database, 'code from', codesFrom);
    this.visitsFrom = new AttemptLimiter(database, 'visit from', visitsFrom);
    this.visitsBack = new AttemptLimiter(database, 'visit back', visitsBack);
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
